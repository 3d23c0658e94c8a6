extension Rule {
  /// Products that are not among those known, or whose name several products share, count for nothing.
  static let licenceNotRecognized = Rule(
    id: "licence-not-recognized", step: "licences", severity: .warning, facts: ["licences.quantity.enough"],
    passes: [.example(licences: ["SPE_E5": 10])], fails: [.example(licences: ["Office Deluxe": 10])]
  ) { plan, _ in
    .violated(
      by: plan.licences.filter { $0.licence == nil && $0.quantity != 0 }.map {
        Violation($0.name, at: AnswerPath(list: "licences", item: $0.name, field: "").description, question: AnswerPath("licences"))
      })
  }
}
