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
      .example(connection: .directRouting, answers: ["direct-routing.emergency-policy": "no"]) {
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
    let users = plan.users(over: .directRouting).that(are: [.unobstructed, .withUsageLocation])
    return .violated(
      by: users.usageLocations.flatMap { code in
        let own = Country(code: code)?.emergency?.numbers ?? []
        let unserved = users.whoseAccount { account in
          guard let policy = account.emergencyCallRoutingPolicy, policies[policy] != nil || policy == VoiceRouting.global else {
            return false
          }
          let dialled = policies[policy]?.numbers.map(\.dialled) ?? []
          return !own.isEmpty && !own.contains(where: dialled.contains)
        }
        return unserved.whoseUsageLocation { $0 == code }.map { (user: $0, number: own[0]) }
      }
      .sorted { $0.user.place < $1.user.place }.map { user, number in
        let policy = user.account.emergencyCallRoutingPolicy.flatMap { policies[$0] }
        return user.violation("", ["policy": .text(policy?.name ?? "Global"), "number": .text(number)])
      })
  }
}
