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
    .violated(by: plan.withoutEmergencyCalls.map { Violation($0, at: "connection", question: AnswerPath("tasks.availability")) })
  }
}

extension Plan {
  /// The countries where the lines carry no emergency calls, until somebody recorded that other telephones are at hand.
  var withoutEmergencyCalls: [String] {
    guard !isSettled("arrange-emergency-calls") else { return [] }
    return callingCountries(over: .callingPlan).filter { Country(code: $0)?.emergency?.routing == .unsupported }
  }
}
