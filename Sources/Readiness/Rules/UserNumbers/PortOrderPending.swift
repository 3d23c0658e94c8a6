extension Rule {
  /// Numbers under way ring at the old operator until the order is completed.
  static let portOrderPending = Rule(
    id: "port-order-pending", step: "user-numbers", severity: .warning,
    facts: ["numbers.port.order-states", "numbers.port.keep-old-service"],
    passes: [.example { $0.add("Move", to: "user-ports", ["status": "completed"]) }],
    fails: [.example { $0.add("Move", to: "user-ports", ["status": "transfer-approved"]) }]
  ) { plan, _ in
    .violated(by: plan.portOrders.filter(\.isUnderWay).map { $0.violation("status") })
  }
}
