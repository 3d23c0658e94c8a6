internal import Locales

extension Rule {
  /// Of people who are planned and not listed nothing is checked; where nobody is, the plan says that this is meant, or is not whole.
  static let peopleNotListed = Rule(
    id: "people-not-listed", step: "calling", severity: .advice, facts: ["numbers.user.required-before-calls"],
    passes: [
      .example(answers: ["wishes.users": "1"]) { $0.addUser("ana@contoso.com") },
      .example(answers: ["wishes.users": "2", "wishes.calling": "no"]) { $0.addUser("ana@contoso.com") },
    ],
    fails: [
      .example(answers: ["wishes.users": "3"]) { $0.addUser("ana@contoso.com") },
      .example(answers: ["wishes.users": "3", "users": Plan.none]),
    ],
    cannotTell: [.example(answers: ["wishes.users": "3"])]
  ) { plan, _ in
    guard plan.listedPeople < plan.callers else { return .holds }
    guard plan.listedPeople > 0 || plan["users"] == Plan.none else { return .unverified(needs: [TableID.users.fileName]) }
    return .violated(by: [
      Violation(
        "users.csv", ["listed": .number(plan.listedPeople), "planned": .number(plan.callers)], at: AnswerPath("users"))
    ])
  }
}
