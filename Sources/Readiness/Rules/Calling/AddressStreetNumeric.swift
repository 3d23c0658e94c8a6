internal import CivicAddresses

extension Rule {
  /// In English a numbered street has its ending: 5th, not 5.
  static let addressStreetNumeric = Rule(
    id: "address-street-numeric", step: "calling", severity: .warning, facts: ["emergency.address.numeric-street-suffix"],
    passes: [.example { $0.addAddress("HQ", ["StreetName": "5th", "StreetSuffix": "Avenue"]) }],
    fails: [.example { $0.addAddress("HQ", ["StreetName": "5", "StreetSuffix": "Avenue"]) }]
  ) { plan, _ in
    .violated(by: plan.addressesInUse.flatMap { $0.violations(of: plan) { $0.problem == .numericStreet } })
  }
}
