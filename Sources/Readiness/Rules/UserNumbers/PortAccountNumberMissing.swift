extension Rule {
  /// The current operator finds the numbers by the customer account.
  static let portAccountNumberMissing = Rule(
    id: "port-account-number-missing", step: "user-numbers", severity: .warning, facts: ["numbers.port.account-data-matches-bill"],
    passes: [
      .example { $0.add("Move", to: "user-ports", ["account-number": "7001234589"]) },
      .example { $0.add("Move", to: "user-ports", ["account-number": "none", "status": "completed"]) },
      .example { $0.add("Move", to: "user-ports", ["account-number": "none", "status": "processing"]) },
    ],
    fails: [.example { $0.add("Move", to: "user-ports", ["account-number": "none"]) }]
  ) { plan, _ in
    let orders = plan.portOrders.filter { $0.isUnplaced && plan[$0.path("account-number")] == Plan.none }
    return .violated(by: orders.map { $0.violation("account-number") })
  }
}
