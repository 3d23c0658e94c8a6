extension Rule {
  /// Nobody signs in with a disabled account, so nobody answers its calls.
  static let accountDisabled = Rule(
    id: "account-disabled", step: "calling", severity: .blocker, facts: ["licences.dial-pad.criteria"],
    passes: [
      .example { $0.addUser("ana@contoso.com", [.enabled: "True"]) },
      .example { plan in
        plan.addUser("ana@contoso.com")
        plan.tasks["assign-numbers"] = TaskRecord(.done)
      },
      // A guest's account is named as such.
      .example { $0.addUser("ana@contoso.com", [.enabled: "False", .type: "Guest"]) },
      .example(answers: ["wishes.calling": "no"]) { $0.addUser("ana@contoso.com", [.enabled: "False"]) },
    ],
    fails: [.example { $0.addUser("ana@contoso.com", [.enabled: "False"]) }],
    cannotTell: [.example { $0.addUser("ana@contoso.com") }]
  ) { plan, _ in
    guard plan.peopleCall else { return .holds }
    let users = plan.users.that(are: [], not: [.notAPerson, .onPremises])
    return plan.people(in: users, tell: \.isEnabled, column: "AccountEnabled", orSettled: plan.assigningTask)
  }
}

extension Plan {
  /// The task that whoever carried it out has seen every account.
  var assigningTask: String { connection == .sharedCalling ? "set-up-shared-calling" : "assign-numbers" }
}
