internal import Facts

extension Rule {
  /// Macao is the one place where Phone System itself is not sold.
  static let phoneSystemNotSold = Rule(
    id: "phone-system-not-sold", step: "availability", severity: .blocker, facts: ["availability.phone-system.country-check"],
    passes: [.example(country: "HK")], fails: [.example(country: "MO"), .example(answers: ["organization.other-countries": "MO"])],
    subjects: .countries
  ) { plan, _ in
    let excluded = plan.countries.filter { Country(code: $0)?.phoneSystemExclusion != nil }
    return .violated(by: excluded.map { Violation($0, at: AnswerPath("organization.country")) })
  }
}
