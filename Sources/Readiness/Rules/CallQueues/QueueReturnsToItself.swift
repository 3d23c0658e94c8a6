internal import Locales

extension Rule {
  /// A queue sends the calls that nobody takes back to itself, at once or past attendants and queues without agents that lead nowhere else.
  static let queueReturnsToItself = Rule(
    id: "queue-returns-to-itself", step: "call-queues", severity: .warning, facts: ["call-queue.routing.methods"],
    passes: [
      .example { $0.add("Support", to: "call-queues", ["overflow": "queue:Sales", "timeout": "voicemail:desk@contoso.com"]) },
      // The agents of another queue may answer, and so may whoever another key leads to.
      .example {
        $0.add("Support", to: "call-queues", ["timeout": "queue:Sales", "overflow": "attendant:Main"])
        $0.add("Sales", to: "call-queues", ["timeout": "queue:Support"])
        $0.add("Main", to: "auto-attendants", ["menu": "1=queue:Support, 2=disconnect"])
      },
      .example {
        $0.add("Support", to: "call-queues", ["agents": "none", "no-agents": "queue:Evening"])
        $0.add("Evening", to: "call-queues", ["agents": "none", "no-agents": "voicemail:desk@contoso.com", "timeout": "queue:Support"])
      },
      // Attendants in a circle are named themselves.
      .example {
        $0.add("Support", to: "call-queues", ["timeout": "attendant:Main"])
        $0.add("Main", to: "auto-attendants", ["menu": "1=attendant:Main"])
      },
    ],
    fails: [
      .example { $0.add("Support", to: "call-queues", ["overflow": "queue:Support"]) },
      .example { $0.add("Support", to: "call-queues", ["no-agents": "queue:Support", "timeout": "disconnect"]) },
      // Its own number leads back to it, by whatever way the call leaves.
      .example { $0.add("Support", to: "call-queues", ["numbers": "+14255550100", "timeout": "number:+14255550100"]) },
      .example {
        $0.add("Support", to: "call-queues", ["timeout": "attendant:Main"])
        $0.add("Main", to: "auto-attendants", ["menu": "1=queue:Support, 2=attendant:Nights"])
        $0.add("Nights", to: "auto-attendants", ["default-action": "queue:Support"])
      },
      .example {
        $0.add("Support", to: "call-queues", ["agents": "ana@contoso.com", "timeout": "queue:Evening"])
        $0.add("Evening", to: "call-queues", ["agents": "none", "groups": "none", "no-agents": "queue:Support"])
      },
      .example {
        $0.add("Support", to: "call-queues", ["agents": "none", "no-agents": "queue:Evening"])
        $0.add("Evening", to: "call-queues", ["agents": "none", "no-agents": "queue:Support"])
      },
    ]
  ) { plan, _ in
    let ways = plan.waysPastNobody
    let returning = plan.serviceExits.filter { exit in
      let own = CallTarget.queue(exit.service.name)
      // Where nobody is, no call waits until it has waited too long.
      guard exit.service.kind == .callQueue, exit.path.field == "no-agents" || ways.targets[own] == nil else { return false }
      return ways.ends(behind: exit.target, besides: own) == [own]
    }
    return .violated(
      by: returning.map { exit in
        Violation(exit.service.name, ["when": .message(Message("queue-exits.\(exit.path.field)"))], at: exit.path)
      })
  }
}
