internal import Facts

extension Rule {
  /// Business Voice cannot be renewed; when it ends, its numbers go.
  static let businessVoiceRetired = Rule(
    id: "business-voice-retired", step: "licences", severity: .warning,
    facts: ["licences.business-voice.retired", "licences.change.single-operation"],
    passes: [
      .example(licences: ["MCOTEAMS_ESSENTIALS": 5]),
      .example(licences: ["MCOSTANDARD": 5]),
    ],
    fails: [
      .example(licences: ["BUSINESS_VOICE_MED2": 5]),
      .example(licences: ["BUSINESS_VOICE_DIRECTROUTING": 5]),
      .example(licences: ["BUSINESS_VOICE_MED2_TELCO": 5]),
    ]
  ) { plan, _ in
    let retired = plan.ownedLicences { $0.kind == .retired && ($0.includes.phoneSystem || $0.includes.callingPlan != .none) }
    return .violated(by: retired.map { Violation($0.name, at: AnswerPath("licences")) })
  }
}
