internal import Locales

extension Rule {
  /// All dates of an attendant's holidays have passed: on the next holiday it answers as on any day.
  static let holidaysPast = Rule(
    id: "holidays-past", step: "auto-attendants", severity: .warning, facts: ["auto-attendant.limits"],
    passes: [
      .example { $0.add("Main", to: "auto-attendants", ["holidays": "Christmas=2026-12-25/2026-12-26=disconnect"]) },
      .example {
        $0.add("Main", to: "auto-attendants", ["holidays": "Easter=2026-04-06=disconnect, Christmas=2026-12-25/2026-12-26=disconnect"])
      },
      .example { $0.add("Main", to: "auto-attendants", ["holidays": "none"]) },
      .example { $0.add("Main", to: "auto-attendants", ["holidays": "Christmas Eve=2026-12-24T13:00/2026-12-24=disconnect"]) },
      .example { $0.add("Main", to: "auto-attendants", ["holidays": "Christmas=2025-12-25/2025-12-26+2026-12-25/2026-12-26=disconnect"]) },
      // Three days are no span: the answer is not understood, which is said of it.
      .example { $0.add("Main", to: "auto-attendants", ["holidays": "Christmas=2025-12-24/2025-12-25/2025-12-26=disconnect"]) },
    ],
    fails: [
      .example { $0.add("Main", to: "auto-attendants", ["holidays": "Christmas=2025-12-25/2025-12-26=disconnect"]) },
      .example {
        $0.add("Main", to: "auto-attendants", ["holidays": "Christmas=2025-12-25=disconnect, Easter=2026-04-06=disconnect"])
      },
    ]
  ) { plan, context in
    .violated(
      by: plan.attendants(where: { _ in true }).compactMap { item in
        let ends = item.holidays.flatMap { ($0.closings ?? []).map(\.days.upperBound) }
        guard let last = ends.max(), last < context.today else { return nil }
        var violation = item.attendantViolation("holidays")
        violation.arguments["last"] = .date(last)
        return violation
      })
  }
}
