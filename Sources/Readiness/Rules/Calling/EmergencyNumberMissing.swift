internal import Facts
internal import Locales

extension Rule {
  /// A Direct Routing user's policy names none of the emergency numbers of the country: dialling one fails.
  static let emergencyNumberMissing = Rule(
    id: "emergency-number-missing", step: "calling", severity: .blocker,
    facts: ["emergency.direct-routing.policy", "emergency.numbers.by-usage-location"],
    passes: [
      .example(connection: .directRouting) {
        $0.add("US", to: "emergency-call-routing-policies", ["numbers": "911, 933", "usages": "911=US, 933=US"])
        $0.addUser("ana@contoso.com", [.emergencyRouting: "US"])
      },
      .example {
        $0.add("US", to: "emergency-call-routing-policies", ["numbers": "none"])
        $0.addUser("ana@contoso.com", [.emergencyRouting: "US"])
      },
      // A policy that does not exist is named as such.
      .example(connection: .directRouting) {
        $0.add("US", to: "emergency-call-routing-policies", ["numbers": "911", "usages": "911=US"])
        $0.addUser("ana@contoso.com", [.emergencyRouting: "Airport"])
      },
      .example(connection: .directRouting, answers: ["wishes.calling": "no"]) {
        $0.add("US", to: "emergency-call-routing-policies", ["numbers": "112", "usages": "112=US"])
        $0.addUser("ana@contoso.com", [.emergencyRouting: "US"])
      },
    ],
    fails: [
      .example(connection: .directRouting) {
        $0.add("US", to: "emergency-call-routing-policies", ["numbers": "112", "usages": "112=US"])
        $0.addUser("ana@contoso.com", [.emergencyRouting: "US"])
      },
      .example(connection: .directRouting) {
        $0.add("US", to: "emergency-call-routing-policies", ["numbers": "911", "usages": "911=US"])
        $0.addUser("ana@contoso.com", [.emergencyRouting: "none"])
      },
    ]
  ) { plan, _ in
    // Whoever said that there is no such policy yet has been told.
    guard plan.peopleCall, plan["direct-routing.emergency-policy"] != "no", let policies = plan.emergencyCallRoutingPolicies else {
      return .holds
    }
    var numbers: [String: [String]] = [:]
    return .violated(
      by: plan.users(over: .directRouting).compactMap { user in
        guard user.obstacle == nil, let policy = user.emergencyCallRoutingPolicy, let code = user.usageLocation else { return nil }
        guard policies[policy] != nil || policy == VoiceRouting.global else { return nil }
        if numbers[code] == nil { numbers[code] = Country(code: code)?.emergency?.numbers ?? [] }
        let own = numbers[code] ?? []
        let dialled = policies[policy]?.numbers.map(\.dialled) ?? []
        guard !own.isEmpty, !own.contains(where: dialled.contains) else { return nil }
        return user.violation("", ["policy": .text(policies[policy]?.name ?? "Global"), "number": .text(own[0])])
      })
  }
}
