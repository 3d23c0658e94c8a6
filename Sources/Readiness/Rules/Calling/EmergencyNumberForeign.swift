internal import Facts
internal import Locales

extension Rule {
  /// A Direct Routing user's policy names none of the emergency numbers of a country for which Microsoft lists none.
  ///
  /// The numbers are those of the country's numbering plan, of which some may be missing. Networks carry 112 or 911 beside their own more
  /// often than such lists say, as ITU-T E.161.1 recommends: a policy with either is left alone.
  static let emergencyNumberForeign = Rule(
    id: "emergency-number-foreign", step: "calling", severity: .warning, facts: ["emergency.direct-routing.policy"],
    passes: [
      .example(country: "SN", connection: .directRouting) {
        $0.add("SN", to: "emergency-call-routing-policies", ["numbers": "17", "usages": "17=SN"])
        $0.addUser("ana@contoso.com", in: "SN", [.emergencyRouting: "SN"])
      },
      .example(country: "SN", connection: .directRouting) {
        $0.add("Africa", to: "emergency-call-routing-policies", ["numbers": "112", "usages": "112=SN"])
        $0.addUser("ana@contoso.com", in: "SN", [.emergencyRouting: "Africa"])
      },
      // Where Microsoft lists the numbers, its list decides.
      .example(connection: .directRouting) {
        $0.add("US", to: "emergency-call-routing-policies", ["numbers": "999", "usages": "999=US"])
        $0.addUser("ana@contoso.com", [.emergencyRouting: "US"])
      },
    ],
    fails: [
      .example(country: "SN", connection: .directRouting) {
        $0.add("GB", to: "emergency-call-routing-policies", ["numbers": "999", "usages": "999=GB"])
        $0.addUser("ana@contoso.com", in: "SN", [.emergencyRouting: "GB"])
      },
      .example(country: "KE", connection: .directRouting) {
        $0.add("SN", to: "emergency-call-routing-policies", ["numbers": "17, 18", "usages": "17=SN, 18=SN"])
        $0.addUser("ana@contoso.com", in: "KE", [.emergencyRouting: "none"])
      },
    ]
  ) { plan, _ in
    func sufficient(_ facts: EmergencyFacts) -> [String] { facts.nationalNumbers.isEmpty ? [] : facts.nationalNumbers + ["112", "911"] }
    return .violated(
      by: plan.users(whosePolicyLacksAllOf: sufficient).map { user, policy, facts in
        user.violation("", ["policy": .text(policy), "numbers": .list(facts.nationalNumbers)])
      })
  }
}
