internal import Facts

extension Rule {
  /// Numbers that can never move to Microsoft: universal freephone, and the United Kingdom's shared-cost ranges.
  static let numberNotPortable = Rule(
    id: "number-not-portable", step: "user-numbers", severity: .blocker, facts: ["numbers.port.not-portable"],
    passes: [
      .example(country: "GB", userNumbers: ["+442079460101"]),
      .example(country: "GB", connection: .directRouting, serviceNumbers: ["+448451234567"]),
    ],
    fails: [.example(country: "GB", serviceNumbers: ["+448451234567"]), .example(serviceNumbers: ["+80012345678"])]
  ) { plan, _ in
    .violated(by: plan.numbers(with: .notPortable).map { $0.violation() })
  }
}
