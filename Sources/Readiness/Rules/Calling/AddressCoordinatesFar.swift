internal import CivicAddresses
internal import Locales

extension Rule {
  /// Coordinates far away from the address's city, or near it only when latitude and longitude are exchanged.
  static let addressCoordinatesFar = Rule(
    id: "address-coordinates-far", step: "calling", severity: .warning, facts: ["emergency.dynamic.geocode"],
    passes: [
      .example { $0.addAddress("HQ", ["City": "Seattle", "PostalCode": "98101", "Latitude": "47.61", "Longitude": "-122.33"]) },
      .example { $0.addAddress("HQ", ["Latitude": "", "Longitude": ""]) },
    ],
    fails: [
      .example { $0.addAddress("HQ", ["City": "Seattle", "PostalCode": "98101", "Latitude": "40.71", "Longitude": "-74.01"]) },
      .example {
        $0.addAddress(
          "HQ", country: "FR",
          ["City": "Paris", "PostalCode": "75001", "StateOrProvince": "", "Latitude": "2.34", "Longitude": "48.86"])
      },
    ]
  ) { plan, _ in
    .violated(
      by: plan.addressesOfTheirCountry.flatMap { row in
        row.verdicts(callingPlan: false).compactMap { verdict -> Violation? in
          guard verdict.field == .latitude, let hint = verdict.problem.hint else { return nil }
          return row.violation(verdict.field.rawValue, ["city": .text(row.address[.city]), "hint": .message(hint)])
        }
      })
  }
}

extension AddressProblem {
  fileprivate var hint: Message? {
    switch self {
    case .farFromCity(let kilometers): Message("address-hints.coordinates-far", ["distance": .number(kilometers)])
    case .coordinatesSwapped: Message("address-hints.coordinates-swapped")
    default: nil
    }
  }
}
