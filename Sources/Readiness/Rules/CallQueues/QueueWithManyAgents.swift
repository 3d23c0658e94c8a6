extension Rule {
  /// At most 20 agents can be added one by one; groups and channels take 200.
  static let queueWithManyAgents = Rule(
    id: "queue-with-many-agents", step: "call-queues", severity: .warning, facts: ["call-queue.agents.limits"],
    passes: [
      .example { $0.add("Support", to: "call-queues", ["agents": (1...20).map { "agent\($0)@contoso.com" }.joined(separator: ", ")]) }
    ],
    fails: [
      .example { $0.add("Support", to: "call-queues", ["agents": (1...21).map { "agent\($0)@contoso.com" }.joined(separator: ", ")]) }
    ]
  ) { plan, _ in
    // What has no @ is taken for a group.
    .violated(by: plan.queues { ($0["agents"] ?? "").split(separator: ",").count { $0.contains("@") } > 20 }.map { $0.violation("agents") })
  }
}
