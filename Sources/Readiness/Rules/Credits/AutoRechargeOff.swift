extension Rule {
  /// Without automatic recharge an empty balance silences toll-free numbers.
  static let autoRechargeOff = Rule(
    id: "auto-recharge-off", step: "credits", severity: .warning, facts: ["credits.funding.auto-recharge"],
    passes: [
      .example(billing: .credits, answers: ["credits.set-up": "yes", "credits.auto-recharge": "yes"]),
      .example(answers: ["credits.auto-recharge": "no"]),
      .example(billing: .credits, answers: ["credits.set-up": "no", "credits.auto-recharge": "no"]),
      .example(answers: ["credits.set-up": "yes", "credits.auto-recharge": "no"]),
    ],
    fails: [.example(billing: .credits, answers: ["credits.set-up": "yes", "credits.auto-recharge": "no"])]
  ) { plan, _ in
    guard plan.billing == .credits, plan.isYes("credits.set-up"), plan["credits.auto-recharge"] == "no" else { return .holds }
    return .violated(by: [Violation("credits", at: AnswerPath("credits.auto-recharge"))])
  }
}
