internal import Locales

extension Rule {
  /// A holiday whose dates are none, or end before they begin.
  static let holidayDatesWrong = Rule(
    id: "holiday-dates-wrong", step: "auto-attendants", severity: .warning, facts: ["auto-attendant.limits"],
    passes: [
      .example { $0.add("Main", to: "auto-attendants", ["holidays": "Christmas=2026-12-25/2026-12-26=disconnect"]) },
      // As imports write a set with the days of several years.
      .example { $0.add("Main", to: "auto-attendants", ["holidays": "Christmas=2026-12-25/2026-12-26+2027-12-25/2027-12-27=disconnect"]) },
      .example { $0.add("Main", to: "auto-attendants", ["holidays": "Christmas Eve=2026-12-24T13:00/2026-12-24T18:30=disconnect"]) },
    ],
    fails: [
      .example { $0.add("Main", to: "auto-attendants", ["holidays": "Christmas=2026-12-26/2026-12-25=disconnect"]) },
      .example { $0.add("Main", to: "auto-attendants", ["holidays": "Christmas=25 December=disconnect"]) },
      .example { $0.add("Main", to: "auto-attendants", ["holidays": "Christmas=2026-12-25/2026-12-26+2027-12-27/2027-12-25=disconnect"]) },
      .example { $0.add("Main", to: "auto-attendants", ["holidays": "Christmas Eve=2026-12-24T18:00/2026-12-24T13:00=disconnect"]) },
      .example { $0.add("Main", to: "auto-attendants", ["holidays": "Christmas Eve=2026-12-24T13h/2026-12-24=disconnect"]) },
    ]
  ) { plan, _ in
    .violated(
      by: plan.attendants(where: { _ in true }).flatMap { item in
        item.holidays.filter { $0.closings == nil }.map { holiday in
          let violation = item.attendantViolation("holidays")
          return Violation(holiday.name, ["attendant": .text(item.name)], at: violation.place, question: violation.question)
        }
      })
  }
}
