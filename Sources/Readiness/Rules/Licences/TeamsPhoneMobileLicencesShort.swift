internal import Facts
internal import Locales

extension Rule {
  /// Teams Phone Mobile is a licence of its own, on top of Teams Phone.
  static let teamsPhoneMobileLicencesShort = Rule(
    id: "teams-phone-mobile-licences-short", step: "licences", severity: .blocker, facts: ["pstn.teams-phone-mobile.prerequisites"],
    passes: [
      .example(connection: .teamsPhoneMobile, licences: ["SPE_E5": 5, "Operator_Connect_Mobile": 5], answers: ["wishes.users": "5"]),
      .example(connection: .operatorConnect, licences: ["SPE_E5": 5], answers: ["wishes.users": "5"]),
    ],
    fails: [
      .example(connection: .teamsPhoneMobile, licences: ["SPE_E5": 5, "Operator_Connect_Mobile": 4], answers: ["wishes.users": "5"])
    ],
    cannotTell: [
      .example(connection: .teamsPhoneMobile, answers: ["wishes.users": "5"]),
      .example(connection: .teamsPhoneMobile, licences: ["SPE_E5": 5, "Mobile Deluxe": 5], answers: ["wishes.users": "5"]),
    ]
  ) { plan, _ in
    let callers = plan.callers(over: .teamsPhoneMobile)
    guard callers > 0 else { return .holds }
    guard plan.licencesAreKnown else { return .unverified(needs: ["licences"]) }
    guard let owned = plan.quantity(ofPersonalLicences: \.teamsPhoneMobile), owned < callers else { return .holds }
    guard !LicenceNeed(.phoneMobile, in: plan).isSaidOfPeople else { return .holds }
    guard !plan.mayOwnUnrecognized(callers - owned) else { return .unverified(needs: ["licences"]) }
    let arguments: [String: Message.Argument] = ["needed": .number(callers), "owned": .number(owned)]
    return .violated(by: [Violation("Operator_Connect_Mobile", arguments, at: AnswerPath("licences"))])
  }
}
