extension Rule {
  /// In any other mode calls ring in Skype for Business, and queues pass the person over.
  static let userNotTeamsOnly = Rule(
    id: "user-not-teams-only", step: "licences", severity: .blocker,
    facts: ["licences.user.teams-only-mode", "pstn.operator-connect.prerequisites"],
    passes: [
      .example { $0.addUser("ana@contoso.com", [.mode: "TeamsOnly"]) },
      .example(answers: ["organization.hybrid": "no"]) { $0.addUser("ana@contoso.com") },
      .example(answers: ["wishes.calling": "no", "organization.hybrid": "yes"]) { $0.addUser("ana@contoso.com", [.mode: "Islands"]) },
    ],
    fails: [.example(answers: ["organization.hybrid": "yes"]) { $0.addUser("ana@contoso.com", [.mode: "Islands"]) }],
    cannotTell: [.example(answers: ["organization.hybrid": "yes"]) { $0.addUser("ana@contoso.com") }]
  ) { plan, _ in
    guard plan.peopleCall else { return .holds }
    var outcome = plan.people(
      in: plan.users.that(are: .unobstructed), tell: \.isTeamsOnly, column: "TeamsUpgradeEffectiveMode",
      orSettled: "make-users-teams-only")
    // Accounts that were always in the cloud have no other mode.
    if plan["organization.hybrid"] != "yes" { outcome.needs = [] }
    return outcome
  }
}
