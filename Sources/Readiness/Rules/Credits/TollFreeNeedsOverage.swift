extension Rule {
  /// Under a Microsoft Customer Agreement toll-free numbers ring only while overage is billed.
  static let tollFreeNeedsOverage = Rule(
    id: "toll-free-needs-overage", step: "credits", severity: .blocker,
    facts: [
      "credits.mca.not-needed", "credits.required.toll-free", "service-numbers.toll-free.funding-first", "call-queue.toll-free.funding",
      "service-numbers.carrier-provided",
    ],
    passes: [
      .example(serviceNumbers: ["+18005550100"], answers: ["credits.overage": "yes"]), .example(serviceNumbers: ["+14255550100"]),
      .example(connection: .directRouting, serviceNumbers: ["+18005550100"], answers: ["credits.overage": "no"]),
    ],
    fails: [.example(serviceNumbers: ["+18005550100"], answers: ["credits.overage": "no"])],
    cannotTell: [.example(serviceNumbers: ["+18005550100"])]
  ) { plan, _ in
    let tollFree = plan.billedTollFreeNumbers
    guard !tollFree.isEmpty, plan.billing == .postUsage else { return .holds }
    let path = AnswerPath("credits.overage")
    guard let isBilled = plan[path] else { return .unverified(needs: [path.description]) }
    return isBilled == "no" ? .violated(by: tollFree.map { $0.violation(question: path) }) : .holds
  }
}
