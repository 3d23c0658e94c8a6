internal import Locales
internal import PhoneNumbers

extension Rule {
  /// The inventory gives a number to a person or resource account that elsewhere has another one or none: one of the lists is old.
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
      .example {
        $0.addNumber("+14255550100", [.status: "VoiceApplicationAssigned", .holder: Self.ana])
        $0.add("support@contoso.com", to: "resource-accounts", ["id": Self.ana, "number": "+14255550100"])
      },
      // Ana is told not to have it.
      .example {
        $0.addNumber("+14255550100", [.status: "VoiceApplicationAssigned", .holder: Self.bo])
        $0.addUser("ana@contoso.com", number: "+14255550100", [.id: Self.ana])
        $0.add("support@contoso.com", to: "resource-accounts", ["id": Self.bo, "number": "none"])
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
      .example {
        $0.addNumber("+14255550100", [.status: "VoiceApplicationAssigned", .holder: Self.ana])
        $0.add("support@contoso.com", to: "resource-accounts", ["id": Self.ana, "number": "+14255550199"])
      },
    ]
  ) { plan, _ in
    let ofPeople = plan.faultyNumbers.compactMap { faulty -> (row: NumberRow, user: String, question: AnswerPath?)? in
      guard case .other(let row) = faulty.fault else { return nil }
      return (row, faulty.user.name, AnswerPath(list: "users", item: faulty.user.name, field: "number"))
    }
    let ofAccounts = plan.numbersOfAccountsWithAnother.map { (row: $0.row, user: $0.account.name, question: AnswerPath?.none) }
    // What is wrong with the number itself is said instead.
    return .violated(
      by: (ofPeople + ofAccounts).filter { !plan.isFaulty($0.row) }.map {
        $0.row.violation(["user": .text($0.user)], question: $0.question)
      })
  }
}

extension Plan {
  /// The numbers that the inventory gives to a resource account of which it is known that it has another or none.
  fileprivate var numbersOfAccountsWithAnother: [(row: NumberRow, account: ResourceAccount)] {
    let told = resourceAccounts.filter { $0.number != nil || $0.hasNoNumber }.compactMap { account in account.id.map { ($0, account) } }
    guard !told.isEmpty else { return [] }
    let accounts = Dictionary(told) { first, _ in first }
    // Where it is the number that a service or somebody is to have, that is said of them.
    let taken = faultyNumbers.compactMap { if case .taken(let row) = $0.fault { row.text } else { nil } }
    let planned = Set((services.flatMap(\.numbers) + taken).map { PhoneNumber.lineURI(of: $0) })
    return numbers.whoseStatus { $0.assignment == .service && $0.isPrimary }.compactMap { row in
      guard let account = row.holder.flatMap({ accounts[$0] }), account.number.flatMap({ try? PhoneNumber($0) }) != row.number,
        !planned.contains(PhoneNumber.lineURI(of: row.text))
      else { return nil }
      return (row, account)
    }
  }
}
