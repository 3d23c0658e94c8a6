internal import Locales

extension Rule {
  /// One usage of a policy leads nowhere while others do: some calls fail, say those abroad.
  static let outboundRoutingGap = Rule(
    id: "outbound-routing-gap", step: "calling", severity: .warning, facts: ["pstn.direct-routing.user-prerequisites"],
    passes: [
      .example(connection: .directRouting) {
        $0.addRouting()
        $0.addUser("ana@contoso.com", [.routing: "Everyone"])
      },
      // Where nothing leads out, that alone is said.
      .example(connection: .directRouting) {
        $0.addRouting(usages: "US, Abroad", enabled: "no")
        $0.addUser("ana@contoso.com", [.routing: "Everyone"])
      },
      // Of emergency numbers it is said more severely.
      .example(connection: .directRouting) {
        $0.addRouting(usages: "US, Emergency")
        $0.add("US", to: "emergency-call-routing-policies", ["numbers": "911", "usages": "911=Emergency"])
        $0.addUser("ana@contoso.com", [.emergencyRouting: "US", .routing: "Everyone"])
      },
    ],
    fails: [
      .example(connection: .directRouting) {
        $0.addRouting(usages: "US, Abroad")
        $0.addUser("ana@contoso.com", [.routing: "Everyone"])
      }
    ]
  ) { plan, _ in
    // Where a list is lost, nobody can tell whether anything leads out at all.
    guard let routing = plan.voiceRouting, plan.lostRoutingLists.isEmpty else { return .holds }
    let emergency = Set(plan.usedEmergencyPolicies.flatMap(\.numbers).map { $0.usage.lowercased() })
    return .violated(
      by: plan.usedPolicies(of: routing).filter { routing.deadEnd(ofPolicy: $0.usages) == nil }.flatMap { policy in
        policy.usages.compactMap { usage in
          guard !emergency.contains(usage.lowercased()), let end = routing.deadEnd(of: usage) else { return nil }
          let path = AnswerPath(list: "voice-routing-policies", item: policy.name, field: "usages")
          let arguments: [String: Message.Argument] = [
            "policy": .text(policy.name), "end": .message(Message("dead-ends.\(end.rawValue)")),
          ]
          return Violation(usage, arguments, at: path.description)
        }
      })
  }
}
