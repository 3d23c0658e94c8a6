extension Rule {
  /// The conferencing settings were not to be had in the cloud that 21Vianet runs.
  static let conferencingWith21Vianet = Rule(
    id: "conferencing-with-21vianet", step: "audio-conferencing", severity: .info, facts: ["audio-conferencing.pin.not-21vianet"],
    passes: [
      .example(answers: ["wishes.audio-conferencing": "yes", "organization.cloud": "worldwide"]),
      .example(country: "CN", answers: ["wishes.audio-conferencing": "no", "organization.cloud": "21vianet"]),
    ],
    fails: [.example(country: "CN", answers: ["wishes.audio-conferencing": "yes", "organization.cloud": "21vianet"])]
  ) { plan, _ in
    guard plan.isYes("wishes.audio-conferencing"), plan["organization.cloud"] == "21vianet" else { return .holds }
    return .violated(by: [Violation("21vianet", at: AnswerPath("organization.cloud"))])
  }
}
