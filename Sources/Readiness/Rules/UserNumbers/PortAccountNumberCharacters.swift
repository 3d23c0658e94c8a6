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
    let forbidden: Set<Character> = [" ", "\u{A0}", "\u{202F}", "-", "\u{2010}", "\u{2011}", "\u{2013}"]
    let orders = plan.portOrders.filter { $0.isOpen && !$0.isUnderWay && $0.accountNumber?.contains(where: forbidden.contains) == true }
    return .violated(by: orders.map { $0.violation("account-number") })
  }
}
