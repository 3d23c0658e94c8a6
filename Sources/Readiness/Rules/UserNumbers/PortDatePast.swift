internal import Locales

extension Rule {
  /// A day that has passed while the numbers have not moved.
  static let portDatePast = Rule(
    id: "port-date-past", step: "user-numbers", severity: .warning, facts: ["numbers.port.order-states"],
    passes: [.example { $0.add("Move", to: "user-ports", ["date": "2026-11-02", "status": "completed"]) }],
    fails: [.example { $0.add("Move", to: "user-ports", ["date": "2026-11-02", "status": "transfer-approved"]) }]
  ) { plan, context in
    .violated(by: plan.portOrders.filter { $0.isOpen && ($0.days(from: context.today) ?? 0) < 0 }.map { $0.violation("status") })
  }
}
