extension Rule {
  /// The vendor refuses to assign the number, for a time or for good.
  static let numberBlocked = Rule(
    id: "number-blocked", step: "user-numbers", severity: .blocker, facts: ["numbers.user.required-before-calls"],
    passes: [.example { $0.addNumber("+14255550100", [.blocked: "NotBlocked"]) }],
    fails: [
      .example { $0.addNumber("+14255550100", [.blocked: "BlockedForever"]) },
      .example { $0.addNumber("+14255550100", [.blocked: "BlockedUntil"]) },
    ]
  ) { plan, _ in .violated(by: plan.numbers.whoseStatus(\.isBlocked).map { $0.violation() }) }
}
