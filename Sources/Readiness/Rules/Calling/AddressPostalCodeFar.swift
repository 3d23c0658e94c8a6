internal import CivicAddresses
internal import Locales

extension Rule {
  /// A postal code that is used far away from the city, also where the vendor has validated both.
  static let addressPostalCodeFar = Rule(
    id: "address-postal-code-far", step: "calling", severity: .warning, facts: ["emergency.address.validation-not-proof"],
    passes: [
      .example { $0.addAddress("HQ") },
      .example { $0.addAddress("HQ", country: "FR", ["City": "Paris", "PostalCode": "75001", "StateOrProvince": "", "Latitude": ""]) },
      // Of a place that isn't known, nobody can tell.
      .example { $0.addAddress("HQ", country: "FR", ["City": "Parys", "PostalCode": "69001", "StateOrProvince": "", "Latitude": ""]) },
    ],
    fails: [
      .example { $0.addAddress("HQ", country: "FR", ["City": "Paris", "PostalCode": "69001", "StateOrProvince": "", "Latitude": ""]) },
      .example {
        $0.addAddress(
          "HQ", country: "GB", validation: "not-validated",
          ["City": "London", "PostalCode": "M1 2AA", "StateOrProvince": "", "Latitude": ""])
      },
    ]
  ) { plan, _ in
    .violated(
      by: plan.addressesOfTheirCountry.flatMap { row in
        row.verdicts(callingPlan: false).compactMap { verdict -> Violation? in
          guard verdict.field == .postalCode, case .farFromCity(let kilometers) = verdict.problem else { return nil }
          let hint = Message(row.isValidatedByMicrosoft == true ? "address-hints.validated" : "address-hints.one-is-wrong")
          let arguments: [String: Message.Argument] = [
            "city": .text(row.address[.city]), "code": .text(row.address[.postalCode]), "distance": .number(kilometers),
            "hint": .message(hint),
          ]
          return row.violation(verdict.field.rawValue, arguments)
        }
      })
  }
}
