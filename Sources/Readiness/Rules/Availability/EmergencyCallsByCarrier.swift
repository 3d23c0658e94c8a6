internal import Facts

extension Rule {
  /// In Australia the partner that runs the Calling Plans sets up emergency calls.
  static let emergencyCallsByCarrier = Rule(
    id: "emergency-calls-by-carrier", step: "availability", severity: .advice,
    facts: ["availability.emergency-calling.unsupported-country"],
    passes: [.example(), .example(country: "AU") { $0.tasks["confirm-emergency-calls"] = TaskRecord(.done) }],
    fails: [.example(country: "AU")], subjects: .countries
  ) { plan, _ in
    guard !plan.isSettled("confirm-emergency-calls") else { return .holds }
    let byCarrier = plan.callingCountries(over: .callingPlan).filter { Country(code: $0)?.emergency?.routing == .carrier }
    return .violated(by: byCarrier.map { Violation($0, at: "connection", question: AnswerPath("tasks.availability")) })
  }
}
