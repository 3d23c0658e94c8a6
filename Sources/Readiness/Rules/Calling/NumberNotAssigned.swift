extension Rule {
  /// The numbers are said to be given out, but in the inventory they are still free.
  static let numberNotAssigned = Rule(
    id: "number-not-assigned", step: "calling", severity: .warning, facts: ["users.assign.ui-path", "users.assign.lag-24h"],
    passes: [
      .example {
        $0.addNumber("+14255550100", [.status: "UserAssigned"])
        $0.addUser("ana@contoso.com", number: "+14255550100")
        $0.tasks["assign-numbers"] = TaskRecord(.done)
      },
      // Not given out yet: that is an open task.
      .example {
        $0.addNumber("+14255550100", [.status: "Unassigned"])
        $0.addUser("ana@contoso.com", number: "+14255550100")
      },
      .example(answers: ["wishes.calling": "no"]) {
        $0.addNumber("+14255550100", [.status: "Unassigned"])
        $0.addUser("ana@contoso.com", number: "+14255550100")
        $0.tasks["assign-numbers"] = TaskRecord(.done)
      },
    ],
    fails: [
      .example {
        $0.addNumber("+14255550100", [.status: "Unassigned"])
        $0.addUser("ana@contoso.com", number: "+14255550100")
        $0.tasks["assign-numbers"] = TaskRecord(.done)
      }
    ]
  ) { plan, _ in
    guard plan.peopleCall else { return .holds }
    return .violated(by: plan.users(withFault: \.isStillFree).map { $0.violation("number") })
  }
}
