extension Rule {
  /// Conferencing PINs have 4 to 12 digits.
  static let pinLength = Rule(
    id: "pin-length", step: "audio-conferencing", severity: .blocker, facts: ["audio-conferencing.pin.length"],
    passes: [
      .example(answers: ["wishes.audio-conferencing": "yes", "audio-conferencing.pin-length": "12"]),
      .example(answers: ["wishes.audio-conferencing": "no", "audio-conferencing.pin-length": "13"]),
    ],
    fails: [.example(answers: ["wishes.audio-conferencing": "yes", "audio-conferencing.pin-length": "13"])]
  ) { plan, _ in
    let path = AnswerPath("audio-conferencing.pin-length")
    guard plan.isYes("wishes.audio-conferencing"), let length = plan[path].flatMap({ Int($0) }), !(4...12).contains(length) else {
      return .holds
    }
    return .violated(by: [Violation(String(length), at: path)])
  }
}
