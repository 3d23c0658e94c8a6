internal import CivicAddresses

extension Rule {
  /// Fields that contradict each other: a ZIP code of another state, city and state swapped.
  static let addressMismatch = Rule(
    id: "address-mismatch", step: "calling", severity: .blocker, facts: ["emergency.address.validation-not-proof"],
    passes: [.example { $0.addAddress("HQ") }],
    fails: [.example { $0.addAddress("HQ", ["PostalCode": "10001"]) }]
  ) { plan, _ in
    .violated(
      by: plan.addressesOfTheirCountry.flatMap { row in
        row.violations(of: plan) { verdict in
          if case .mismatch(with: _) = verdict.problem { !verdict.isWarning } else { verdict.problem == .swapped }
        }
      })
  }
}
