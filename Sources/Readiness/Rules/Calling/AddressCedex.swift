internal import CivicAddresses
internal import Locales

extension Rule {
  /// A city for the mail of large receivers, which may be another than the one the building stands in.
  static let addressCedex = Rule(
    id: "address-cedex", step: "calling", severity: .warning, facts: ["emergency.address.fields"],
    passes: [
      .example(country: "FR") {
        $0.addAddress("HQ", country: "FR", ["StreetName": "rue du Port", "StateOrProvince": "", "City": "Nantes", "PostalCode": "44000"])
      }
    ],
    fails: [
      .example(country: "FR") {
        $0.addAddress(
          "HQ", country: "FR", ["StreetName": "rue du Port", "StateOrProvince": "", "City": "Nantes CEDEX 1", "PostalCode": "44046"])
      }
    ]
  ) { plan, _ in
    .violated(
      by: plan.addressesOfTheirCountry.flatMap { row in
        row.verdicts(callingPlan: false).filter { $0.problem == .cedex }.map { verdict in
          row.violation(verdict.field.rawValue, ["city": .text(row.address[.city])])
        }
      })
  }
}
