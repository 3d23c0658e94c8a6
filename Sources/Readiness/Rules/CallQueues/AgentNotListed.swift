internal import Locales

extension Rule {
  /// An agent who is not among the people who call: perhaps gone, perhaps without a licence.
  static let agentNotListed = Rule(
    id: "agent-not-listed", step: "call-queues", severity: .warning, facts: ["call-queue.agents.eligible", "auto-attendant.staff-leave"],
    passes: [
      .example {
        $0.addUser("ana@contoso.com")
        $0.add("Support", to: "call-queues", ["agents": "Ana@contoso.com, Sales team"])
      },
      // While people are planned who are not listed yet, the agent may be one of them.
      .example(answers: ["wishes.users": "2"]) {
        $0.addUser("ana@contoso.com")
        $0.add("Support", to: "call-queues", ["agents": "zoe@contoso.com"])
      },
    ],
    fails: [
      .example {
        $0.addUser("ana@contoso.com")
        $0.add("Support", to: "call-queues", ["agents": "ana@contoso.com, zoe@contoso.com"])
      }
    ],
    cannotTell: [
      .example {
        $0.addUser("ana@contoso.com")
        $0.add("Support", to: "call-queues", ["agents": "zoe@contoso.com"])
        $0.add("people.csv", to: "imports", ["format": "onlineUsers", "complete": "no"])
      }
    ]
  ) { plan, _ in
    let agents = plan.agents
    guard !agents.isEmpty else { return .holds }
    let known = plan.peopleByName
    guard !known.isEmpty, known.count >= plan.callers else { return .holds }
    return plan.unlessCutOff(
      .users,
      agents.filter { !known.contains($0.name) }.map { Violation($0.name, ["queue": .text($0.queue)], at: $0.path) })
  }
}

extension Plan {
  /// The people who answer queues, one by one; what has no @ is a group.
  var agents: [(name: String, queue: String, path: AnswerPath)] {
    queues { _ in true }.flatMap { item in
      let path = AnswerPath(list: "call-queues", item: item.name, field: "agents")
      return values(path).filter { $0.contains("@") }.map { ($0, item.name, path) }
    }
  }
}
