internal import Locales
internal import Tables

extension Rule {
  /// Rows of which nobody can say what they are about: the number, the person or the address is left out.
  static let rowWithoutName = Rule(
    id: "row-without-name", step: "availability", severity: .warning, facts: ["numbers.bulk.powershell-limits"],
    passes: [.example { $0.addUser("ana@contoso.com") }],
    fails: [
      .example { $0.addUser("") }, .example { $0.addNumber("", [.type: "CallingPlan"]) }, .example { $0.addAddress("") },
    ]
  ) { plan, _ in
    let tables = TableID.allCases.map { (id: $0, rows: plan.namelessRows(of: $0)) }.filter { !$0.rows.isEmpty }
    return Outcome(
      violations: tables.flatMap { table in
        table.rows.map { row in
          let place = "\(table.id.fileName):\(plan.table(table.id).line(ofRow: row))"
          return Violation(place, ["column": .text(table.id.keyColumn)], at: place)
        }
      }, needs: tables.map { "\($0.id.fileName):\($0.id.keyColumn)" })
  }
}
