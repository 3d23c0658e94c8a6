internal import Facts

extension Rule {
  /// Audio Conferencing paid by the minute is dead without credits.
  static let payPerMinuteNeedsCredits = Rule(
    id: "pay-per-minute-needs-credits", step: "audio-conferencing", severity: .blocker,
    facts: ["audio-conferencing.pay-per-minute.needs-credits"],
    passes: [
      .example(billing: .credits, licences: ["MCOMEETACPEA": 5], answers: ["wishes.audio-conferencing": "yes", "credits.set-up": "yes"]),
      .example(billing: .credits, licences: ["MCOMEETADV": 5], answers: ["wishes.audio-conferencing": "yes", "credits.set-up": "no"]),
      .example(billing: .credits, licences: ["MCOMEETACPEA": 5], answers: ["wishes.audio-conferencing": "no", "credits.set-up": "no"]),
      .example(licences: ["MCOMEETACPEA": 5], answers: ["wishes.audio-conferencing": "yes", "credits.set-up": "no"]),
    ],
    fails: [
      .example(billing: .credits, licences: ["MCOMEETACPEA": 5], answers: ["wishes.audio-conferencing": "yes", "credits.set-up": "no"])
    ],
    cannotTell: [.example(billing: .credits, licences: ["MCOMEETACPEA": 5], answers: ["wishes.audio-conferencing": "yes"])]
  ) { plan, _ in
    guard plan.isYes("wishes.audio-conferencing"), plan.billing == .credits else { return .holds }
    let owned = plan.ownedLicences { $0.includes.audioConferencing == .payPerMinute }
    guard !owned.isEmpty else { return .holds }
    let path = AnswerPath("credits.set-up")
    guard let isSetUp = plan[path] else { return .unverified(needs: [path.description]) }
    return isSetUp == "no" ? .violated(by: owned.map { Violation($0.name, at: path) }) : .holds
  }
}
