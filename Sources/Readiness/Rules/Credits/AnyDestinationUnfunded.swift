extension Rule {
  /// Calls to destinations that no plan includes must be paid for somehow.
  static let anyDestinationUnfunded = Rule(
    id: "any-destination-unfunded", step: "credits", severity: .warning,
    facts: ["credits.recommended.any-destination", "credits.missing.effect"],
    passes: [
      .example(answers: ["wishes.call-anywhere": "yes", "credits.overage": "yes"]),
      .example(answers: ["wishes.call-anywhere": "no", "credits.overage": "no"]),
      .example(billing: .credits, answers: ["wishes.call-anywhere": "yes", "credits.set-up": "yes"]),
      // The carrier of Direct Routing bills them.
      .example(connection: .directRouting, answers: ["wishes.call-anywhere": "yes", "credits.overage": "no"]),
    ],
    fails: [
      .example(answers: ["wishes.call-anywhere": "yes", "credits.overage": "no"]),
      .example(billing: .credits, answers: ["wishes.call-anywhere": "yes", "credits.set-up": "no"]),
      // Calls out of meetings are Microsoft's all the same.
      .example(
        connection: .directRouting, answers: ["wishes.call-anywhere": "yes", "wishes.audio-conferencing": "yes", "credits.overage": "no"]),
    ]
  ) { plan, _ in
    guard Derived.billedDestinations.holds(in: plan), let path = plan.billing?.fundingQuestion, plan[path] == "no" else {
      return .holds
    }
    return .violated(by: [Violation("wishes.call-anywhere", at: path)])
  }
}
