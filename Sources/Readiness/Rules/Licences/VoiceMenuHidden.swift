internal import Facts

extension Rule {
  /// Without at least one of four licences the admin center shows no Voice menu.
  ///
  /// While Teams Phone licences are short, that alone is said.
  static let voiceMenuHidden = Rule(
    id: "voice-menu-hidden", step: "service-numbers", severity: .blocker, facts: ["service-numbers.voice-menu-visibility"],
    passes: [
      .example(licences: ["SPE_E3": 1], answers: ["wishes.service-numbers": "yes"]),
      .example(licences: ["STANDARDPACK": 5], answers: ["wishes.service-numbers": "no"]),
      .example(connection: .directRouting, licences: ["STANDARDPACK": 5], answers: ["wishes.service-numbers": "yes"]),
    ],
    fails: [.example(licences: ["STANDARDPACK": 5], answers: ["wishes.service-numbers": "yes"])],
    cannotTell: [.example(answers: ["wishes.service-numbers": "yes"])]
  ) { plan, _ in
    guard plan.isYes("wishes.service-numbers"), plan.connection == .callingPlan else { return .holds }
    guard plan.licencesAreKnown else { return .unverified(needs: ["licences"]) }
    guard !Derived.voiceMenu.holds(in: plan), let phones = plan.quantity(ofPersonalLicences: \.phoneSystem) else {
      return .holds
    }
    guard phones >= plan.callers else { return .holds }
    return .violated(by: [Violation("MCOEV", at: AnswerPath("licences"))])
  }
}
