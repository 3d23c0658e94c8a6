extension Rule {
  /// With Shared Calling it is the policy that gives people the common number.
  static let sharedCallingPolicyMissing = Rule(
    id: "shared-calling-policy-missing", step: "calling", severity: .blocker, facts: ["assign-service-number.shared-calling"],
    passes: [
      .example(connection: .sharedCalling) { $0.addUser("ana@contoso.com", [.sharedCalling: "Paris"]) },
      .example(connection: .sharedCalling) { plan in
        plan.addUser("ana@contoso.com")
        plan.tasks["set-up-shared-calling"] = TaskRecord(.done)
      },
      .example { $0.addUser("ana@contoso.com", [.sharedCalling: "none"]) },
      .example(connection: .sharedCalling, answers: ["wishes.calling": "no"]) { $0.addUser("ana@contoso.com", [.sharedCalling: "none"]) },
    ],
    fails: [.example(connection: .sharedCalling) { $0.addUser("ana@contoso.com", [.sharedCalling: "none"]) }],
    cannotTell: [.example(connection: .sharedCalling) { $0.addUser("ana@contoso.com") }]
  ) { plan, _ in
    guard plan.peopleCall, plan.connection == .sharedCalling else { return .holds }
    let users = plan.users.that(are: .unobstructed, not: .withNumber)
    return plan.people(
      in: users, tell: { $0.sharedCallingPolicy.map { $0 != VoiceRouting.global } }, column: "TeamsSharedCallingRoutingPolicy",
      orSettled: "set-up-shared-calling")
  }
}
