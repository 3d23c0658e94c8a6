extension Rule {
  /// After the move to a Microsoft Customer Agreement automatic recharge keeps filling an old balance, and billing after use never begins.
  static let autoRechargeUnderAgreement = Rule(
    id: "auto-recharge-under-agreement", step: "credits", severity: .warning,
    facts: ["credits.funding.auto-recharge", "credits.mca.not-needed"],
    passes: [.example(answers: ["credits.auto-recharge": "no"]), .example(billing: .credits, answers: ["credits.auto-recharge": "yes"])],
    fails: [.example(answers: ["credits.auto-recharge": "yes"])]
  ) { plan, _ in
    guard plan.billing == .postUsage, plan.isYes("credits.auto-recharge") else { return .holds }
    return .violated(by: [Violation("credits", at: AnswerPath("credits.auto-recharge"))])
  }
}
