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
      by: plan.numbers.filter { $0.isUserNumber && $0.number?.type == .mobile && plan.connection(of: $0) == .callingPlan }.map {
        $0.violation()
      })
  }
}
