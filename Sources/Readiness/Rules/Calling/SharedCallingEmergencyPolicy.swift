extension Rule {
  /// Whoever calls over a common number can dial only the emergency numbers that a policy names, whatever the kind of the number.
  static let sharedCallingEmergencyPolicy = Rule(
    id: "shared-calling-emergency-policy", step: "calling", severity: .blocker, facts: ["emergency.shared-calling.policy"],
    passes: [
      .example(connection: .sharedCalling, answers: ["shared-calling.emergency-policy": "yes"]), .example(),
      .example(connection: .sharedCalling, answers: ["wishes.calling": "no", "shared-calling.emergency-policy": "no"]),
    ],
    fails: [
      .example(connection: .sharedCalling, answers: ["shared-calling.emergency-policy": "no"]),
      // Most have numbers of their own.
      .example(answers: ["shared-calling.emergency-policy": "no"]) {
        $0.addUser("ana@contoso.com", number: "none", [.sharedCalling: "Everybody"])
      },
    ],
    cannotTell: [
      .example(connection: .sharedCalling),
      .example(connection: .sharedCalling, answers: ["shared-calling.emergency-policy": "yes"]) {
        $0.tasks["set-emergency-routing-policy"] = TaskRecord(.todo)
      },
    ]
  ) { plan, _ in
    plan.peopleCall && Derived.sharedCalling.holds(in: plan) ? plan.emergencyPolicyOutcome(of: .sharedCalling) : .holds
  }
}
