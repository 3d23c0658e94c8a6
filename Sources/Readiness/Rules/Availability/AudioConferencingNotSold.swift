internal import Facts

extension Rule {
  /// Where Audio Conferencing is not sold, meetings carry no dial-in number; India has rules of its own.
  static let audioConferencingNotSold = Rule(
    id: "audio-conferencing-not-sold", step: "availability", severity: .blocker, facts: ["availability.audio-conferencing.country"],
    passes: [
      .example(country: "FR", answers: ["wishes.audio-conferencing": "yes"]),
      .example(country: "KZ", answers: ["wishes.audio-conferencing": "no"]),
      .example(country: "SN", answers: ["wishes.audio-conferencing": "yes"]),
      // A rule of its own speaks of India.
      .example(country: "IN", answers: ["wishes.audio-conferencing": "yes"]),
    ],
    fails: [.example(country: "KZ", answers: ["wishes.audio-conferencing": "yes"])], subjects: .countries
  ) { plan, _ in
    guard plan.isYes("wishes.audio-conferencing"), let code = plan.country, code != "IN" else { return .holds }
    guard plan.availability?.audioConferencing.sold == false else { return .holds }
    return .violated(by: [Violation(code, at: "organization.country", question: AnswerPath("wishes.audio-conferencing"))])
  }
}
