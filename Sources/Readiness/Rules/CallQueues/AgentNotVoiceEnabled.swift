internal import Locales

extension Rule {
  /// Queues pass over agents for whom Teams has not switched calling on.
  static let agentNotVoiceEnabled = Rule(
    id: "agent-not-voice-enabled", step: "call-queues", severity: .blocker, facts: ["call-queue.agents.eligible"],
    passes: [
      .example {
        $0.addUser("ana@contoso.com", [.voice: "True"])
        $0.add("Support", to: "call-queues", ["agents": "Ana@contoso.com"])
      },
      // Whoever has no licence is named for that.
      .example {
        $0.addUser("ana@contoso.com", [.voice: "False", .plans: "TEAMS1"])
        $0.add("Support", to: "call-queues", ["agents": "ana@contoso.com"])
      },
    ],
    fails: [
      .example {
        $0.addUser("ana@contoso.com", number: "none", [.voice: "False"])
        $0.add("Support", to: "call-queues", ["agents": "Ana@contoso.com"])
      }
    ]
  ) { plan, _ in
    let silent = plan.silentPeople
    guard !silent.isEmpty else { return .holds }
    return .violated(
      by: plan.agents.filter { silent.contains($0.name.lowercased()) }.map {
        Violation($0.name, ["queue": .text($0.queue)], at: $0.path.description, question: $0.path)
      })
  }
}

extension Plan {
  /// People without a number for whom calling is known to be switched off, in lower case: a number that is assigned is another matter.
  var silentPeople: Set<String> {
    Set(users.filter { $0.isVoiceEnabled == false && $0.obstacle == nil && $0.number == nil }.map { $0.name.lowercased() })
  }
}
