internal import CivicAddresses
internal import Locales

extension Rule {
  /// Cells in which PowerShell wrote the name of a type instead of what was there, or a question mark for each accented letter.
  static let exportRuined = Rule(
    id: "export-ruined", step: "availability", severity: .warning, facts: ["numbers.bulk.powershell-limits"],
    passes: [
      .example { $0.addUser("ana@contoso.com", [.plans: "MCOEV"]) }, .example { $0.addAddress("HQ", ["City": "Orléans"]) },
    ],
    fails: [
      .example { $0.addUser("ana@contoso.com", [.plans: "System.Object[]"]) },
      .example { $0.addNumber("+14255550100", [.capability: "System.String[]"]) },
      .example { $0.addAddress("HQ", ["City": "Orl?ans"]) },
    ]
  ) { plan, _ in
    let users = plan.users.whoseAccount { $0.ruinedColumn != nil }.compactMap { user in
      user.account.ruinedColumn.map { user.violation($0, ["column": .text($0)]) }
    }
    let numbers = plan.numbers.whoseStatus(\.hasRuinedCapability).map { $0.violation(["column": .text("Capability")]) }
    let addresses = plan.addresses.flatMap { row in
      [AddressField.companyName, .streetName, .city, .place].filter { row.address[$0].hasLostLetters }.map { field in
        row.violation(field.rawValue, ["column": .text(field.rawValue)])
      }
    }
    return .violated(by: users + numbers + addresses)
  }
}

extension String {
  /// Whether letters have become question marks.
  fileprivate var hasLostLetters: Bool { utf8.contains(UInt8(ascii: "?")) || unicodeScalars.contains("\u{FFFD}") }
}
