extension Rule {
  /// Numbers of the inventory, or of people where no inventory is needed, that are none, or too short or too long for their country.
  static let numberUnreadable = Rule(
    id: "number-unreadable", step: "user-numbers", severity: .blocker, facts: ["numbers.port.number-list-format"],
    passes: [
      .example(userNumbers: ["+14255550100"]),
      .example(connection: .directRouting) { $0.addUser("ana@contoso.com", number: "+14255550100") },
      // Of a number that must be in the inventory it is said that it is not.
      .example(userNumbers: ["+14255550100"]) { $0.addUser("ana@contoso.com", number: "3,32E+10") },
    ],
    fails: [
      .example(userNumbers: ["3,32E+10"]), .example(userNumbers: ["+1425555010"]),
      .example(connection: .directRouting) { $0.addUser("ana@contoso.com", number: "3,32E+10") },
      .example(connection: .directRouting) { $0.addUser("ana@contoso.com", number: "+1425555010") },
    ]
  ) { plan, _ in
    let people = plan.users(withFault: \.isUnreadable).map { user in
      Violation(
        user.number ?? user.name, at: "users.csv:\(user.line)", question: AnswerPath(list: "users", item: user.name, field: "number"))
    }
    return .violated(by: plan.numbers(with: .unreadable).map { $0.violation() } + people)
  }
}
