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
      // Whichever policy it is, it names the number.
      .example(connection: .directRouting) {
        $0.add("Global", to: "emergency-call-routing-policies", ["numbers": "911", "usages": "911=US"])
        $0.add("US", to: "emergency-call-routing-policies", ["numbers": "911", "usages": "911=US"])
        $0.addUser("ana@contoso.com")
      },
      .example(connection: .directRouting) { plan in
        plan.add("US", to: "emergency-call-routing-policies", ["numbers": "911", "usages": "911=US"])
        plan.addUser("ana@contoso.com")
        plan.tasks["set-emergency-routing-policy"] = TaskRecord(.done)
      },
      // Who dials a mask reaches the number that it stands for.
      .example(country: "GB", connection: .directRouting) {
        $0.add("GB", to: "emergency-call-routing-policies", ["numbers": "999", "usages": "999=GB", "masks": "999=911;112"])
        $0.addUser("ana@contoso.com", in: "GB", [.emergencyRouting: "GB"])
      },
    ],
    fails: [
      // What was said of another connection before says nothing now.
      .example(connection: .sharedCalling, answers: ["direct-routing.emergency-policy": "no"]) {
        $0.add("US", to: "emergency-call-routing-policies", ["numbers": "112", "usages": "112=none"])
        $0.addUser("ana@contoso.com", [.emergencyRouting: "US"])
      },
      .example(connection: .directRouting) {
        $0.add("US", to: "emergency-call-routing-policies", ["numbers": "112", "usages": "112=US"])
        $0.addUser("ana@contoso.com", [.emergencyRouting: "US"])
      },
      .example(connection: .directRouting) {
        $0.add("US", to: "emergency-call-routing-policies", ["numbers": "911", "usages": "911=US"])
        $0.addUser("ana@contoso.com", [.emergencyRouting: "none"])
      },
      // Where there is no policy but the common one, it is everybody's.
      .example(connection: .directRouting) {
        $0.add("Global", to: "emergency-call-routing-policies", ["numbers": "112", "usages": "112=US"])
        $0.addUser("ana@contoso.com")
      },
      // In Germany 110 is the police only.
      .example(country: "DE", connection: .directRouting) {
        $0.add("DE", to: "emergency-call-routing-policies", ["numbers": "110", "usages": "110=DE"])
        $0.addUser("ana@contoso.com", in: "DE", [.emergencyRouting: "DE"])
      },
    ],
    cannotTell: [
      // An export lost the numbers.
      .example(connection: .directRouting) {
        $0.add("US", to: "emergency-call-routing-policies", ["enhanced-services": "yes"])
        $0.addUser("ana@contoso.com", [.emergencyRouting: "US"])
      },
      // A group may bring the policy, or it is the common one.
      .example(connection: .directRouting) {
        $0.add("US", to: "emergency-call-routing-policies", ["numbers": "911", "usages": "911=US"])
        $0.addUser("ana@contoso.com")
      },
    ]
  ) { plan, _ in
    // The police alone are not enough where one number reaches everybody.
    func needed(_ facts: EmergencyFacts) -> [String] { facts.numbers.contains("112") ? ["112"] : facts.numbers }
    // Where the number is of another country than the usage location, that is said: so may the emergency numbers be.
    let misplaced = plan.peopleElsewhere
    var outcome = Rule.Outcome.violated(
      by: plan.users(whosePolicyLacksAllOf: needed).filter { !misplaced.contains($0.0.place) }.map { user, policy, facts in
        user.violation("", ["policy": .text(policy), "number": .alternatives(needed(facts))])
      })
    if plan.isEmergencyPolicyUntold { outcome.needs = ["emergency-call-routing-policies"] }
    if plan.hasUserWithUntoldEmergencyPolicy(needed) { outcome.needs.append("users.csv:TeamsEmergencyCallRoutingPolicy") }
    return outcome
  }
}
