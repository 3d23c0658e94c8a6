internal import Facts

extension Rule {
  /// Countries of which the vendor published nothing: not documented is not the same as not sold.
  static let countryNotDocumented = Rule(
    id: "country-not-documented", step: "availability", severity: .advice,
    facts: ["availability.lookup.ui-path", "availability.phone-system.country-check"],
    passes: [.example(country: "FR"), .example(country: "MO")], fails: [.example(country: "SN")], subjects: .countries
  ) { plan, _ in
    let unknown = plan.countries.filter { code in
      Country(code: code).map { $0.availability == nil && $0.phoneSystemExclusion == nil } == true
    }
    return .violated(by: unknown.map { Violation($0, at: AnswerPath("organization.country")) })
  }
}
