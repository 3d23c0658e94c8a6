extension Rule {
  /// With Calling Plans, services take ordinary and toll-free numbers only.
  static let serviceNumberWrongKind = Rule(
    id: "service-number-wrong-kind", step: "service-numbers", severity: .blocker, facts: ["service-numbers.types"],
    passes: [
      .example(country: "FR", serviceNumbers: ["+33199005678", "+33800123456"]),
      .example(country: "FR", userNumbers: ["+33612345678"]),
      .example(country: "FR", connection: .directRouting, serviceNumbers: ["+33612345678"]),
    ],
    fails: [.example(country: "FR", serviceNumbers: ["+33612345678"]), .example(country: "FR", serviceNumbers: ["+33899123456"])]
  ) { plan, _ in
    .violated(by: plan.numbers(with: .wrongKind).map { $0.violation() })
  }
}
