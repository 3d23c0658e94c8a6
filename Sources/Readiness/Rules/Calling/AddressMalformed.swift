internal import CivicAddresses

extension Rule {
  /// Values that cannot be right in the address's country.
  static let addressMalformed = Rule(
    id: "address-malformed", step: "calling", severity: .blocker, facts: ["emergency.address.fields"],
    passes: [
      .example { $0.addAddress("HQ") }, .example { $0.addAddress("HQ", ["Latitude": "47,67", "Longitude": "-122,12"]) },
    ],
    fails: [
      .example { $0.addAddress("HQ", ["PostalCode": "9805"]) }, .example { $0.addAddress("HQ", ["Latitude": "north"]) },
      .example { $0.addAddress("HQ", ["Longitude": "-1222"]) }, .example { $0.addAddress("HQ", ["StateOrProvince": "Bavaria"]) },
    ]
  ) { plan, _ in
    let problems: Set<AddressProblem> = [.malformed, .outOfRange, .controlCharacters, .tooLong, .unknownArea]
    return .violated(
      by: plan.addressesOfTheirCountry.flatMap { $0.violations(of: plan) { problems.contains($0.problem) && !$0.isWarning } })
  }
}
