internal import Locales

extension Rule {
  /// A person's policy for emergency calls is none of those that exist.
  static let emergencyPolicyUnknown = Rule(
    id: "emergency-policy-unknown", step: "calling", severity: .warning,
    facts: ["emergency.direct-routing.policy", "emergency.notification.limits"],
    passes: [
      .example {
        $0.add("Campus", to: "emergency-calling-policies")
        $0.addUser("ana@contoso.com", [.emergencyCalling: "Campus"])
        $0.addUser("bo@contoso.com", [.emergencyCalling: "none"])
      },
      .example { $0.addUser("ana@contoso.com", [.emergencyCalling: "Campus"]) },
      .example(answers: ["wishes.calling": "no"]) {
        $0.add("Campus", to: "emergency-calling-policies")
        $0.addUser("ana@contoso.com", [.emergencyCalling: "Airport"])
      },
    ],
    fails: [
      .example {
        $0.add("Campus", to: "emergency-calling-policies")
        $0.addUser("ana@contoso.com", [.emergencyCalling: "Airport"])
      },
      .example {
        $0.add("Campus", to: "emergency-call-routing-policies", ["numbers": "911", "usages": "911=US"])
        $0.addUser("ana@contoso.com", [.emergencyRouting: "Airport"])
      },
    ]
  ) { plan, _ in
    guard plan.peopleCall else { return .holds }
    let calling = plan.emergencyCallingPolicies.map { Set($0.keys) }
    let routing = plan.emergencyCallRoutingPolicies.map { Set($0.keys) }
    guard calling != nil || routing != nil else { return .holds }
    func columnsOfUnknownPolicies(of account: UserAccount) -> [String] {
      [
        ("TeamsEmergencyCallingPolicy", account.emergencyCallingPolicy, calling),
        ("TeamsEmergencyCallRoutingPolicy", account.emergencyCallRoutingPolicy, routing),
      ].compactMap { column, policy, known in
        // The common policy exists in every tenant.
        guard let policy, let known, policy != VoiceRouting.global, !known.contains(policy) else { return nil }
        return column
      }
    }
    return .violated(
      by: plan.users.whoseAccount { !columnsOfUnknownPolicies(of: $0).isEmpty }.flatMap { user in
        columnsOfUnknownPolicies(of: user.account).map { user.violation("", ["policy": .text(user.policy(in: $0))]) }
      })
  }
}
