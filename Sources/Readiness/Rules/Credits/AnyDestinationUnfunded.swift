extension Rule {
  /// Calls to destinations that no plan includes must be paid for somehow.
  static let anyDestinationUnfunded = Rule(
    id: "any-destination-unfunded", step: "credits", severity: .warning,
    facts: ["credits.recommended.any-destination", "credits.missing.effect"],
    passes: [
      .example(answers: ["wishes.call-anywhere": "yes", "credits.overage": "yes"]),
      .example(answers: ["wishes.call-anywhere": "no", "credits.overage": "no"]),
      .example(billing: .credits, answers: ["wishes.call-anywhere": "yes", "credits.set-up": "yes"]),
    ],
    fails: [
      .example(answers: ["wishes.call-anywhere": "yes", "credits.overage": "no"]),
      .example(billing: .credits, answers: ["wishes.call-anywhere": "yes", "credits.set-up": "no"]),
    ]
  ) { plan, _ in
    guard plan.isYes("wishes.call-anywhere"), let path = plan.billing?.fundingQuestion, plan[path] == "no" else { return .holds }
    return .violated(by: [Violation("wishes.call-anywhere", at: path.description, question: path)])
  }
}
