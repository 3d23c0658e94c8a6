internal import CivicAddresses

extension Rule {
  /// Responders find nobody at a post office box.
  static let addressPOBox = Rule(
    id: "address-po-box", step: "calling", severity: .blocker, facts: ["emergency.address.fields"],
    passes: [.example { $0.addAddress("HQ") }], fails: [.example { $0.addAddress("HQ", ["StreetName": "PO Box 123", "HouseNumber": ""]) }]
  ) { plan, _ in
    .violated(by: plan.addressesInUse.flatMap { $0.violations(of: plan) { $0.problem == .poBox } })
  }
}
