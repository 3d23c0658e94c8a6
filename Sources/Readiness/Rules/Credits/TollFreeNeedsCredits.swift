extension Rule {
  /// Toll-free numbers ring only while the organization's prepaid credits are set up.
  static let tollFreeNeedsCredits = Rule(
    id: "toll-free-needs-credits", step: "credits", severity: .blocker,
    facts: [
      "credits.required.toll-free", "service-numbers.toll-free.funding-first", "call-queue.toll-free.funding",
      "service-numbers.carrier-provided",
    ],
    passes: [
      .example(billing: .credits, serviceNumbers: ["+18005550100"], answers: ["credits.set-up": "yes"]),
      .example(serviceNumbers: ["+14255550100"]),
      .example(billing: .credits, userNumbers: ["+18005550100"], serviceNumbers: ["+14255550100"], answers: ["credits.set-up": "no"]),
      .example(billing: .credits, serviceNumbers: ["+14255550100"]),
      // An operator's number goes by the operator's contract.
      .example(connection: .operatorConnect, billing: .credits, serviceNumbers: ["+18005550100"], answers: ["credits.set-up": "no"]),
      .example(billing: .credits, serviceNumbers: ["+18005550100"], answers: ["credits.set-up": "no"]) {
        $0[AnswerPath(list: "numbers", item: "+18005550100", field: "NumberType")] = "DirectRouting"
      },
    ],
    fails: [.example(billing: .credits, serviceNumbers: ["+18005550100"], answers: ["credits.set-up": "no"])],
    cannotTell: [.example(billing: .credits, serviceNumbers: ["+18005550100"])]
  ) { plan, _ in
    let tollFree = plan.billedTollFreeNumbers
    guard !tollFree.isEmpty, plan.billing != .postUsage else { return .holds }
    guard let isSetUp = plan["credits.set-up"] else { return .unverified(needs: ["credits.set-up"]) }
    guard isSetUp == "no" else { return .holds }
    return .violated(by: tollFree.map { $0.violation(question: AnswerPath("credits.set-up")) })
  }
}
