internal import Facts
internal import Locales
internal import Texts

/// The words of the field in terms that a first-time admin knows.
struct Glossary {
  /// What a word means, and where that is written; the program's own words have no source.
  struct Term {
    var name: String
    var meaning: String
    var source: FieldFact?
  }

  private struct Entry {
    var id: String
    var name: String
    var meaning: String
    var keys: [String]
  }

  private let entries: [Entry]

  /// The terms of a language: `terms.<id>` with `name`, `meaning` and `also` in its words.
  init(_ localizer: Localizer) {
    entries = (localizer.text("terms.index") ?? "").split(separator: ",").compactMap { part in
      let id = part.trimmed
      guard let name = localizer.text("terms.\(id).name"), let meaning = localizer.text("terms.\(id).meaning") else { return nil }
      let also = (localizer.text("terms.\(id).also") ?? "").split(separator: ",").map(\.folded)
      return Entry(id: id, name: name, meaning: meaning, keys: [id.folded, name.folded] + also)
    }
  }

  func find(_ name: String) -> Term? {
    let wanted = name.folded
    let exact = entries.first { $0.keys.contains(wanted) }
    let beginning = entries.filter { $0.keys.contains { $0.hasPrefix(wanted) } }
    return (exact ?? (beginning.count == 1 ? beginning[0] : nil)).map {
      Term(name: $0.name, meaning: $0.meaning, source: Self.facts[$0.id].flatMap { FieldFact(id: $0) })
    }
  }

  func near(_ name: String) -> [String] {
    let wanted = name.folded
    let containing = entries.filter { $0.keys.contains { $0.contains(wanted) || $0.editDistance(to: wanted, limit: 2) != nil } }
    return containing.prefix(6).map(\.name)
  }

  /// The fact that tells what a term means, by the term's id.
  private static let facts = [
    "phone-system": "licences.phone-system.per-user", "calling-plan": "licences.calling-plan.per-user",
    "operator-connect": "pstn.operator-connect.prerequisites", "teams-phone-mobile": "pstn.teams-phone-mobile.prerequisites",
    "direct-routing": "pstn.direct-routing.user-prerequisites", "shared-calling": "assign-service-number.shared-calling",
    "pstn": "availability.calling-plan.not-sold-alternatives", "user-number": "numbers.user.required-before-calls",
    "service-number": "service-numbers.concurrency", "toll": "service-numbers.types", "toll-free": "service-numbers.types",
    "geographic-number": "emergency.address.area-code-match", "e164": "numbers.port.btn-e164", "port-order": "numbers.port.order-states",
    "loa": "numbers.port.loa-uploaded-and-submitted", "billing-telephone-number": "numbers.port.btn-full-or-partial",
    "losing-carrier": "numbers.port.account-data-matches-bill", "emergency-address": "emergency.location.on-every-number",
    "emergency-location": "emergency.location.on-every-number", "place": "emergency.place.optional",
    "usage-location": "availability.country-is-licence-location", "audio-conferencing": "audio-conferencing.phone-participants",
    "bridge": "audio-conferencing.provider.decision", "dial-in": "audio-conferencing.phone-participants",
    "dial-out": "audio-conferencing.dial-out.included-minutes", "conference-id": "audio-conferencing.provider.decision",
    "pin": "audio-conferencing.pin.when-needed", "organizer": "audio-conferencing.organisers-only", "call-queue": "call-queue.decision",
    "agent": "call-queue.agents.eligible", "overflow": "call-queue.settings.limits",
    "presence-based-routing": "call-queue.routing.methods", "conference-mode": "call-queue.conference-mode.required",
    "auto-attendant": "auto-attendant.purpose", "operator": "auto-attendant.operator.advised", "menu-key": "auto-attendant.create.ui-path",
    "business-hours": "auto-attendant.create.ui-path", "holiday": "auto-attendant.create.ui-path",
    "dial-by-name": "auto-attendant.dial-by-name.lag", "resource-account": "call-queue.resource-account",
    "communications-credits": "credits.name", "post-usage-billing": "credits.mca.not-needed",
    "auto-recharge": "credits.funding.auto-recharge", "licence": "licences.quantity.enough",
    "service-plan": "licences.teams-service-plan.present", "sku": "credits.licence.sku", "admin-role": "licences.assign.admin-role",
    "voice-menu": "service-numbers.voice-menu-visibility", "sbc": "pstn.direct-routing.sbc-name",
    "elin": "emergency.direct-routing.pidflo", "dynamic-emergency-calling": "emergency.dynamic.geocode",
    "psap": "emergency.numbers.by-usage-location", "dial-pad": "licences.dial-pad.criteria",
  ]
}
