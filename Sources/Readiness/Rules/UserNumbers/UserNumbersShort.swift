internal import Locales

extension Rule {
  /// Everybody who calls needs a number of their own, except with Shared Calling.
  static let userNumbersShort = Rule(
    id: "user-numbers-short", step: "user-numbers", severity: .blocker, facts: ["numbers.user.required-before-calls"],
    passes: [
      .example(userNumbers: ["+14255550100", "+14255550101"], answers: ["wishes.users": "2"]),
      .example(connection: .sharedCalling, answers: ["wishes.users": "2"]),
      // Some call over a common number, as their policy tells.
      .example(userNumbers: ["+14255550100"], answers: ["wishes.users": "2"]) {
        $0.addUser("ana@contoso.com", number: "+14255550100")
        $0.addUser("bo@contoso.com", number: "none", [.sharedCalling: "Everybody"])
      },
      // An account on a server brings its number along.
      .example(userNumbers: ["+14255550100"]) {
        $0.addUser("ana@contoso.com", number: "+14255550100")
        $0.addUser("bo@contoso.com", number: "none", [.type: "SfBOnPremUser"])
      },
      // The night before the day that the operator agreed to.
      .example(answers: ["wishes.users": "2", "user-numbers": "none"]) {
        $0.add("Move", to: "user-ports", ["count": "2", "status": "transfer-pending"])
      },
    ],
    fails: [
      .example(userNumbers: ["+14255550100"], answers: ["wishes.users": "2"]),
      .example(answers: ["wishes.users": "2", "user-numbers": "none"]),
      .example(answers: ["wishes.users": "2", "user-numbers": "none"]) {
        $0.add("Move", to: "user-ports", ["count": "2", "status": "contacting-carrier"])
      },
    ],
    cannotTell: [
      .example(answers: ["wishes.users": "2"]),
      // The export lacks some.
      .example(userNumbers: ["+14255550100"], answers: ["wishes.users": "2"]) {
        $0.add("numbers.json", to: "imports", ["format": "phoneNumberAssignment", "complete": "no"])
      },
    ]
  ) { plan, _ in
    guard let lacking = plan.userNumbersMissing else { return .unverified(needs: ["user-numbers"]) }
    let missing = lacking - plan.userNumbersOnTheirWay
    guard missing > 0 else { return .holds }
    let question = plan.values(AnswerPath("ordering.user-numbers")).contains("port") ? "user-ports" : "user-numbers"
    let violation = Violation(
      "numbers.csv", ["needed": .number(plan.callersOverOwnNumber), "missing": .number(missing)], at: "user-numbers",
      question: AnswerPath(question))
    return plan.unlessCutOff(.numbers, [violation])
  }
}
