extension Rule {
  /// The vendor could not activate the number: it rings nowhere.
  static let numberActivationFailed = Rule(
    id: "number-activation-failed", step: "user-numbers", severity: .blocker,
    facts: ["emergency.address.area-code-match", "users.assign.lag-24h"],
    passes: [.example { $0.addNumber("+14255550100", [.activation: "Activated"]) }],
    fails: [
      .example { $0.addNumber("+14255550100", [.activation: "AssignmentFailed"]) },
      .example { $0.addNumber("+14255550100", [.activation: "UpdateFailed"]) },
    ]
  ) { plan, _ in .violated(by: plan.numbers.whoseStatus { $0.activation == .failed }.map { $0.violation() }) }
}
