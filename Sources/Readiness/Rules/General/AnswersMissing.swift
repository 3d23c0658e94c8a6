extension Rule {
  /// The questions that apply and have no answer; those that may be left without one, where somebody said that it is not known.
  ///
  /// Fields of people, numbers and addresses are left to the rules about these.
  static let answersMissing = Rule(
    id: "answers-missing", step: "availability", severity: .blocker, facts: ["guide.optional-steps.decision"],
    passes: [], fails: [], cannotTell: [Plan(), .example()]
  ) { plan, context in
    let missing = context.checklist.steps.flatMap(\.questions).flatMap { $0.missingAnswers(in: plan) }
    return missing.isEmpty ? .holds : .unverified(needs: missing)
  }
}

extension Question {
  /// Nothing goes wrong on the first day because these are not answered.
  private static let harmless: Set<String> = [
    "organization.name", "roles.held", "ordering.user-numbers", "ordering.service-numbers", "emergency.security-desk",
    "call-queues[].routing", "audio-conferencing.languages", "credits.enterprise-agreement", "credits.purchase-order",
    "user-ports[].extent", "user-ports[].account-number", "user-ports[].billing-number", "user-ports[].date",
    "service-ports[].extent", "service-ports[].account-number", "service-ports[].billing-number", "service-ports[].date",
  ]

  fileprivate func missingAnswers(in plan: Plan) -> [String] {
    guard kind != .address, !Self.harmless.contains(id), !mayBeEmpty || !makesItems && !plan.skipped.isEmpty else { return [] }
    guard let list else { return isMissing(at: AnswerPath(id), in: plan) ? [id] : [] }
    guard TableID(list: list) == nil else { return [] }
    return plan.names(of: list).compactMap { item in
      let path = AnswerPath(list: list, item: item, field: field)
      return isMissing(at: path, in: plan) ? path.description : nil
    }
  }

  private func isMissing(at path: AnswerPath, in plan: Plan) -> Bool {
    let id = path.description
    return isAsked(in: plan, item: path.item) && plan[path] == nil && plan.drafts[id] == nil && (!mayBeEmpty || plan.skipped.contains(id))
  }
}
