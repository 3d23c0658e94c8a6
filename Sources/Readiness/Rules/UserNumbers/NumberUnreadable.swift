internal import PhoneNumbers

extension Rule {
  /// Numbers of the inventory, of people where no inventory is needed, or to which calls are sent, that are none, or too short or too long for
  /// their country.
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
    ]
  ) { plan, _ in
    let people = plan.users(withFault: \.isUnreadable).map { user in
      Violation(
        user.number ?? user.name, at: "users.csv:\(user.line)", question: AnswerPath(list: "users", item: user.name, field: "number"))
    }
    let targets = plan.callTargets.compactMap { target -> Violation? in
      guard target.target.hasPrefix("number:"), let number = try? PhoneNumber(String(target.target.dropFirst("number:".count))),
        number.possibility != .possible
      else { return nil }
      return Violation(number.e164, at: target.path, step: target.path.list)
    }
    return .violated(by: plan.numbers(with: .unreadable).map { $0.violation() } + people + targets)
  }
}
