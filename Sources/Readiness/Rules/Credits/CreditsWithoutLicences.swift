extension Rule {
  /// Prepaid credits serve only people who hold the free credits licence.
  static let creditsWithoutLicences = Rule(
    id: "credits-without-licences", step: "credits", severity: .warning,
    facts: ["credits.licence.per-user", "credits.licence.e5-too", "credits.licence.sku", "audio-conferencing.assign-with-credits"],
    passes: [
      .example(billing: .credits, answers: ["credits.set-up": "yes", "credits.users-licensed": "yes"]),
      .example(answers: ["credits.users-licensed": "no"]),
      .example(answers: ["credits.set-up": "yes", "credits.users-licensed": "no"]),
      .example(billing: .credits, answers: ["credits.set-up": "no", "credits.users-licensed": "no"]),
    ],
    fails: [.example(billing: .credits, answers: ["credits.set-up": "yes", "credits.users-licensed": "no"])]
  ) { plan, _ in
    guard plan.billing == .credits, plan.isYes("credits.set-up"), plan["credits.users-licensed"] == "no" else { return .holds }
    return .violated(by: [Violation("MCOPSTNC", at: AnswerPath("credits.users-licensed"))])
  }
}
