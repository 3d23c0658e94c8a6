extension Rule {
  /// Audio Conferencing bought for China serves users outside China only.
  static let audioConferencingInChina = Rule(
    id: "audio-conferencing-in-china", step: "availability", severity: .warning, facts: ["availability.audio-conferencing.country"],
    passes: [
      .example(country: "CN", answers: ["wishes.audio-conferencing": "no"]), .example(answers: ["wishes.audio-conferencing": "yes"]),
      // What 21Vianet has to confirm is said for all voice features.
      .example(country: "CN", answers: ["wishes.audio-conferencing": "yes", "organization.cloud": "21vianet"]),
    ],
    fails: [.example(country: "CN", answers: ["wishes.audio-conferencing": "yes"])], subjects: .countries
  ) { plan, _ in
    guard plan.isYes("wishes.audio-conferencing"), plan.country == "CN", plan["organization.cloud"] != "21vianet" else { return .holds }
    return .violated(by: [Violation("CN", at: "organization.country", question: AnswerPath("wishes.audio-conferencing"))])
  }
}
