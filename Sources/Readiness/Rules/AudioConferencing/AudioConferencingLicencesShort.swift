internal import Facts
internal import Locales

extension Rule {
  /// Organizers need a licence, participants none.
  static let audioConferencingLicencesShort = Rule(
    id: "audio-conferencing-licences-short", step: "audio-conferencing", severity: .blocker,
    facts: ["audio-conferencing.organisers-only", "audio-conferencing.licence.source"],
    passes: [
      .example(licences: ["SPE_E5": 5], answers: ["wishes.audio-conferencing": "yes", "audio-conferencing.organizers": "5"]),
      .example(licences: [:], answers: ["wishes.audio-conferencing": "no", "audio-conferencing.organizers": "5"]),
      .example(answers: ["wishes.audio-conferencing": "yes", "audio-conferencing.organizers": "0"]),
      .example(
        licences: [:],
        answers: ["wishes.audio-conferencing": "yes", "audio-conferencing.provider": "third-party", "audio-conferencing.organizers": "5"]),
    ],
    fails: [.example(licences: ["MCOMEETADV": 4], answers: ["wishes.audio-conferencing": "yes", "audio-conferencing.organizers": "5"])],
    cannotTell: [
      .example(answers: ["wishes.audio-conferencing": "yes", "audio-conferencing.organizers": "5"]),
      .example(
        licences: ["MCOMEETADV": 4, "Meetings Deluxe": 1],
        answers: ["wishes.audio-conferencing": "yes", "audio-conferencing.organizers": "5"]),
    ]
  ) { plan, _ in
    guard plan.isYes("wishes.audio-conferencing"), plan["audio-conferencing.provider"] != "third-party" else { return .holds }
    guard let organizers = plan["audio-conferencing.organizers"].flatMap({ Int($0) }), organizers > 0 else { return .holds }
    guard plan.licencesAreKnown else { return .unverified(needs: ["licences"]) }
    guard let owned = plan.quantity(ofPersonalLicences: { $0.audioConferencing != .none }), owned < organizers else { return .holds }
    guard !plan.mayOwnUnrecognized(organizers - owned) else { return .unverified(needs: ["licences"]) }
    return .violated(by: [
      Violation("MCOMEETADV", ["needed": .number(organizers), "owned": .number(owned)], at: "licences", question: AnswerPath("licences"))
    ])
  }
}
