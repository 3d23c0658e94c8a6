internal import Locales
internal import PhoneNumbers

extension Rule {
  /// A number belongs to one person; with Direct Routing extensions tell people on one number apart.
  static let numberForTwoUsers = Rule(
    id: "number-for-two-users", step: "calling", severity: .blocker, facts: ["calling-plan.setup.prerequisites"],
    passes: [
      .example(connection: .directRouting) {
        $0.addUser("ana@contoso.com", number: "+14255550100;ext=1")
        $0.addUser("bo@contoso.com", number: "+14255550100;ext=2")
      },
      // A person listed twice is named as such.
      .example {
        $0.addUser("ana@contoso.com", number: "+14255550100")
        $0.addUser("Ana@contoso.com", number: "+14255550100")
      },
    ],
    fails: [
      .example {
        $0.addUser("ana@contoso.com", number: "+14255550100")
        $0.addUser("bo@contoso.com", number: "+1 (425) 555-0100")
      }
    ]
  ) { plan, _ in
    .violated(
      by: plan.faultyNumbers.compactMap { faulty in
        guard case .shared(let first) = faulty.fault else { return nil }
        let user = faulty.user
        let path = AnswerPath(list: "users", item: user.name, field: "number")
        let arguments: [String: Message.Argument] = ["first": .text(first), "second": .text(user.name)]
        return Violation(user.number ?? "", arguments, at: "users.csv:\(user.line)", question: path)
      })
  }
}
