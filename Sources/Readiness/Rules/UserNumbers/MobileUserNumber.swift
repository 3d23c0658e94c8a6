internal import PhoneNumbers

extension Rule {
  /// Mobile numbers move to Calling Plans in North America only; elsewhere they need Teams Phone Mobile.
  static let mobileUserNumber = Rule(
    id: "mobile-user-number", step: "user-numbers", severity: .blocker,
    facts: ["numbers.port.mobile", "pstn.teams-phone-mobile.prerequisites"],
    passes: [
      .example(country: "FR", userNumbers: ["+33199001234"]),
      .example(country: "FR", connection: .teamsPhoneMobile, userNumbers: ["+33612345678"]),
    ],
    fails: [.example(country: "FR", userNumbers: ["+33612345678"])]
  ) { plan, _ in
    .violated(
      by: plan.numbers(over: .callingPlan).that(are: .forPeople, not: .forServices).whoseKind { $0.type == .mobile }.map { $0.violation() })
  }
}
