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
    // The police alone are not enough where one number reaches everybody.
    func needed(_ facts: EmergencyFacts) -> [String] { facts.numbers.contains("112") ? ["112"] : facts.numbers }
    return .violated(
      by: plan.directRoutingUsers(whosePolicyLacksAllOf: needed).map { user, policy, facts in
        user.violation("", ["policy": .text(policy), "number": .text(needed(facts)[0])])
      })
  }
}

extension Plan {
  /// The Direct Routing users whose emergency call routing policy names none of the numbers that their country needs, with the policy's
  /// name, in the order of the file; a country that needs none has no such users.
  func directRoutingUsers(whosePolicyLacksAllOf needed: (EmergencyFacts) -> [String]) -> [(
    user: UserRow, policy: String, facts: EmergencyFacts
  )] {
    // Whoever said that there is no such policy yet has been told.
    guard peopleCall, self["direct-routing.emergency-policy"] != "no", let policies = emergencyCallRoutingPolicies else { return [] }
    let users = users(over: .directRouting).that(are: [.unobstructed, .withUsageLocation])
    return users.usageLocations.flatMap { code -> [(user: UserRow, policy: String, facts: EmergencyFacts)] in
      guard let facts = Country(code: code)?.emergency else { return [] }
      let numbers = needed(facts)
      guard !numbers.isEmpty else { return [] }
      let unserved = users.whoseAccount { account in
        guard let policy = account.emergencyCallRoutingPolicy, policies[policy] != nil || policy == VoiceRouting.global else {
          return false
        }
        return !numbers.contains { policies[policy]?.dialable.contains($0) == true }
      }
      return unserved.whoseUsageLocation { $0 == code }.map { user in
        (user, user.account.emergencyCallRoutingPolicy.flatMap { policies[$0]?.name } ?? "Global", facts)
      }
    }
    .sorted { $0.user.place < $1.user.place }
  }
}
