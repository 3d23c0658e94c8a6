internal import CivicAddresses
internal import Locales

extension Rule {
  /// A city that is not among the known places of its country; no such list is complete.
  static let addressCityUnknown = Rule(
    id: "address-city-unknown", step: "calling", severity: .warning, facts: ["emergency.address.validation-not-proof"],
    passes: [
      .example { $0.addAddress("HQ") },
      // A city of another state, whose postal code contradicts the state too: one slip, in the state.
      .example { $0.addAddress("HQ", ["StateOrProvince": "OR"]) },
    ],
    fails: [
      .example { $0.addAddress("HQ", ["City": "Redmnod"]) }, .example { $0.addAddress("HQ", ["City": "Seattl", "PostalCode": "10001"]) },
    ]
  ) { plan, _ in
    .violated(
      by: plan.addressesOfTheirCountry.flatMap { row in
        row.verdicts(callingPlan: false).filter { $0.problem == .unknownCity && !row.isCityOfAnotherArea($0) }.map { verdict in
          let hint =
            verdict.suggestion.map { Message("address-hints.perhaps", ["place": .text($0)]) } ?? Message("address-hints.small-place")
          return row.violation(verdict.field.rawValue, ["city": .text(row.address[.city]), "hint": .message(hint)])
        }
      })
  }
}

extension AddressRow {
  /// Whether the city is known in another area than the one given, which another part of the address contradicts already.
  fileprivate func isCityOfAnotherArea(_ verdict: AddressVerdict) -> Bool {
    guard verdict.replacement == address[.city] else { return false }
    return verdicts(callingPlan: false).contains { other in
      if case .mismatch(with: _) = other.problem { !other.isWarning } else { false }
    }
  }
}
