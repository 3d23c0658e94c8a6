extension Rule {
  /// No call may wait, or none any time, so the overflow or timeout takes each of them before a telephone rings.
  ///
  /// Source: New-CsCallQueue, OverflowThreshold and TimeoutThreshold, read 2026-12-01.
  static let queueReachesNoAgent = Rule(
    id: "queue-reaches-no-agent", step: "call-queues", severity: .warning, facts: ["call-queue.settings.limits"],
    passes: [
      .example { $0.add("Support", to: "call-queues", ["agents": "ana@contoso.com", "waiting-calls": "1", "waiting-seconds": "15"]) },
      // A queue that only passes calls on.
      .example { $0.add("Support", to: "call-queues", ["agents": "none", "waiting-seconds": "0"]) },
    ],
    fails: [
      .example { $0.add("Support", to: "call-queues", ["agents": "ana@contoso.com", "waiting-calls": "0"]) },
      .example { $0.add("Support", to: "call-queues", ["agents": "none", "groups": "Support team", "waiting-seconds": "0"]) },
    ]
  ) { plan, _ in
    .violated(
      by: ["waiting-calls", "waiting-seconds"].flatMap { field in
        plan.queues { !$0.isWithoutAgents && $0[field].flatMap { Int($0) } == 0 }.map { $0.violation(field).namingItsPlace }
      })
  }
}
