internal import PhoneNumbers

extension Rule {
  /// Rows whose number is no phone number, or too short or too long for its country.
  static let numberUnreadable = Rule(
    id: "number-unreadable", step: "user-numbers", severity: .blocker, facts: ["numbers.port.number-list-format"],
    passes: [.example(userNumbers: ["+14255550100"])], fails: [.example(userNumbers: ["3,32E+10"]), .example(userNumbers: ["+1425555010"])]
  ) { plan, _ in
    .violated(by: plan.numbers.that(are: [], not: .possible).map { $0.violation() })
  }
}
