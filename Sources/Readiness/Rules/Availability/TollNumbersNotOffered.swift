internal import Facts
internal import PhoneNumbers

extension Rule {
  /// Ordinary service numbers that the vendor does not have in their country.
  static let tollNumbersNotOffered = Rule(
    id: "toll-numbers-not-offered", step: "service-numbers", severity: .warning,
    facts: ["service-numbers.types", "service-numbers.form-when-not-listed"],
    passes: [
      .example(serviceNumbers: ["+14255550100"]), .example(connection: .directRouting, serviceNumbers: ["+966112345678"]),
      .example(serviceNumbers: ["+9668001234567"]),
      .example(userNumbers: ["+966112345678"]),
    ],
    fails: [.example(serviceNumbers: ["+966112345678"])]
  ) { plan, _ in .violated(by: plan.serviceNumbersNotOffered(tollFree: false)) }
}

extension Plan {
  /// Service numbers of one kind in countries where the vendor has none, with a Calling Plan.
  func serviceNumbersNotOffered(tollFree: Bool) -> [Violation] {
    var offers: [String: ServiceNumberOffer?] = [:]
    return numbers.filter { row in
      guard row.isServiceNumber, row.isTollFree == tollFree, connection(of: row) == .callingPlan, let region = row.number?.region else {
        return false
      }
      if offers[region] == nil {
        let availability = Country(code: region)?.availability
        offers[region] = tollFree ? availability?.tollFreeNumbers : availability?.tollNumbers
      }
      return offers[region] == .some(.no)
    }.map { $0.violation() }
  }
}
