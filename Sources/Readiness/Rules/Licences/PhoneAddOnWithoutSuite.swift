internal import Facts
internal import Locales

extension Rule {
  /// Teams Phone is an add-on: it needs a suite, or Teams alone, beneath it; totals are compared, not people.
  static let phoneAddOnWithoutSuite = Rule(
    id: "phone-add-on-without-suite", step: "licences", severity: .warning,
    facts: ["licences.base-plan.eligible", "licences.purchase-order.phone-system-first"],
    passes: [
      .example(licences: ["SPE_E3": 5, "MCOEV": 5], answers: ["wishes.users": "5"]), .example(licences: ["SPE_E5": 5]),
      .example(licences: ["MCOPSTN1": 5]), .example(licences: ["PHONESYSTEM_VIRTUALUSER": 5]),
      // As many add-ons as suites, and more people: that telephone licences are missing is said.
      .example(licences: ["SPB": 8, "MCOEV": 8], answers: ["wishes.users": "12"]),
      // A suite sold without Teams is another finding.
      .example(licences: ["Office_365_E3_(no_Teams)": 5, "MCOEV": 5], answers: ["wishes.users": "5"]),
      .example(licences: ["SPB": 1, "MCOEV": 2]) {
        $0.addUser("ana@contoso.com", [.plans: "TEAMS1;MCOEV"])
        $0.addUser("bo@contoso.com", [.plans: "TEAMS1;MCOEV"])
      },
    ],
    fails: [
      .example(licences: ["MCOEV": 5]), .example(licences: ["MCOTEAMS_ESSENTIALS": 5]),
      .example(licences: ["SPB": 8, "MCOEV": 12], answers: ["wishes.users": "12"]),
    ]
  ) { plan, _ in
    // A product that is not recognized may be the one.
    guard !plan.licences.contains(where: { $0.licence == nil }) else { return .holds }
    let addOns = plan.ownedLicences { $0.kind == .teamsPhone && $0.includes.phoneSystem }
    guard let short = plan.shortOfTeams else { return .holds }
    let arguments: [String: Message.Argument] = ["needed": .number(short.needed), "owned": .number(short.owned)]
    return .violated(by: addOns.map { Violation($0.name, arguments, at: AnswerPath("licences")) })
  }
}

extension Plan {
  /// How many licences with Teams are needed beneath those with Teams Phone, and how many are owned; nil where these are enough, or not known.
  fileprivate var shortOfTeams: (needed: Int, owned: Int)? {
    let phones = quantity(ofUsableLicences: \.phoneSystem, heldAs: \.phoneSystem)
    let needed = [callers > 0 ? callers : nil, phones].compactMap(\.self).min() ?? 1
    guard ownsLicence({ $0.kind == .suite || $0.kind == .teams }) else { return (needed, 0) }
    let isSaidOfSuites = ownsLicence { $0.kind == .suite && !$0.includes.teams }
    guard phones != nil, let owned = quantity(ofUsableLicences: \.teams, heldAs: \.teams), owned < needed, !isSaidOfSuites,
      users.whoseAccount({ $0.licensing?.teams != nil }).count < needed
    else { return nil }
    return (needed, owned)
  }
}
