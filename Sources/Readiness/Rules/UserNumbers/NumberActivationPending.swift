extension Rule {
  /// The number is still being set up; it may not ring yet.
  static let numberActivationPending = Rule(
    id: "number-activation-pending", step: "user-numbers", severity: .warning, facts: ["users.assign.lag-24h"],
    passes: [.example { $0.addNumber("+14255550100", [.activation: "Activated"]) }],
    fails: [.example { $0.addNumber("+14255550100", [.activation: "AssignmentPending"]) }]
  ) { plan, _ in
    // A number that is still moving in cannot be active.
    .violated(by: plan.numbers.whoseStatus { $0.activation == .pending && !$0.isPorting }.map { $0.violation() })
  }
}
