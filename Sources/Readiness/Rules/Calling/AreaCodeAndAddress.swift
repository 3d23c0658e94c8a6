internal import Facts

extension Rule {
  /// In six countries the address must lie in the area of the number's area code; no table here can tell, so it is said once.
  static let areaCodeAndAddress = Rule(
    id: "area-code-and-address", step: "calling", severity: .advice, facts: ["emergency.address.area-code-match"],
    passes: [
      .example(), .example(country: "FR", connection: .directRouting),
      .example(country: "FR") { $0.tasks["review-number-addresses"] = TaskRecord(.done) },
    ],
    fails: [.example(country: "FR")], subjects: .countries
  ) { plan, _ in
    guard !plan.isSettled("review-number-addresses") else { return .holds }
    let countries = plan.callingCountries(over: .callingPlan).filter { Country(code: $0)?.emergency?.areaCodeMustMatch == true }
    return .violated(by: countries.map { Violation($0, at: "addresses.csv", question: AnswerPath("tasks.calling")) })
  }
}
