internal import Facts

extension Rule {
  /// The organization's country is one of ISO 3166-1.
  static let countryKnown = Rule(
    id: "country-known", step: "availability", severity: .blocker, facts: ["availability.phone-system.country-check"],
    passes: [.example(country: "FR")], fails: [.example(country: "XX")], cannotTell: [Plan()], subjects: .countries
  ) { plan, _ in
    guard let code = plan.country else { return .unverified(needs: ["organization.country"]) }
    guard Country(code: code) == nil else { return .holds }
    return .violated(by: [Violation(code, at: AnswerPath("organization.country"))])
  }
}
