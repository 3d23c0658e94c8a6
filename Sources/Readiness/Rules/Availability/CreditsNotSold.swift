internal import Facts

extension Rule {
  /// Prepaid credits are not sold everywhere; whoever is billed after use needs none.
  static let creditsNotSold = Rule(
    id: "credits-not-sold", step: "availability", severity: .warning, facts: ["availability.communications-credits.country"],
    passes: [
      .example(country: "KR", billing: .credits), .example(country: "KR", serviceNumbers: ["+82808234567"]),
      .example(billing: .credits, serviceNumbers: ["+18005550100"]),
    ],
    fails: [
      .example(
        country: "KR", connection: .directRouting, billing: .credits,
        answers: ["wishes.call-anywhere": "yes", "wishes.audio-conferencing": "yes"])
    ],
    subjects: .countries
  ) { plan, _ in
    guard plan.billing == .credits, let code = plan.country, plan.availability?.communicationsCredits == false else { return .holds }
    let uses: [Derived] = [.billedTollFree, .payAsYouGo, .payPerMinute, .billedDestinations]
    guard uses.contains(where: { $0.holds(in: plan) }) else { return .holds }
    return .violated(by: [Violation(code, at: AnswerPath("billing"))])
  }
}
