internal import Facts
internal import Locales

extension Rule {
  /// In Australia and Japan a partner of the vendor's sells and runs the Calling Plans.
  static let callingPlanByPartner = Rule(
    id: "calling-plan-by-partner", step: "availability", severity: .advice, facts: ["availability.calling-plan.country"],
    passes: [.example(country: "US"), .example(country: "AU", connection: .directRouting)], fails: [.example(country: "AU")],
    subjects: .countries
  ) { plan, _ in
    return .violated(
      by: plan.callingCountries(over: .callingPlan).compactMap { code in
        guard let seller = Country(code: code)?.availability?.callingPlans.operator, seller != "Microsoft" else { return nil }
        return Violation(code, ["partner": .text(seller)], at: AnswerPath("connection"))
      })
  }
}
