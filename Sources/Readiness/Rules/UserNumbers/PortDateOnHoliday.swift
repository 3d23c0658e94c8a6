internal import Facts
internal import Locales
internal import PhoneNumbers

extension Rule {
  /// Carriers move numbers on business days only; days off of regions, and those that the moon decides, are no sure reason.
  static let portDateOnHoliday = Rule(
    id: "port-date-on-holiday", step: "user-numbers", severity: .warning, facts: ["numbers.port.us-business-days"],
    passes: [
      .example(country: "US") { $0.add("Move", to: "user-ports", ["date": "2026-12-28"]) },
      // Boxing Day is kept on Monday where numbers are British, and nowhere else.
      .example(country: "FR") { $0.add("Move", to: "user-ports", ["date": "2026-12-28", "billing-number": "+33140000000"]) },
      .example(country: "US") { $0.add("Move", to: "user-ports", ["date": "2026-12-25", "status": "completed"]) },
    ],
    fails: [
      .example(country: "US") { $0.add("Move", to: "user-ports", ["date": "2026-12-25"]) },
      .example(country: "FR") { $0.add("Move", to: "user-ports", ["date": "2026-12-28", "billing-number": "+442079460000"]) },
    ]
  ) { plan, _ in
    .violated(by: plan.portOrders.filter { $0.isOpen && $0.isOnHoliday(orIn: plan.country) }.map { $0.violation("date") })
  }
}

extension PortOrder {
  /// Whether the wished day is surely a public holiday where the numbers are, or in a country where that is not known.
  fileprivate func isOnHoliday(orIn country: String?) -> Bool {
    let region = billingNumber.flatMap { try? PhoneNumber($0) }?.region
    guard let date, let country = region ?? country else { return false }
    return PublicHoliday.of(country, from: date, to: date).contains { !$0.isEstimated && $0.areas.isEmpty }
  }
}
