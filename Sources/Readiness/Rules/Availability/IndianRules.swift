internal import Facts

extension Rule {
  /// India restricts who may provide telephony and what numbers may be used for.
  static let indianRules = Rule(
    id: "indian-rules", step: "availability", severity: .warning, facts: ["availability.india"],
    passes: [.example(), .example(country: "IN", connection: .operatorConnect) { $0.tasks["follow-indian-rules"] = TaskRecord(.done) }],
    fails: [.example(country: "IN", connection: .operatorConnect)], subjects: .countries
  ) { plan, _ in
    guard plan.countries.contains("IN"), !plan.isSettled("follow-indian-rules") else { return .holds }
    return .violated(by: [Violation("IN", at: "organization.country", question: AnswerPath("tasks.availability"))])
  }
}
