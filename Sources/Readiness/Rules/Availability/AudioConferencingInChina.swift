extension Rule {
  /// Audio Conferencing bought for China serves users outside China only.
  static let audioConferencingInChina = Rule(
    id: "audio-conferencing-in-china", step: "availability", severity: .warning, facts: ["availability.audio-conferencing.country"],
    passes: [
      .example(country: "CN", answers: ["wishes.audio-conferencing": "no"]), .example(answers: ["wishes.audio-conferencing": "yes"]),
    ],
    fails: [.example(country: "CN", answers: ["wishes.audio-conferencing": "yes"])], subjects: .countries
  ) { plan, _ in
    guard plan.isYes("wishes.audio-conferencing"), plan.country == "CN" else { return .holds }
    return .violated(by: [Violation("CN", at: "organization.country", question: AnswerPath("wishes.audio-conferencing"))])
  }
}
