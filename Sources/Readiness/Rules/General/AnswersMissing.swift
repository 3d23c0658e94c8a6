extension Rule {
  /// The questions that apply and have no answer.
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
    "organization.name", "emergency.security-desk", "call-queues[].routing", "user-ports[].extent", "service-ports[].extent",
  ]

  fileprivate func missingAnswers(in plan: Plan) -> [String] {
    guard !mayBeEmpty, kind != .address, !Self.harmless.contains(id) else { return [] }
    guard let list else { return isAsked(in: plan) && plan[id] == nil && plan.drafts[id] == nil ? [id] : [] }
    guard TableID(list: list) == nil else { return [] }
    return plan.names(of: list).compactMap { item in
      let path = AnswerPath(list: list, item: item, field: field)
      return isAsked(in: plan, item: item) && plan[path] == nil && plan.drafts[path.description] == nil ? path.description : nil
    }
  }
}
