extension Rule {
  /// Without the licences and their quantities no total can be compared.
  static let licencesKnown = Rule(
    id: "licences-known", step: "licences", severity: .blocker, facts: ["licences.quantity.enough"],
    passes: [.example(licences: ["SPE_E5": 10]), .example(licences: [:])], fails: [],
    cannotTell: [.example(), .example { $0.addItem("SPE_E5", to: "licences") }]
  ) { plan, _ in
    guard plan.licencesAreKnown else { return .unverified(needs: ["licences"]) }
    let uncounted = plan.licences.filter { $0.licence != nil && $0.quantity == nil }
    guard !uncounted.isEmpty else { return .holds }
    return .unverified(needs: uncounted.map { AnswerPath(list: "licences", item: $0.name, field: "quantity").description })
  }
}
