extension Rule {
  /// A usage in the emergency policy takes the calls of people with a common number to a gateway, although that number goes another way.
  static let sharedCallingEmergencyUsage = Rule(
    id: "shared-calling-emergency-usage", step: "calling", severity: .warning, facts: ["emergency.shared-calling.policy"],
    passes: [
      .example(connection: .sharedCalling, answers: ["shared-calling.number-type": "calling-plan"]) { $0.addSharer(usage: "none") },
      .example(connection: .sharedCalling, answers: ["shared-calling.number-type": "direct-routing"]) { $0.addSharer(usage: "US") },
      // Perhaps it is a carrier's.
      .example(connection: .sharedCalling) { $0.addSharer(usage: "US") },
      .example(connection: .directRouting) { $0.addSharer(usage: "US") },
      // Nobody has that policy.
      .example(connection: .sharedCalling, answers: ["shared-calling.number-type": "calling-plan"]) {
        $0.addSharer(usage: "none")
        $0.add("Airport", to: "emergency-call-routing-policies", ["numbers": "911", "usages": "911=US"])
      },
    ],
    fails: [
      .example(connection: .sharedCalling, answers: ["shared-calling.number-type": "calling-plan"]) { $0.addSharer(usage: "US") },
      .example(connection: .sharedCalling, answers: ["shared-calling.number-type": "operator-connect"]) { $0.addSharer(usage: "US") },
    ]
  ) { plan, _ in
    let ways = plan.commonNumberWays
    guard !ways.isEmpty, ways.isSubset(of: [.callingPlan, .operatorConnect]), let policies = plan.emergencyCallRoutingPolicies else {
      return .holds
    }
    let others = plan.emergencyCallRoutingPolicyOfOthers
    let used = plan.sharers.values { $0.emergencyCallRoutingPolicy ?? others }.compactMap { policies[$0] }
    let leading = used.filter { policy in policy.numbers.contains { !$0.usage.isEmpty } }.map(\.name).sorted()
    return .violated(
      by: leading.map { Violation($0, at: AnswerPath(list: "emergency-call-routing-policies", item: $0, field: "usages")) })
  }
}

extension Plan {
  /// Somebody who may call over an attendant's number, and whose emergency policy has a usage.
  fileprivate mutating func addSharer(usage: String) {
    add("US", to: "emergency-call-routing-policies", ["numbers": "911", "usages": "911=" + usage])
    add("Main", to: "auto-attendants", ["numbers": "+14255550100"])
    addUser("ana@contoso.com", [.emergencyRouting: "US"])
  }
}
