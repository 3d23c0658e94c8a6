internal import Locales

extension Rule {
  /// Queues pass over agents for whom Teams has not switched calling on.
  static let agentNotVoiceEnabled = Rule(
    id: "agent-not-voice-enabled", step: "call-queues", severity: .blocker, facts: ["call-queue.agents.eligible"],
    passes: [
      .example(connection: .sharedCalling) {
        $0.addUser("ana@contoso.com", [.voice: "True"])
        $0.add("Support", to: "call-queues", ["agents": "Ana@contoso.com"])
      },
      // Whoever has no licence is named for that, and who still lacks a number for that.
      .example(connection: .sharedCalling) {
        $0.addUser("ana@contoso.com", [.voice: "False", .plans: "TEAMS1"])
        $0.add("Support", to: "call-queues", ["agents": "ana@contoso.com"])
      },
      .example {
        $0.addUser("ana@contoso.com", number: "none", [.voice: "False"])
        $0.add("Support", to: "call-queues", ["agents": "ana@contoso.com"])
      },
    ],
    fails: [
      .example(connection: .sharedCalling) {
        $0.addUser("ana@contoso.com", number: "none", [.voice: "False"])
        $0.add("Support", to: "call-queues", ["agents": "Ana@contoso.com"])
      }
    ]
  ) { plan, _ in
    let silent = plan.silentPeople
    guard !silent.isEmpty else { return .holds }
    return .violated(
      by: plan.agents.filter { silent.contains($0.name.lowercased()) }.map {
        Violation($0.name, ["queue": .text($0.queue)], at: $0.path)
      })
  }
}

extension Plan {
  /// People who call over a common number and for whom calling is known to be switched off, in lower case.
  ///
  /// Assigning a number of one's own switches calling on: elsewhere the missing number is said.
  var silentPeople: Set<String> {
    Set(sharers.that(are: .unobstructed, not: .withNumber).whoseAccount { $0.isVoiceEnabled == false }.map { $0.name.lowercased() })
  }
}
