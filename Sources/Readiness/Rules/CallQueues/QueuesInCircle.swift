extension Rule {
  /// Queues with agents that hand one another the calls which nobody takes in time, and hand them to nobody else.
  ///
  /// What a full queue sends on is no circle: the other queue may have room, and agents who answer.
  static let queuesInCircle = Rule(
    id: "queues-in-circle", step: "call-queues", severity: .warning, facts: ["call-queue.routing.methods"],
    passes: [
      .example {
        $0.add("Support", to: "call-queues", ["timeout": "queue:Sales"])
        $0.add("Sales", to: "call-queues", ["timeout": "voicemail:desk@contoso.com"])
      },
      .example {
        $0.add("Support", to: "call-queues", ["overflow": "queue:Sales", "timeout": "disconnect"])
        $0.add("Sales", to: "call-queues", ["overflow": "queue:Support", "timeout": "queue:Support"])
      },
      // A key leads out.
      .example {
        $0.add("Support", to: "call-queues", ["timeout": "attendant:Main"])
        $0.add("Sales", to: "call-queues", ["timeout": "queue:Support"])
        $0.add("Main", to: "auto-attendants", ["menu": "1=queue:Sales, 2=user:ana@contoso.com"])
      },
      // What one queue does alone, or past queues without agents, is named as that.
      .example { $0.add("Support", to: "call-queues", ["timeout": "queue:Support"]) },
      .example {
        $0.add("Support", to: "call-queues", ["agents": "ana@contoso.com", "timeout": "queue:Evening"])
        $0.add("Evening", to: "call-queues", ["agents": "none", "groups": "none", "no-agents": "queue:Support"])
      },
    ],
    fails: [
      .example {
        $0.add("Support", to: "call-queues", ["timeout": "queue:Sales"])
        $0.add("Sales", to: "call-queues", ["timeout": "queue:Support"])
      },
      .example {
        $0.add("Support", to: "call-queues", ["overflow": "voicemail:desk@contoso.com", "timeout": "attendant:Main"])
        $0.add("Sales", to: "call-queues", ["timeout": "queue:Support"])
        $0.add("Main", to: "auto-attendants", ["menu": "1=queue:Sales, 2=queue:Support"])
      },
    ]
  ) { plan, _ in
    let (ways, past) = (plan.waysOfUntakenCalls, plan.waysPastNobody)
    let circling = plan.serviceExits.filter { exit in
      let own = CallTarget.queue(exit.service.name)
      guard exit.service.kind == .callQueue, exit.path.field == "timeout", past.targets[own] == nil else { return false }
      return ways.ends(behind: exit.target, besides: own) == [own] && past.ends(behind: exit.target, besides: own) != [own]
    }
    return .violated(by: circling.map { Violation($0.service.name, at: $0.path) })
  }
}
