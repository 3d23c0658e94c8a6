internal import Facts

extension Rule {
  /// A pay-as-you-go licence works in the countries of its zone only.
  static let payAsYouGoZoneWrong = Rule(
    id: "pay-as-you-go-zone-wrong", step: "licences", severity: .blocker, facts: ["licences.payg.zone-match"],
    passes: [
      .example(licences: ["MCOPSTN_PAYG_1": 5]), .example(country: "FR", licences: ["MCOPSTN_PAYG_2": 5]),
      .example(country: "SN", licences: ["MCOPSTN_PAYG_2": 5]),
      .example(country: "FR", licences: ["MCOPSTN_PAYG_1": 5], answers: ["organization.other-countries": "SN"]),
    ],
    fails: [.example(country: "FR", licences: ["MCOPSTN_PAYG_1": 5])]
  ) { plan, _ in
    let codes = plan.callingCountries(over: .callingPlan)
    let countries = codes.compactMap { Country(code: $0)?.availability }
    // Of a country that is not documented no zone is known either.
    guard !countries.isEmpty, countries.count == codes.count else { return .holds }
    let zones = Set(countries.compactMap(\.callingPlans.payAsYouGoZone))
    let wrong = plan.ownedLicences { licence in
      if case .payAsYouGo(let zone) = licence.includes.callingPlan { !zones.contains(zone) } else { false }
    }
    return .violated(by: wrong.map { Violation($0.name, at: AnswerPath("licences")) })
  }
}
