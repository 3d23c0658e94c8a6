internal import Locales

extension Rule {
  /// Cells of the tables that hold a word which is none of those that Microsoft writes there: what they say is in no other rule.
  static let cellNotUnderstood = Rule(
    id: "cell-not-understood", step: "availability", severity: .warning, facts: ["numbers.bulk.powershell-limits"],
    passes: [
      .example { $0.addUser("ana@contoso.com", [.enabled: "VRAI", .voice: "TRUE", .type: "Unknown"]) },
      .example { $0.addUser("ana@contoso.com", [.enabled: "none"]) },
      .example { plan in
        plan.addNumber("+14255550100", [.capability: "UserAssignment;InboundCalling", .type: "OperatorConnect", .status: "Unassigned"])
        plan.addNumber(
          "+14255550101", [.activation: "assignmentPending", .category: "Private", .source: "OnPremises", .blocked: "BlockedUntil"])
      },
    ],
    fails: [
      .example { $0.addUser("ana@contoso.com", [.enabled: "Ture"]) }, .example { $0.addUser("ana@contoso.com", [.voice: "on"]) },
      .example { $0.addUser("ana@contoso.com", [.type: "Robot"]) },
      .example { $0.addNumber("+14255550100", [.capability: "xyz"]) }, .example { $0.addNumber("+14255550100", [.type: "Calling Plan"]) },
      .example { $0.addNumber("+14255550100", [.activation: "Actif"]) }, .example { $0.addNumber("+14255550100", [.blocked: "maybe"]) },
      .example { $0.addNumber("+14255550100", [.source: "Cloud"]) }, .example { $0.addNumber("+14255550100", [.status: "Assigned"]) },
      .example { $0.addNumber("+14255550100", [.category: "Main"]) }, .example { $0.addUser("ana@contoso.com", in: "Narnia") },
      .example { $0.addAddress("HQ", country: "XX") },
    ]
  ) { plan, _ in
    let users = plan.users.whoseAccount { $0.unknownWordColumn != nil }.compactMap { user in
      user.account.unknownWordColumn.map { (TableID.users, $0, user.violation($0, ["column": .text($0)])) }
    }
    let numbers = plan.numbers.whoseStatus { $0.unknownWordColumn != nil }.compactMap { number in
      number.status.unknownWordColumn.map { (TableID.numbers, $0, number.violation(["column": .text($0)])) }
    }
    let people = plan.users.that(are: .usedNowhere).map { user in
      (TableID.users, "UsageLocation", user.violation("usage-location", ["column": .text("UsageLocation")]))
    }
    let addresses = plan.addresses.filter(\.isNowhere).map { row in
      (TableID.addresses, "CountryOrRegion", row.violation("country", ["column": .text("CountryOrRegion")]))
    }
    let cells = users + people + numbers + addresses
    return Outcome(violations: cells.map(\.2), needs: Set(cells.map { "\($0.0.fileName):\($0.1)" }).sorted())
  }
}
