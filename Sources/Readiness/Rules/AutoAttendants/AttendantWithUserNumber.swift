extension Rule {
  /// An auto attendant takes service numbers only: a person's number is refused.
  static let attendantWithUserNumber = Rule(
    id: "attendant-with-user-number", step: "auto-attendants", severity: .blocker,
    facts: ["call-queue.user-number-refused", "service-numbers.types"],
    passes: [.example(serviceNumbers: ["+14255550100"]) { $0.add("Main", to: "auto-attendants", ["numbers": "+14255550100"]) }],
    fails: [.example(userNumbers: ["+14255550100"]) { $0.add("Main", to: "auto-attendants", ["numbers": "+14255550100"]) }]
  ) { plan, _ in .violated(by: plan.userNumbers(on: .autoAttendant)) }
}
