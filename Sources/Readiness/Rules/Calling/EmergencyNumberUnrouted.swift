internal import Locales

extension Rule {
  /// An emergency number that people can dial leads over its PSTN usage to no enabled gateway, or no route of it takes the number.
  static let emergencyNumberUnrouted = Rule(
    id: "emergency-number-unrouted", step: "calling", severity: .blocker, facts: ["emergency.direct-routing.policy"],
    passes: [
      .example(connection: .directRouting) {
        $0.addRouting()
        $0.add("US", to: "emergency-call-routing-policies", ["numbers": "911", "usages": "911=US"])
        $0.addUser("ana@contoso.com", [.emergencyRouting: "US", .routing: "Everyone"])
      },
      // Where nothing leads out, that alone is said.
      .example(connection: .directRouting) {
        $0.addRouting(enabled: "no")
        $0.add("US", to: "emergency-call-routing-policies", ["numbers": "911", "usages": "911=US"])
        $0.addUser("ana@contoso.com", [.emergencyRouting: "US", .routing: "Everyone"])
      },
      .example(connection: .directRouting, answers: ["wishes.calling": "no"]) {
        $0.addRouting()
        $0.add("US", to: "emergency-call-routing-policies", ["numbers": "911", "usages": "911=Emergency"])
        $0.addUser("ana@contoso.com", [.emergencyRouting: "US", .routing: "Everyone"])
      },
      // Teams sends the number without a plus sign.
      .example(connection: .directRouting) {
        $0.addRouting()
        $0[AnswerPath(list: "voice-routes", item: "US route", field: "pattern")] = "^\\+?911$"
        $0.add("US", to: "emergency-call-routing-policies", ["numbers": "911", "usages": "911=US"])
        $0.addUser("ana@contoso.com", [.emergencyRouting: "US", .routing: "Everyone"])
      },
    ],
    fails: [
      // The common number is a carrier's, and its people's policy has no usage.
      .example(connection: .sharedCalling, answers: ["shared-calling.number-type": "direct-routing"]) {
        $0.addRouting()
        $0.add("US", to: "emergency-call-routing-policies", ["numbers": "911", "usages": "911=none"])
        $0.add("Main", to: "auto-attendants", ["numbers": "+14255550100"])
        $0.addUser("ana@contoso.com", [.emergencyRouting: "US"])
      },
      .example(connection: .directRouting) {
        $0.addRouting()
        $0.add("US", to: "emergency-call-routing-policies", ["numbers": "911", "usages": "911=Emergency"])
        $0.addUser("ana@contoso.com", [.emergencyRouting: "US", .routing: "Everyone"])
      },
      // Nobody has a policy for calls yet, and the usage leads nowhere all the same.
      .example(connection: .directRouting) {
        $0.addRouting()
        $0.add("US", to: "emergency-call-routing-policies", ["numbers": "911", "usages": "911=Emergency"])
        $0.addUser("ana@contoso.com", [.emergencyRouting: "US"])
      },
      // A policy for calls has the usage, and it leads nowhere all the same.
      .example(connection: .directRouting) {
        $0.addRouting(usages: "US, Emergency")
        $0.add("US", to: "emergency-call-routing-policies", ["numbers": "911", "usages": "911=Emergency"])
        $0.addUser("ana@contoso.com", [.emergencyRouting: "US", .routing: "Everyone"])
      },
      // Where there is no policy but the common one, it is everybody's.
      .example(connection: .directRouting) {
        $0.addRouting()
        $0.add("Global", to: "emergency-call-routing-policies", ["numbers": "911", "usages": "911=Emergency"])
        $0.addUser("ana@contoso.com", [.routing: "Everyone"])
      },
      // The route takes other numbers.
      .example(connection: .directRouting) {
        $0.addRouting()
        $0[AnswerPath(list: "voice-routes", item: "US route", field: "pattern")] = "^\\+1"
        $0.add("US", to: "emergency-call-routing-policies", ["numbers": "911", "usages": "911=US"])
        $0.addUser("ana@contoso.com", [.emergencyRouting: "US", .routing: "Everyone"])
      },
    ],
    cannotTell: [
      // An export lost the gateways of a route.
      .example(connection: .directRouting) {
        $0.addRouting()
        $0.add("Route abroad", to: "voice-routes", ["usages": "US"])
        $0.add("US", to: "emergency-call-routing-policies", ["numbers": "911", "usages": "911=US"])
        $0.addUser("ana@contoso.com", [.emergencyRouting: "US", .routing: "Everyone"])
      },
      // A group may bring the policy whose number leads nowhere.
      .example(connection: .directRouting) {
        $0.addRouting()
        $0.add("Global", to: "emergency-call-routing-policies", ["numbers": "911", "usages": "911=US"])
        $0.add("Airport", to: "emergency-call-routing-policies", ["numbers": "911", "usages": "911=Emergency"])
        $0.addUser("ana@contoso.com", [.routing: "Everyone"])
      },
    ]
  ) { plan, _ in
    guard plan.peopleCall, let routing = plan.voiceRouting else { return .holds }
    let emergency = plan.usedEmergencyPolicies
    guard emergency.isEmpty || plan.lostRoutingLists.isEmpty else { return .unverified(needs: plan.lostRoutingLists) }
    // Where nothing leads out, that is said of the policy.
    let policies = plan.usedPolicies(of: routing)
    guard policies.isEmpty || policies.contains(where: { routing.deadEnd(ofPolicy: $0.usages) == nil }) else { return .holds }
    var outcome = Outcome.violated(
      by: emergency.flatMap { policy in
        policy.numbers.compactMap { number in
          guard let end = routing.deadEnd(of: number.usage, dialling: number.dialled) else { return nil }
          let path = AnswerPath(list: "emergency-call-routing-policies", item: policy.name, field: "usages")
          let arguments: [String: Message.Argument] = [
            "policy": .text(policy.name), "end": .message(Message("dead-ends.\(end.rawValue)")),
          ]
          return Violation(number.dialled, arguments, at: path.description)
        }
      })
    if plan.mayHaveEmergencyPolicy(where: { routing.deadEnd(of: $0.usage, dialling: $0.dialled) != nil }) {
      outcome.needs = ["users.csv:TeamsEmergencyCallRoutingPolicy"]
    }
    return outcome
  }
}

extension Plan {
  /// Whether somebody whose emergency calls leave by a usage, and of whom it is not told, may have a policy with such a number; false once somebody looked after it.
  fileprivate func mayHaveEmergencyPolicy(where isSuch: ((dialled: String, usage: String)) -> Bool) -> Bool {
    guard !isSettled("set-emergency-routing-policy"), emergencyCallRoutingPolicyOfOthers == nil, lostRoutingLists.isEmpty,
      emergencyCallRoutingPolicies?.values.contains(where: { $0.numbers.contains(where: isSuch) }) == true
    else { return false }
    return usersOfGateways.contains { !$0.that(are: .unobstructed).whoseAccount { $0.emergencyCallRoutingPolicy == nil }.isEmpty }
  }
}
