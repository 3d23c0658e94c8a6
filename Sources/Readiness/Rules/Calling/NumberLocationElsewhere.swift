internal import CivicAddresses
internal import Locales

extension Rule {
  /// The emergency place of a number lies in another country than the number.
  static let numberLocationElsewhere = Rule(
    id: "number-location-elsewhere", step: "calling", severity: .blocker, facts: ["emergency.address.same-country"],
    passes: [
      .example {
        $0.addAddress("HQ", ["LocationId": Self.ana])
        $0.addNumber("+14255550100", [.location: Self.ana])
      },
      .example(serviceNumbers: ["+18005550100"]) {
        $0.addAddress("Paris", country: "FR", ["LocationId": Self.ana])
        $0[AnswerPath(list: "numbers", item: "+18005550100", field: "LocationId")] = Self.ana
      },
    ],
    fails: [
      .example {
        $0.addAddress("HQ", ["LocationId": Self.ana])
        $0.addNumber("+33199001234", [.location: Self.ana])
      }
    ]
  ) { plan, _ in
    let places = Dictionary(plan.addresses.compactMap { row in row.location.map { ($0, row) } }) { first, _ in first }
    guard !places.isEmpty else { return .holds }
    return .violated(
      by: plan.numbers(with: .placedElsewhere).compactMap { row in
        guard let place = row.location.flatMap({ places[$0] }) else { return nil }
        return row.violation(["address": .text(place.name)], question: AnswerPath(list: "addresses", item: place.name, field: "country"))
      })
  }
}
