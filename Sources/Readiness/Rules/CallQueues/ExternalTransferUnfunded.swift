extension Rule {
  /// Since November 2025 a resource account with a Microsoft number needs a pay-as-you-go plan to send calls outside.
  static let externalTransferUnfunded = Rule(
    id: "external-transfer-unfunded", step: "call-queues", severity: .blocker, facts: ["call-queue.external-transfer"],
    passes: [
      .example(licences: ["MCOPSTN_PAYG_1": 1]) {
        $0.add("Support", to: "call-queues", ["numbers": "+14255550100", "overflow": "number:+14255550177"])
      },
      .example(licences: ["MCOPSTN1": 1]) { $0.add("Support", to: "call-queues", ["numbers": "+14255550100", "overflow": "queue:Sales"]) },
      .example(connection: .directRouting, licences: [:]) {
        $0.add("Support", to: "call-queues", ["numbers": "+14255550100", "overflow": "number:+14255550177"])
      },
    ],
    fails: [
      .example(licences: ["MCOPSTN1": 1]) {
        $0.add("Support", to: "call-queues", ["numbers": "+14255550100", "overflow": "number:+14255550177"])
      },
      .example(licences: ["MCOPSTN1": 1]) {
        $0.add("Main", to: "auto-attendants", ["numbers": "+14255550100", "menu": "1=number:+14255550177"])
      },
      // Calls to the attendant's number leave through the queue behind it.
      .example(licences: ["MCOPSTN1": 1]) {
        $0.add("Main", to: "auto-attendants", ["numbers": "+14255550100", "menu": "1=queue:Support"])
        $0.add("Support", to: "call-queues", ["numbers": "none", "timeout": "number:+14255550177"])
      },
    ],
    cannotTell: [.example { $0.add("Support", to: "call-queues", ["numbers": "+14255550100", "overflow": "number:+14255550177"]) }]
  ) { plan, _ in
    guard plan.connection == .callingPlan else { return .holds }
    let leaving = plan.exitsBehindNumbers.filter { if case .number = $0.target { true } else { false } }
    guard !leaving.isEmpty else { return .holds }
    guard plan.licencesAreKnown else { return .unverified(needs: ["licences"]) }
    guard !Derived.payAsYouGo.holds(in: plan) else { return .holds }
    return .violated(by: leaving.map { Violation($0.service.name, at: $0.path.description, question: AnswerPath("licences")) })
  }
}
