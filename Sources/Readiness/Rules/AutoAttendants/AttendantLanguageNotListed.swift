internal import Facts

extension Rule {
  /// An attendant that is still to be made gets one of the languages that Teams lists; one that is there has shown that its language is offered.
  static let attendantLanguageNotListed = Rule(
    id: "attendant-language-not-listed", step: "auto-attendants", severity: .advice, facts: ["auto-attendant.languages"],
    passes: [
      .example { $0.add("Main", to: "auto-attendants", ["language": "fr-CA"]) },
      .example { $0.add("Main", to: "auto-attendants", ["language": "es-AR", "id": "3f1b6f0e-0c1d-4d1c-9d52-6e0a3c9a3a10"]) },
    ],
    fails: [.example { $0.add("Main", to: "auto-attendants", ["language": "es-AR"]) }]
  ) { plan, _ in
    let toMake = plan.attendants { fields in
      guard fields["id"] == nil, let tag = fields["language"].flatMap({ TimeAndLanguage.languageTag($0) }) else { return false }
      return !AttendantLanguages.all.contains(tag)
    }
    return .violated(by: toMake.map { $0.attendantViolation("language") })
  }
}
