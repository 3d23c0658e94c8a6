internal import Facts

extension Rule {
  /// In the cloud that 21Vianet runs voice features must be confirmed before anybody promises them.
  static let confirmed21Vianet = Rule(
    id: "confirmed-21vianet", step: "availability", severity: .warning, facts: ["availability.china-21vianet"],
    passes: [
      .example(answers: ["organization.cloud": "worldwide"]),
      .example(country: "CN", answers: ["organization.cloud": "21vianet"]) { $0.tasks["confirm-with-21vianet"] = TaskRecord(.done) },
    ],
    fails: [.example(country: "CN", answers: ["organization.cloud": "21vianet"])]
  ) { plan, _ in
    guard plan["organization.cloud"] == "21vianet", !plan.isSettled("confirm-with-21vianet") else { return .holds }
    return .violated(by: [Violation("21vianet", at: "organization.cloud", question: AnswerPath("tasks.availability"))])
  }
}
