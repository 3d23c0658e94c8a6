extension Rule {
  /// Credits can be refused where the enterprise agreement is billed in another region.
  static let agreementInAnotherRegion = Rule(
    id: "agreement-in-another-region", step: "credits", severity: .warning,
    facts: ["credits.payment.billing-region", "credits.payment.volume-licensing"],
    passes: [
      .example(billing: .credits, answers: ["credits.volume-licensing": "yes", "credits.agreement-same-region": "yes"]),
      .example(answers: ["credits.volume-licensing": "yes", "credits.agreement-same-region": "no"]),
      .example(billing: .credits, answers: ["credits.volume-licensing": "no", "credits.agreement-same-region": "no"]),
    ],
    fails: [.example(billing: .credits, answers: ["credits.volume-licensing": "yes", "credits.agreement-same-region": "no"])]
  ) { plan, _ in
    guard plan.billing == .credits, plan.isYes("credits.volume-licensing"), plan["credits.agreement-same-region"] == "no" else {
      return .holds
    }
    return .violated(by: [Violation("credits", at: AnswerPath("credits.agreement-same-region"))])
  }
}
