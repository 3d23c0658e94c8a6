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
      violations: cutOff.map { Violation($0.name, at: AnswerPath(list: "imports", item: $0.name, field: "").description) },
      needs: (cutOff + imports.filter(\.mayBeCutOff)).map(\.name))
  }
}
