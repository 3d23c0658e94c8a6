internal import Facts
internal import Locales

extension Rule {
  /// A Direct Routing user's policy names none of the emergency numbers of the country, or not 112 where that is one: dialling it fails.
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
      // Who dials a mask reaches the number that it stands for.
      .example(country: "GB", connection: .directRouting) {
        $0.add("GB", to: "emergency-call-routing-policies", ["numbers": "999", "usages": "999=GB", "masks": "999=911;112"])
        $0.addUser("ana@contoso.com", in: "GB", [.emergencyRouting: "GB"])
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
      // In Germany 110 is the police only.
      .example(country: "DE", connection: .directRouting) {
        $0.add("DE", to: "emergency-call-routing-policies", ["numbers": "110", "usages": "110=DE"])
        $0.addUser("ana@contoso.com", in: "DE", [.emergencyRouting: "DE"])
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
          let dialable = policies[policy]?.dialable ?? []
          // The police alone are not enough where one number reaches everybody.
          return !own.isEmpty && !(own.contains("112") ? dialable.contains("112") : own.contains(where: dialable.contains))
        }
        return unserved.whoseUsageLocation { $0 == code }.map { (user: $0, number: own.contains("112") ? "112" : own[0]) }
      }
      .sorted { $0.user.place < $1.user.place }.map { user, number in
        let policy = user.account.emergencyCallRoutingPolicy.flatMap { policies[$0] }
        return user.violation("", ["policy": .text(policy?.name ?? "Global"), "number": .text(number)])
      })
  }
}
