extension Rule {
  /// The current operator has refused the order: its numbers do not ring in Teams.
  static let portOrderInError = Rule(
    id: "port-order-in-error", step: "user-numbers", severity: .blocker, facts: ["numbers.port.order-states"],
    passes: [.example { $0.add("Move", to: "user-ports", ["status": "completed"]) }],
    fails: [.example { $0.add("Move", to: "user-ports", ["status": "error"]) }]
  ) { plan, _ in
    .violated(by: plan.portOrders.filter { $0.status == "error" }.map { $0.violation("status") })
  }
}
