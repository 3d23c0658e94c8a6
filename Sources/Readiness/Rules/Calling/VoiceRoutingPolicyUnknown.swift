internal import Locales

extension Rule {
  /// A Direct Routing user has a voice routing policy that does not exist, or whose existence is not known.
  static let voiceRoutingPolicyUnknown = Rule(
    id: "voice-routing-policy-unknown", step: "calling", severity: .blocker,
    facts: ["pstn.direct-routing.user-prerequisites", "licences.dial-pad.criteria"],
    passes: [
      .example(connection: .directRouting) {
        $0.addRouting()
        $0.addUser("ana@contoso.com", [.routing: "Tag:Everyone"])
      },
      .example(connection: .directRouting) { plan in
        plan.addUser("ana@contoso.com")
        plan.tasks["prepare-direct-routing-users"] = TaskRecord(.done)
      },
      .example { $0.addUser("ana@contoso.com", [.routing: "Everyone"]) },
      .example(connection: .directRouting, answers: ["wishes.calling": "no"]) {
        $0.addRouting()
        $0.addUser("ana@contoso.com", [.routing: "Nobody"])
      },
    ],
    fails: [
      .example(connection: .directRouting) {
        $0.addRouting()
        $0.addUser("ana@contoso.com", [.routing: "Nobody"])
      },
      // The common policy leads nowhere until it has usages; here there is none at all.
      .example(connection: .directRouting) {
        $0.addRouting()
        $0.addUser("ana@contoso.com", [.routing: "none"])
      },
    ],
    cannotTell: [
      .example(connection: .directRouting) { $0.addUser("ana@contoso.com") },
      .example(connection: .directRouting) { $0.addUser("ana@contoso.com", [.routing: "Everyone"]) },
    ]
  ) { plan, _ in
    guard plan.peopleCall else { return .holds }
    let users = plan.users(over: .directRouting).that(are: .unobstructed)
    guard !users.isEmpty else { return .holds }
    var outcome = plan.people(
      in: users, tell: { $0.voiceRoutingPolicy == nil ? nil : true }, column: "OnlineVoiceRoutingPolicy",
      orSettled: "prepare-direct-routing-users")
    guard !users.whoseAccount({ $0.voiceRoutingPolicy != nil }).isEmpty else { return outcome }
    guard let routing = plan.voiceRouting else {
      outcome.needs += plan.missingRoutingLists
      return outcome
    }
    outcome.violations = users.whoseAccount { $0.voiceRoutingPolicy.map { routing.policies[$0] == nil } == true }.map { user in
      user.violation("number", ["policy": .text(user.policy(in: "OnlineVoiceRoutingPolicy"))])
    }
    return outcome
  }
}
