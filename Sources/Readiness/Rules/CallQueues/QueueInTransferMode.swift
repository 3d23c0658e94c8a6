extension Rule {
  /// Transfer mode was announced for removal by the end of June 2025.
  static let queueInTransferMode = Rule(
    id: "queue-in-transfer-mode", step: "call-queues", severity: .warning, facts: ["call-queue.conference-mode.required"],
    passes: [
      .example { $0.add("Support", to: "call-queues", ["conference-mode": "yes"]) }, .example { $0.add("Support", to: "call-queues") },
    ],
    fails: [.example { $0.add("Support", to: "call-queues", ["conference-mode": "no"]) }]
  ) { plan, _ in .violated(by: plan.queues { $0["conference-mode"] == "no" }.map { $0.violation("conference-mode") }) }
}
