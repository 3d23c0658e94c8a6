extension Rule {
  /// Callers of a queue without agents wait in vain.
  static let queueWithoutAgents = Rule(
    id: "queue-without-agents", step: "call-queues", severity: .warning, facts: ["call-queue.agents.eligible"],
    passes: [
      .example { $0.add("Support", to: "call-queues", ["agents": "ana@contoso.com"]) },
      .example { $0.add("Support", to: "call-queues", ["agents": "none", "groups": "Support team"]) },
      // Calls go on at once to where somebody is.
      .example { $0.add("Support", to: "call-queues", ["agents": "none", "no-agents": "attendant:Main"]) },
    ],
    fails: [.example { $0.add("Support", to: "call-queues", ["agents": "none"]) }],
    cannotTell: [.example { $0.add("Support", to: "call-queues", ["routing": "serial"]) }]
  ) { plan, _ in
    Outcome(
      violations: plan.queues { $0.hasNobody }.map { $0.violation("agents") },
      needs: plan.queues { $0["agents"] == nil && $0["groups"] == nil }.map {
        AnswerPath(list: "call-queues", item: $0.name, field: "agents").description
      })
  }
}

extension [String: String] {
  /// Whether a queue has neither agents nor groups.
  var isWithoutAgents: Bool { self["agents"] == Plan.none && [nil, Plan.none].contains(self["groups"]) }

  /// Whether that is so, and the queue sends calls nowhere else for it.
  fileprivate var hasNobody: Bool { isWithoutAgents && [nil, Plan.none, "disconnect"].contains(self["no-agents"]) }
}

extension Plan {
  /// The wanted call queues whose fields fit.
  func queues(where fits: ([String: String]) -> Bool) -> [Item] {
    isYes("wishes.call-queues") ? (items(of: "call-queues") ?? []).filter { fits($0.fields) } : []
  }
}

extension Plan.Item {
  /// A violation of this call queue, mended by a field of it.
  func violation(_ field: String) -> Violation { Violation(name, at: AnswerPath(list: "call-queues", item: name, field: field)) }
}

extension Violation {
  /// The same, naming the question instead of the queue or attendant: which of several settings it is.
  var namingItsPlace: Violation { Violation(place ?? subject, arguments, at: place, question: question) }
}
