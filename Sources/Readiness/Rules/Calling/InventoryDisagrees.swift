internal import Locales
internal import PhoneNumbers

extension Rule {
  /// The inventory gives a number to a person who, in the list of people, has another one or none: one of the lists is old.
  static let inventoryDisagrees = Rule(
    id: "inventory-disagrees", step: "calling", severity: .warning, facts: ["numbers.user.required-before-calls"],
    passes: [
      .example {
        $0.addNumber("+14255550100", [.status: "UserAssigned", .holder: Self.ana])
        $0.addUser("ana@contoso.com", number: "+14255550100", [.id: Self.ana])
      },
      // A second line of the same person.
      .example {
        $0.addNumber("+14255550100", [.status: "UserAssigned", .holder: Self.ana])
        $0.addNumber("+14255550101", [.status: "UserAssigned", .holder: Self.ana, .category: "Private"])
        $0.addUser("ana@contoso.com", number: "+14255550100", [.id: Self.ana])
      },
      // Somebody else is to have it: that is said elsewhere.
      .example {
        $0.addNumber("+14255550100", [.status: "UserAssigned", .holder: Self.ana])
        $0.addUser("ana@contoso.com", number: "none", [.id: Self.ana])
        $0.addUser("bo@contoso.com", number: "+14255550100", [.id: Self.bo])
      },
    ],
    fails: [
      .example {
        $0.addNumber("+14255550100", [.status: "UserAssigned", .holder: Self.ana])
        $0.addNumber("+14255550199", [.status: "Unassigned"])
        $0.addUser("ana@contoso.com", number: "+14255550199", [.id: Self.ana])
      },
      .example {
        $0.addNumber("+14255550100", [.status: "UserAssigned", .holder: Self.ana])
        $0.addUser("ana@contoso.com", number: "none", [.id: Self.ana])
      },
    ]
  ) { plan, _ in
    .violated(
      by: plan.faultyNumbers.compactMap { faulty in
        // What is wrong with the number itself is said instead.
        guard case .other(let row) = faulty.fault, !plan.isFaulty(row) else { return nil }
        let path = AnswerPath(list: "users", item: faulty.user.name, field: "number")
        return row.violation(["user": .text(faulty.user.name)], question: path)
      })
  }
}
