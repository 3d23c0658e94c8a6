extension Rule {
  /// Answers that were kept although they are not valid yet.
  static let draftAnswer = Rule(
    id: "draft-answer", step: "availability", severity: .blocker, facts: ["guide.optional-steps.decision"],
    passes: [.example()],
    fails: [.example { $0.drafts["direct-routing.sbc"] = "sbc1" }]
  ) { plan, context in
    .violated(
      by: plan.drafts.keys.sorted().map { id in
        let path = AnswerPath(parsing: id) ?? AnswerPath(id)
        let step = context.checklist.steps.first { $0.questions.contains { $0.accepts(path) || $0.list == path.list && path.list != nil } }
        return Violation(id, at: id, question: path, step: step?.id)
      })
  }
}
