internal import Locales

extension Rule {
  /// Orders of one account are carried out one after the other; a second one under way is rejected.
  static let portsOfOneAccount = Rule(
    id: "ports-of-one-account", step: "user-numbers", severity: .blocker, facts: ["numbers.port.one-order-at-a-time-per-account"],
    passes: [
      .example {
        $0.add("First", to: "user-ports", ["account-number": "7001", "status": "processing"])
        $0.add("Second", to: "user-ports", ["account-number": "7001", "status": "not-submitted"])
      },
      // Nothing says that they are of one account.
      .example {
        $0.add("First", to: "user-ports", ["status": "processing"])
        $0.add("Second", to: "user-ports", ["status": "processing"])
      },
    ],
    fails: [
      .example {
        $0.add("First", to: "user-ports", ["account-number": "7001", "status": "processing"])
        $0.add("Second", to: "service-ports", ["account-number": "7001", "status": "processing"])
      }
    ]
  ) { plan, _ in
    let underWay = plan.portOrders.filter { $0.isUnderWay && $0.accountNumber != nil }
    let accounts = Dictionary(grouping: underWay) { "\($0.carrier ?? "") \($0.accountNumber ?? "")" }.filter { $0.value.count > 1 }
    let orders = underWay.filter { order in accounts.values.contains { $0.contains { $0.list == order.list && $0.name == order.name } } }
    return .violated(by: orders.map { $0.violation("status", ["account": .text($0.accountNumber ?? "")]) })
  }
}
