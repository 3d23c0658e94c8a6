internal import Locales

extension Rule {
  /// No usage of a policy that people have leads over a route to an enabled gateway: they cannot call out at all.
  static let outboundRoutingDead = Rule(
    id: "outbound-routing-dead", step: "calling", severity: .blocker, facts: ["pstn.direct-routing.user-prerequisites"],
    passes: [
      .example(connection: .directRouting) {
        $0.addRouting()
        $0.addUser("ana@contoso.com", [.routing: "Everyone"])
      },
      // Nobody has the policy.
      .example(connection: .directRouting) {
        $0.addRouting(usages: "none")
        $0.addUser("ana@contoso.com")
      },
    ],
    fails: [
      .example(connection: .directRouting) {
        $0.addRouting(usages: "none")
        $0.addUser("ana@contoso.com", [.routing: "Everyone"])
      },
      .example(connection: .directRouting) {
        $0.addRouting(routed: "FR")
        $0.addUser("ana@contoso.com", [.routing: "Everyone"])
      },
      .example(connection: .directRouting) {
        $0.addRouting(gateways: "none")
        $0.addUser("ana@contoso.com", [.routing: "Everyone"])
      },
      .example(connection: .directRouting) {
        $0.addRouting(enabled: "no")
        $0.addUser("ana@contoso.com", [.routing: "Everyone"])
      },
      .example(connection: .directRouting) {
        $0.addRouting(gateways: "sbc9.contoso.com")
        $0.addUser("ana@contoso.com", [.routing: "Everyone"])
      },
    ],
    cannotTell: [
      // An export lost the lists of usages.
      .example(connection: .directRouting) {
        $0.addRouting()
        $0.add("Route abroad", to: "voice-routes", ["pattern": ".*"])
        $0.addUser("ana@contoso.com", [.routing: "Everyone"])
      },
      .example(connection: .directRouting) {
        $0.addRouting()
        $0.add("Lyon", to: "voice-routing-policies")
        $0.addUser("ana@contoso.com", [.routing: "Lyon"])
      },
    ]
  ) { plan, _ in
    guard let routing = plan.voiceRouting else { return .holds }
    let policies = plan.usedPolicies(of: routing)
    guard policies.isEmpty || plan.lostRoutingLists.isEmpty else { return .unverified(needs: plan.lostRoutingLists) }
    return .violated(
      by: policies.compactMap { policy in
        guard let end = routing.deadEnd(ofPolicy: policy.usages) else { return nil }
        let path = AnswerPath(list: "voice-routing-policies", item: policy.name, field: "usages")
        return Violation(policy.name, ["end": .message(Message("dead-ends.\(end.rawValue)"))], at: path.description)
      })
  }
}

extension Plan {
  /// The voice routing policies that Direct Routing users have, as the plan names them.
  func usedPolicies(of routing: VoiceRouting) -> [(name: String, usages: [String])] {
    guard peopleCall else { return [] }
    let used = users(over: .directRouting).that(are: .unobstructed).values(\.voiceRoutingPolicy)
    return (items(of: "voice-routing-policies") ?? []).compactMap { item in
      let key = item.name.policyName
      return used.contains(key) ? (item.name, routing.policies[key] ?? []) : nil
    }
  }
}
