internal import CivicAddresses

extension Rule {
  /// Characters that the vendor's rules for the country refused; they are of 2019 and were not renewed.
  static let addressCharacters = Rule(
    id: "address-characters", step: "calling", severity: .warning, facts: ["emergency.uk.field-rules"],
    passes: [.example { $0.addAddress("HQ") }],
    fails: [
      .example(country: "GB") {
        $0.addAddress(
          "HQ", country: "GB", ["City": "London!", "PostalCode": "SW1A 2AA", "StateOrProvince": "", "StreetName": "Downing Street"])
      }
    ]
  ) { plan, _ in
    .violated(by: plan.addressesInUse.flatMap { $0.violations(of: plan) { $0.problem == .unexpectedCharacters } })
  }
}
