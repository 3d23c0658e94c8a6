internal import Facts

extension Rule {
  /// Calling Plans in Japan carry no emergency calls: other telephones must be at hand.
  static let emergencyCallsUnsupported = Rule(
    id: "emergency-calls-unsupported", step: "availability", severity: .blocker,
    facts: ["availability.emergency-calling.unsupported-country"],
    passes: [
      .example(country: "US"), .example(country: "JP", connection: .directRouting),
      .example(country: "JP") { $0.tasks["arrange-emergency-calls"] = TaskRecord(.done) },
    ],
    fails: [.example(country: "JP")], subjects: .countries
  ) { plan, _ in
    guard !plan.isSettled("arrange-emergency-calls") else { return .holds }
    let unserved = plan.callingCountries(over: .callingPlan).filter { Country(code: $0)?.emergency?.routing == .unsupported }
    return .violated(by: unserved.map { Violation($0, at: "connection", question: AnswerPath("tasks.availability")) })
  }
}
