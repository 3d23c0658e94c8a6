internal import Facts
internal import Locales

extension Rule {
  /// Organizers need a licence, participants none.
  static let audioConferencingLicencesShort = Rule(
    id: "audio-conferencing-licences-short", step: "audio-conferencing", severity: .blocker,
    facts: ["audio-conferencing.organisers-only", "audio-conferencing.licence.source"],
    passes: [
      .example(licences: ["SPE_E5": 5], answers: ["wishes.audio-conferencing": "yes", "audio-conferencing.organizers": "5"]),
      .example(licences: [:], answers: ["wishes.audio-conferencing": "no", "audio-conferencing.organizers": "5"]),
      .example(answers: ["wishes.audio-conferencing": "yes", "audio-conferencing.organizers": "0"]),
      .example(
        licences: [:],
        answers: ["wishes.audio-conferencing": "yes", "audio-conferencing.provider": "third-party", "audio-conferencing.organizers": "5"]),
      // The suite that is missing is said once.
      .example(
        licences: ["SPE_E5": 4], answers: ["wishes.users": "5", "wishes.audio-conferencing": "yes", "audio-conferencing.organizers": "5"]),
    ],
    fails: [.example(licences: ["MCOMEETADV": 4], answers: ["wishes.audio-conferencing": "yes", "audio-conferencing.organizers": "5"])],
    cannotTell: [
      .example(answers: ["wishes.audio-conferencing": "yes", "audio-conferencing.organizers": "5"]),
      .example(
        licences: ["MCOMEETADV": 4, "Meetings Deluxe": 1],
        answers: ["wishes.audio-conferencing": "yes", "audio-conferencing.organizers": "5"]),
    ]
  ) { plan, _ in
    guard plan.isYes("wishes.audio-conferencing"), plan["audio-conferencing.provider"] != "third-party" else { return .holds }
    guard let organizers = plan["audio-conferencing.organizers"].flatMap({ Int($0) }), organizers > 0 else { return .holds }
    guard plan.licencesAreKnown else { return .unverified(needs: ["licences"]) }
    guard let owned = plan.quantity(ofPersonalLicences: { $0.audioConferencing != .none }), owned < organizers else { return .holds }
    guard !plan.mayOwnUnrecognized(organizers - owned) else { return .unverified(needs: ["licences"]) }
    let bridges: (LicenceContents) -> Bool = { $0.audioConferencing != .none }
    guard !plan.isSaidOfTeamsPhone(organizers - owned, giving: bridges) else { return .holds }
    let arguments: [String: Message.Argument] = [
      "needed": .number(organizers), "owned": .number(owned), "hint": .message(plan.reason(organizers - owned, areMissing: bridges)),
    ]
    return .violated(by: [Violation("MCOMEETADV", arguments, at: AnswerPath("licences"))])
  }
}
