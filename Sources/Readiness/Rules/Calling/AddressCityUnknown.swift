internal import CivicAddresses

extension Rule {
  /// A city that is not among the known places of its country; no such list is complete.
  static let addressCityUnknown = Rule(
    id: "address-city-unknown", step: "calling", severity: .warning, facts: ["emergency.address.validation-not-proof"],
    passes: [.example { $0.addAddress("HQ") }], fails: [.example { $0.addAddress("HQ", ["City": "Redmnod"]) }]
  ) { plan, _ in
    .violated(by: plan.addresses.flatMap { $0.violations(of: plan) { $0.problem == .unknownCity } })
  }
}
