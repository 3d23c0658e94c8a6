internal import Locales
internal import PhoneNumbers

extension Rule {
  /// A number that the plan gives to one person is with somebody or something else in the inventory.
  static let numberAssignedElsewhere = Rule(
    id: "number-assigned-elsewhere", step: "calling", severity: .blocker,
    facts: ["users.assign.ui-path", "numbers.user.required-before-calls"],
    passes: [
      .example {
        $0.addNumber("+14255550100", [.status: "UserAssigned", .holder: Self.ana])
        $0.addUser("ana@contoso.com", number: "+14255550100", [.id: Self.ana])
      },
      // Without object ids nobody can compare.
      .example {
        $0.addNumber("+14255550100", [.status: "UserAssigned", .holder: Self.ana])
        $0.addUser("bo@contoso.com", number: "+14255550100")
      },
    ],
    fails: [
      .example {
        $0.addNumber("+14255550100", [.status: "UserAssigned", .holder: Self.ana])
        $0.addUser("ana@contoso.com", number: "none", [.id: Self.ana])
        $0.addUser("bo@contoso.com", number: "+14255550100", [.id: Self.bo])
      },
      .example {
        $0.addNumber("+14255550100", [.status: "VoiceApplicationAssigned"])
        $0.addUser("bo@contoso.com", number: "+14255550100", [.id: Self.bo])
      },
    ]
  ) { plan, _ in
    let faulty = plan.faultyNumbers
    guard !faulty.isEmpty else { return .holds }
    let accounts = plan.resourceAccounts.compactMap { account in account.id.map { ($0, account.name) } }
    let holders = Set(faulty.compactMap { if case .taken(let row) = $0.fault { row.holder } else { nil } })
    let people = plan.users.lazy.filter { $0.id.map(holders.contains) == true }.compactMap { user in user.id.map { ($0, user.name) } }
    let names = Dictionary(people + accounts) { first, _ in first }
    return .violated(
      by: faulty.compactMap { faulty in
        guard case .taken(let row) = faulty.fault else { return nil }
        let holder = row.holder.flatMap { names[$0] }
        let said = holder.map { Message("holders.named", ["name": .text($0)]) } ?? Message("holders.unknown")
        let path = AnswerPath(list: "users", item: faulty.user.name, field: "number")
        let arguments: [String: Message.Argument] = ["user": .text(faulty.user.name), "holder": .message(said)]
        return Violation(faulty.user.number ?? "", arguments, at: "numbers.csv:\(row.line)", question: path)
      })
  }

  /// Object ids of the examples.
  static let ana = "e3f27ac0-d5cc-5216-8e64-ecf88ccfead1"
  static let bo = "cbb66f01-5103-53eb-836b-4b1797edcb81"
}
