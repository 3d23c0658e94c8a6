extension Rule {
  /// Numbers of other conferencing providers never worked in Teams meetings, and the integration ended in April 2020.
  static let thirdPartyConferencing = Rule(
    id: "third-party-conferencing", step: "audio-conferencing", severity: .blocker,
    facts: ["audio-conferencing.third-party.not-for-teams", "audio-conferencing.third-party.reasons"],
    passes: [
      .example(answers: ["wishes.audio-conferencing": "yes", "audio-conferencing.provider": "microsoft"]),
      .example(answers: ["wishes.audio-conferencing": "no", "audio-conferencing.provider": "third-party"]),
    ],
    fails: [.example(answers: ["wishes.audio-conferencing": "yes", "audio-conferencing.provider": "third-party"])]
  ) { plan, _ in
    guard plan.isYes("wishes.audio-conferencing"), plan["audio-conferencing.provider"] == "third-party" else { return .holds }
    return .violated(by: [
      Violation("audio-conferencing", at: AnswerPath("audio-conferencing.provider"))
    ])
  }
}
