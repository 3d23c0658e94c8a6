internal import Locales

extension Rule {
  /// Carriers move numbers on business days only; holidays differ too much to be checked here.
  static let portDateOnWeekend = Rule(
    id: "port-date-on-weekend", step: "user-numbers", severity: .warning, facts: ["numbers.port.us-business-days"],
    passes: [.example { $0.add("Move", to: "user-ports", ["date": "2026-12-07"]) }],
    fails: [.example { $0.add("Move", to: "user-ports", ["date": "2026-12-06"]) }]
  ) { plan, _ in
    let orders = plan.portOrders.filter { $0.isOpen && $0.date.flatMap { CalendarDate(iso: $0) }.map { $0.weekday >= 6 } == true }
    return .violated(by: orders.map { $0.violation("date") })
  }
}
