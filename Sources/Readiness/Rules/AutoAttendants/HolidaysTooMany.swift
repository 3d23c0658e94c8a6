extension Rule {
  /// An attendant takes 20 sets of holidays.
  static let holidaysTooMany = Rule(
    id: "holidays-too-many", step: "auto-attendants", severity: .warning, facts: ["auto-attendant.limits"],
    passes: [.example { $0.add("Main", to: "auto-attendants", ["holidays": Self.closings(20)]) }],
    fails: [.example { $0.add("Main", to: "auto-attendants", ["holidays": Self.closings(21)]) }]
  ) { plan, _ in
    .violated(
      by: plan.attendants(where: { _ in true }).filter { item in Set(item.holidays.map(\.name)).count > 20 }.map {
        $0.attendantViolation("holidays")
      })
  }

  private static func closings(_ count: Int) -> String {
    (1...count).map { "Day \($0)=2027-01-\($0 < 10 ? "0" : "")\($0)=disconnect" }.joined(separator: ", ")
  }
}
