internal import Facts

extension Rule {
  /// In some countries only the form paid by the minute is sold, which is a licence of its own.
  static let audioConferencingPayPerMinuteOnly = Rule(
    id: "audio-conferencing-pay-per-minute-only", step: "availability", severity: .blocker,
    facts: ["availability.audio-conferencing.country"],
    passes: [
      .example(country: "MA", licences: ["MCOMEETACPEA": 5], answers: ["wishes.audio-conferencing": "yes"]),
      .example(country: "FR", licences: ["MCOMEETADV": 5], answers: ["wishes.audio-conferencing": "yes"]),
      .example(country: "MA", licences: ["MCOMEETADV": 5], answers: ["wishes.audio-conferencing": "no"]),
    ],
    fails: [.example(country: "MA", licences: ["MCOMEETADV": 5], answers: ["wishes.audio-conferencing": "yes"])],
    cannotTell: [.example(country: "MA", answers: ["wishes.audio-conferencing": "yes"])], subjects: .countries
  ) { plan, _ in
    guard plan.isYes("wishes.audio-conferencing"), let code = plan.country else { return .holds }
    guard plan.availability?.audioConferencing.payPerMinuteOnly == true else { return .holds }
    guard plan.licencesAreKnown else { return .unverified(needs: ["licences"]) }
    guard !Derived.payPerMinute.holds(in: plan) else { return .holds }
    return .violated(by: [Violation(code, at: AnswerPath("licences"))])
  }
}
