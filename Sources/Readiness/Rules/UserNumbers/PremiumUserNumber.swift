extension Rule {
  /// Numbers whose callers pay more than usual are not meant for people.
  static let premiumUserNumber = Rule(
    id: "premium-user-number", step: "user-numbers", severity: .warning, facts: ["service-numbers.types"],
    passes: [
      .example(country: "FR", userNumbers: ["+33199001234"]),
      // An 0845 number that a carrier brings.
      .example(country: "GB", connection: .directRouting, userNumbers: ["+448456060123"]),
    ],
    fails: [.example(country: "FR", userNumbers: ["+33899123456"])]
  ) { plan, _ in
    .violated(by: plan.numbers(with: .premium).map { $0.violation() })
  }
}
