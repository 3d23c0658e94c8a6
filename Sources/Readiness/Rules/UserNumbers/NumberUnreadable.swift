internal import PhoneNumbers

extension Rule {
  /// Numbers of the inventory, of people where no inventory is needed, of port orders, or to which calls are sent, that are none, or too short or
  /// too long for their country.
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
      .example { $0.add("Main", to: "auto-attendants", ["menu": "1=number:+1425555010"]) },
      .example { $0.add("Move", to: "user-ports", ["numbers": "+14255550100, +1425555010"]) },
    ]
  ) { plan, _ in
    let people = plan.users(withFault: \.isUnreadable).map { user in
      Violation(
        user.number ?? user.name, at: "users.csv:\(user.line)", question: AnswerPath(list: "users", item: user.name, field: "number"))
    }
    let targets = plan.serviceExits.compactMap { exit -> (String, AnswerPath)? in
      guard case .number(let number) = exit.target else { return nil }
      return (number, exit.path)
    }
    let moving = plan.portOrders.filter(\.isOpen).flatMap { order in
      let path = AnswerPath(list: order.list, item: order.name, field: "numbers")
      return plan.values(path).map { ($0, path) }
    }
    let others = (targets + moving).compactMap { text, path -> Violation? in
      guard let number = try? PhoneNumber(text), number.possibility != .possible else { return nil }
      return Violation(number.e164, at: path, step: path.list.flatMap { $0.hasSuffix("-ports") ? nil : $0 })
    }
    return .violated(by: plan.numbers(with: .unreadable).map { $0.violation() } + people + others)
  }
}
