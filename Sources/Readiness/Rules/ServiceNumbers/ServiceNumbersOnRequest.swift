internal import Facts

extension Rule {
  /// Where the admin center offers no service numbers, the service desk may have some.
  static let serviceNumbersOnRequest = Rule(
    id: "service-numbers-on-request", step: "service-numbers", severity: .advice, facts: ["service-numbers.form-when-not-listed"],
    passes: [
      .example(answers: ["ordering.service-numbers": "admin-center"]),
      .example(country: "AU", answers: ["ordering.service-numbers": "form"]),
      .example(country: "AU", connection: .directRouting, answers: ["ordering.service-numbers": "admin-center"]),
      .example(country: "BH", answers: ["ordering.service-numbers": "admin-center"]),
      .example(country: "KE", answers: ["ordering.service-numbers": "admin-center"]),
    ],
    fails: [.example(country: "AU", answers: ["ordering.service-numbers": "admin-center"])], subjects: .countries
  ) { plan, _ in
    let path = AnswerPath("ordering.service-numbers")
    guard plan.connection == .callingPlan, plan.values(path).contains("admin-center"), let code = plan.country else { return .holds }
    guard let availability = plan.availability else { return .holds }
    let offers = [availability.tollNumbers, availability.tollFreeNumbers]
    guard offers.contains(.onRequest), !offers.contains(.yes) else { return .holds }
    return .violated(by: [Violation(code, at: path)])
  }
}
