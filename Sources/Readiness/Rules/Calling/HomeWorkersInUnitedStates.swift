extension Rule {
  /// United States law asks for a place that responders can find, also for people who work at home.
  static let homeWorkersInUnitedStates = Rule(
    id: "home-workers-in-united-states", step: "calling", severity: .warning, facts: ["emergency.remote-work.us"],
    passes: [
      .example(answers: ["emergency.remote-work": "no"]),
      .example(answers: ["emergency.remote-work": "yes"]) { $0.tasks["let-home-workers-give-location"] = TaskRecord(.done) },
      .example(country: "FR", answers: ["emergency.remote-work": "yes"]),
      .example(answers: ["emergency.remote-work": "yes", "wishes.calling": "no"]),
    ],
    fails: [.example(answers: ["emergency.remote-work": "yes"])], subjects: .countries
  ) { plan, _ in
    guard plan.countries.contains("US"), plan.peopleCall, plan.isYes("emergency.remote-work") else { return .holds }
    guard !plan.isSettled("let-home-workers-give-location") else { return .holds }
    return .violated(by: [Violation("US", at: "emergency.remote-work", question: AnswerPath("tasks.calling"))])
  }
}
