internal import Locales
internal import PhoneNumbers

extension Rule {
  /// An export that was cut off: what is not in it can neither be found right nor wrong.
  static let importIncomplete = Rule(
    id: "import-incomplete", step: "availability", severity: .warning, facts: ["numbers.bulk.powershell-limits"],
    passes: [
      .example { $0.add("numbers.csv", to: "imports", ["format": "phoneNumberAssignment", "rows": "1000", "complete": "yes"]) },
      .example { $0.add("numbers.csv", to: "imports", ["format": "phoneNumberAssignment", "rows": "734", "complete": "unknown"]) },
    ],
    fails: [.example { $0.add("numbers.csv", to: "imports", ["format": "phoneNumberAssignment", "rows": "500", "complete": "no"]) }],
    cannotTell: [
      .example { $0.add("numbers.csv", to: "imports", ["format": "phoneNumberAssignment", "rows": "500", "complete": "unknown"]) }
    ]
  ) { plan, _ in
    let imports = plan.imports
    let cutOff = imports.filter { $0.isComplete == false }
    return Outcome(
      violations: cutOff.map { file in
        let place = AnswerPath(list: "imports", item: file.name, field: "").description
        return Violation(file.name, ["hint": .message(plan.lack(of: file))], at: place)
      },
      needs: (cutOff + imports.filter(\.mayBeCutOff)).map(\.name))
  }
}

extension Plan {
  private static let numbersNamed = 3

  /// What an export that is not whole lacks, as far as it is known.
  fileprivate func lack(of file: ImportedFile) -> Message {
    let unlisted = file.content == .numbers ? unlistedNumbersHeld : []
    guard !unlisted.isEmpty else { return Message("import-hints.more") }
    return Message(
      "import-hints.lacks", ["numbers": .list(Array(unlisted.prefix(Self.numbersNamed))), "count": .number(unlisted.count)])
  }

  /// The numbers that people and resource accounts hold and no inventory lists.
  private var unlistedNumbersHeld: [String] {
    let (index, people) = (numbersByNumber, users.that(are: .withNumber).compactMap(\.phone))
    let accounts = resourceAccounts.compactMap(\.number).compactMap { try? PhoneNumber($0) }
    return (people + accounts).filter { index.row(ofLineOrNumber: $0) == nil }.map(\.withExtension)
  }
}
