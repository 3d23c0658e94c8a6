internal import Facts
internal import Locales

extension Rule {
  /// An order that was not sent yet cannot move numbers within the carriers' lead time.
  static let portDateTooEarly = Rule(
    id: "port-date-too-early", step: "user-numbers", severity: .warning, facts: ["numbers.port.lead-time"],
    passes: [
      .example { $0.add("Move", to: "user-ports", ["date": "2026-12-07"]) },
      .example { $0.add("Move", to: "user-ports", ["date": "2026-11-24", "status": "transfer-approved"]) },
      .example { $0.add("Move", to: "user-ports", ["date": "2026-11-24", "status": "cancelled"]) },
    ],
    fails: [.example { $0.add("Move", to: "user-ports", ["date": "2026-11-24"]) }]
  ) { plan, context in
    let least = plan.portLeadDays
    let orders = plan.portOrders.filter { order in
      guard order.isUnplaced, let days = order.days(from: context.today) else { return false }
      return days >= 0 && days < least
    }
    return .violated(by: orders.map { $0.violation("date", ["least": .number(least)]) })
  }
}

extension Plan {
  /// Days that a port takes at least: documented for two countries, elsewhere the usual.
  fileprivate var portLeadDays: Int {
    switch country {
    case "US": NumberLimits.value(.portMinimumLeadDaysUS)
    case "CA": NumberLimits.value(.portMinimumLeadDaysCA)
    default: 7
    }
  }
}

extension PortOrder {
  /// Days until the wished day; negative once it has passed, nil when there is none.
  func days(from today: CalendarDate) -> Int? {
    date.flatMap { CalendarDate(iso: $0) }.map { $0.daysSince1970 - today.daysSince1970 }
  }
}
