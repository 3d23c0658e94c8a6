internal import Facts

extension Rule {
  /// Direct Routing users can dial only the emergency numbers that a policy names.
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
    fails: [.example(connection: .directRouting, answers: ["direct-routing.emergency-policy": "no"])],
    cannotTell: [
      .example(connection: .directRouting),
      // Who says that there is one, and that it is still to be set up, has told neither.
      .example(connection: .directRouting, answers: ["direct-routing.emergency-policy": "yes"]) {
        $0.tasks["set-emergency-routing-policy"] = TaskRecord(.todo)
      },
    ]
  ) { plan, _ in
    plan.connection == .directRouting && plan.peopleCall ? plan.emergencyPolicyOutcome(of: .directRouting) : .holds
  }
}
