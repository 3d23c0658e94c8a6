internal import Facts
internal import Locales

extension Rule {
  /// An attendant speaks a language and opens by a time zone of its own; both must be set.
  static let attendantLanguageAndZone = Rule(
    id: "attendant-language-and-zone", step: "auto-attendants", severity: .warning, facts: ["auto-attendant.time-zone-language"],
    passes: [
      .example { $0.add("Main", to: "auto-attendants", ["language": "fr-FR", "time-zone": "Romance Standard Time"]) },
      // A zone of no country.
      .example { $0.add("Main", to: "auto-attendants", ["language": "fr-FR", "time-zone": "UTC"]) },
    ],
    fails: [
      .example { $0.add("Main", to: "auto-attendants", ["language": "french", "time-zone": "Romance Standard Time"]) },
      .example { $0.add("Main", to: "auto-attendants", ["language": "fr-FR", "time-zone": "Paris"]) },
    ],
    cannotTell: [.example { $0.add("Main", to: "auto-attendants", ["language": "fr-FR"]) }]
  ) { plan, _ in
    var outcome = Outcome()
    for item in plan.attendants(where: { _ in true }) {
      for (field, isKnown) in [
        ("language", { TimeAndLanguage.languageTag($0) != nil }), ("time-zone", { TimeAndLanguage.timeZone($0) != nil }),
      ]
        as [(String, (String) -> Bool)]
      {
        let violation = item.attendantViolation(field)
        guard let value = item.fields[field] else {
          outcome.needs.append(violation.place ?? field)
          continue
        }
        guard !isKnown(value) else { continue }
        outcome.violations.append(
          Violation(violation.subject, ["value": .text(value)], at: violation.place, question: violation.question))
      }
    }
    return outcome
  }
}
