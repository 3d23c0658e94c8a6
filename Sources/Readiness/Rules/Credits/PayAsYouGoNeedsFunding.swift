internal import Facts

extension Rule {
  /// Pay-as-you-go plans hold no outgoing minutes: without credits or billing of overage people can only be called.
  static let payAsYouGoNeedsFunding = Rule(
    id: "pay-as-you-go-needs-funding", step: "credits", severity: .blocker, facts: ["credits.payg-plan.funding", "credits.mca.not-needed"],
    passes: [
      .example(licences: ["MCOPSTN_PAYG_1": 5], answers: ["credits.overage": "yes"]),
      .example(billing: .credits, licences: ["MCOPSTN_PAYG_1": 5], answers: ["credits.set-up": "yes"]),
      .example(licences: ["MCOPSTN1": 5], answers: ["credits.overage": "no"]),
      .example(licences: ["MCOPSTN1": 5]),
    ],
    fails: [
      .example(licences: ["MCOPSTN_PAYG_1": 5], answers: ["credits.overage": "no"]),
      .example(billing: .credits, licences: ["MCOPSTN_PAYG_1": 5], answers: ["credits.set-up": "no"]),
    ],
    cannotTell: [.example(licences: ["MCOPSTN_PAYG_1": 5])]
  ) { plan, _ in
    guard let billing = plan.billing, Derived.payAsYouGo.holds(in: plan) else { return .holds }
    let path = billing.fundingQuestion
    guard let isFunded = plan[path] else { return .unverified(needs: [path.description]) }
    guard isFunded == "no" else { return .holds }
    let plans = plan.ownedLicences(\.includes.isPayAsYouGo)
    return .violated(by: plans.map { Violation($0.name, at: "licences", question: path) })
  }
}

extension Billing {
  /// The question whether what no plan includes can be paid.
  var fundingQuestion: AnswerPath {
    switch self {
    case .credits: AnswerPath("credits.set-up")
    case .postUsage: AnswerPath("credits.overage")
    }
  }
}
