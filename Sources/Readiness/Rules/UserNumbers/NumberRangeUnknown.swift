internal import PhoneNumbers

extension Rule {
  /// Numbers of the right length in a range that the numbering plan did not have when the tables were made.
  static let numberRangeUnknown = Rule(
    id: "number-range-unknown", step: "user-numbers", severity: .warning, facts: ["numbers.port.number-list-format"],
    passes: [.example(userNumbers: ["+14255550100"])], fails: [.example(userNumbers: ["+11235550100"])]
  ) { plan, _ in
    .violated(by: plan.numbers(with: .rangeUnknown).map { $0.violation() })
  }
}
