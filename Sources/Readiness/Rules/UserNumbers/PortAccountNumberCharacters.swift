extension Rule {
  /// Blanks and hyphens in the account number make the current operator refuse it.
  static let portAccountNumberCharacters = Rule(
    id: "port-account-number-characters", step: "user-numbers", severity: .warning, facts: ["numbers.port.account-number-format"],
    passes: [
      .example { $0.add("Move", to: "user-ports", ["account-number": "7001234589"]) },
      .example { $0.add("Move", to: "user-ports", ["account-number": "700 123-4589", "status": "completed"]) },
      .example { $0.add("Move", to: "user-ports", ["account-number": "700 123-4589", "status": "processing"]) },
    ],
    fails: [.example { $0.add("Move", to: "user-ports", ["account-number": "700 123-4589"]) }]
  ) { plan, _ in
    let orders = plan.portOrders.filter { $0.isUnplaced && $0.hasAccountSeparators }
    return .violated(by: orders.map { $0.violation("account-number") })
  }
}
