extension Rule {
  /// The inventory shows the number in a port order that is not completed: it still rings at the old operator.
  ///
  /// While an order of the plan is under way, that alone is said.
  static let numberStillPorting = Rule(
    id: "number-still-porting", step: "user-numbers", severity: .warning,
    facts: ["numbers.port.order-states", "numbers.port.keep-old-service"],
    passes: [
      .example { $0.addNumber("+14255550100", [.port: "Completed"]) },
      .example { plan in
        plan.addNumber("+14255550100", [.port: "FirmOrderCommitmentAccepted"])
        plan.add("Move", to: "user-ports", ["status": "transfer-approved"])
      },
    ],
    fails: [.example { $0.addNumber("+14255550100", [.port: "FirmOrderCommitmentAccepted"]) }]
  ) { plan, _ in
    guard !plan.portOrders.contains(where: \.isUnderWay) else { return .holds }
    return .violated(by: plan.numbers.whoseStatus(\.isPorting).map { $0.violation() })
  }
}
