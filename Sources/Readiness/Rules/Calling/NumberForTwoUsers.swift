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
      }
    ],
    fails: [
      .example {
        $0.addUser("ana@contoso.com", number: "+14255550100")
        $0.addUser("bo@contoso.com", number: "+1 (425) 555-0100")
      }
    ]
  ) { plan, _ in
    var holders: [String: String] = [:]
    var violations: [Violation] = []
    for user in plan.users {
      guard let number = user.number else { continue }
      let line = user.phone?.lineURI ?? number
      guard let first = holders.updateValue(user.name, forKey: line) else { continue }
      holders[line] = first
      let path = AnswerPath(list: "users", item: user.name, field: "number")
      violations.append(
        Violation(number, ["first": .text(first), "second": .text(user.name)], at: "users.csv:\(user.line)", question: path))
    }
    return .violated(by: violations)
  }
}
