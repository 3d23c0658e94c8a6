internal import Facts
internal import Locales

extension Rule {
  /// A port can be asked for at most some weeks ahead.
  static let portDateTooLate = Rule(
    id: "port-date-too-late", step: "user-numbers", severity: .warning, facts: ["numbers.port.lead-time"],
    passes: [
      .example { $0.add("Move", to: "user-ports", ["date": "2026-12-22"]) },
      .example { $0.add("Move", to: "user-ports", ["date": "2027-03-01", "status": "cancelled"]) },
      .example { $0.add("Move", to: "user-ports", ["date": "2027-03-01", "status": "transfer-approved"]) },
    ],
    fails: [.example { $0.add("Move", to: "user-ports", ["date": "2027-03-01"]) }]
  ) { plan, context in
    let most = NumberLimits.value(.portTargetDateMaximumDays)
    let orders = plan.portOrders.filter { $0.isUnplaced && ($0.days(from: context.today) ?? 0) > most }
    return .violated(by: orders.map { $0.violation("date", ["most": .number(most)]) })
  }
}
