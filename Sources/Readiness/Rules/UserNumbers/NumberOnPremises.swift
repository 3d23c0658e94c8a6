extension Rule {
  /// A number that an on-premises directory manages cannot be assigned or changed in the cloud.
  static let numberOnPremises = Rule(
    id: "number-on-premises", step: "user-numbers", severity: .warning, facts: ["users.assign.onprem-line-cleared"],
    passes: [
      .example { $0.addNumber("+14255550100", [.source: "Online"]) },
      .example { plan in
        plan.addNumber("+14255550100", [.source: "OnPremises"])
        plan.tasks["clear-onprem-lines"] = TaskRecord(.notNeeded)
      },
    ],
    fails: [.example { $0.addNumber("+14255550100", [.source: "OnPremises"]) }]
  ) { plan, _ in
    guard plan.record(ofTask: "clear-onprem-lines")?.state != .notNeeded else { return .holds }
    return .violated(by: plan.numbers.whoseStatus(\.isManagedOnPremises).map { $0.violation() })
  }
}
