internal import Facts

extension Rule {
  /// Calling Plans are sold in some countries only; where nothing is documented nothing is said.
  static let callingPlanNotSold = Rule(
    id: "calling-plan-not-sold", step: "availability", severity: .blocker,
    facts: ["availability.calling-plan.country", "availability.calling-plan.not-sold-alternatives"],
    passes: [.example(country: "FR"), .example(country: "BR", connection: .directRouting), .example(country: "SN")],
    fails: [.example(country: "BR"), .example { $0.addUser("rui@contoso.com", in: "BR") }], subjects: .countries
  ) { plan, _ in
    let countries = plan.callingCountries(over: .callingPlan)
    let unserved = countries.filter { Country(code: $0)?.availability?.callingPlans.sold == false }
    return .violated(by: unserved.map { Violation($0, at: AnswerPath("connection")) })
  }
}

extension Plan {
  /// Whether people are to call over Calling Plans in no country where these are sold.
  var hasOnlyUnsoldCallingPlans: Bool {
    let countries = callingCountries(over: .callingPlan)
    return !countries.isEmpty && countries.allSatisfy { Country(code: $0)?.availability?.callingPlans.sold == false }
  }
}
