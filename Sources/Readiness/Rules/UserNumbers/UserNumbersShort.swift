internal import Locales

extension Rule {
  /// Everybody who calls needs a number of their own, except with Shared Calling.
  static let userNumbersShort = Rule(
    id: "user-numbers-short", step: "user-numbers", severity: .blocker, facts: ["numbers.user.required-before-calls"],
    passes: [
      .example(userNumbers: ["+14255550100", "+14255550101"], answers: ["wishes.users": "2"]),
      .example(connection: .sharedCalling, answers: ["wishes.users": "2"]),
    ],
    fails: [
      .example(userNumbers: ["+14255550100"], answers: ["wishes.users": "2"]),
      .example(answers: ["wishes.users": "2", "user-numbers": "none"]),
    ],
    cannotTell: [.example(answers: ["wishes.users": "2"])]
  ) { plan, _ in
    guard let missing = plan.userNumbersMissing else { return .unverified(needs: ["user-numbers"]) }
    guard missing > 0 else { return .holds }
    return .violated(by: [
      Violation(
        "numbers.csv", ["needed": .number(plan.callers), "missing": .number(missing)], at: "user-numbers",
        question: AnswerPath("user-numbers"))
    ])
  }
}
