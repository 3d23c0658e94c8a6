internal import Facts

extension Rule {
  /// Direct Routing users can dial only the emergency numbers that a policy names, whether everybody calls so or a few.
  static let directRoutingEmergencyPolicy = Rule(
    id: "direct-routing-emergency-policy", step: "calling", severity: .blocker, facts: ["emergency.direct-routing.policy"],
    passes: [
      .example(connection: .directRouting, answers: ["direct-routing.emergency-policy": "yes"]), .example(),
      .example(connection: .directRouting, answers: ["wishes.calling": "no", "direct-routing.emergency-policy": "no"]),
      // What the tenant's policies are worth is judged by their contents.
      .example(connection: .directRouting, answers: ["direct-routing.emergency-policy": "yes"]) {
        $0.add("US", to: "emergency-call-routing-policies", ["numbers": "911, 933", "usages": "911=US, 933=US"])
        $0.tasks["set-emergency-routing-policy"] = TaskRecord(.todo)
      },
    ],
    fails: [
      .example(connection: .directRouting, answers: ["direct-routing.emergency-policy": "no"]),
      // Others call over Direct Routing than most.
      .example(connection: .callingPlan, answers: ["direct-routing.emergency-policy": "no"]) {
        $0.addNumber("+14255550100", [.type: "DirectRouting"])
        $0.addUser("ana@contoso.com", number: "+14255550100")
      },
    ],
    cannotTell: [
      .example(connection: .directRouting),
      .example(connection: .operatorConnect) {
        $0.addNumber("+14255550100", [.type: "DirectRouting"])
        $0.addUser("ana@contoso.com", number: "+14255550100")
      },
      // Who says that there is one, and that it is still to be set up, has told neither.
      .example(connection: .directRouting, answers: ["direct-routing.emergency-policy": "yes"]) {
        $0.tasks["set-emergency-routing-policy"] = TaskRecord(.todo)
      },
    ]
  ) { plan, _ in
    plan.peopleCall && Derived.directRouting.holds(in: plan) ? plan.emergencyPolicyOutcome(of: .directRouting) : .holds
  }
}
