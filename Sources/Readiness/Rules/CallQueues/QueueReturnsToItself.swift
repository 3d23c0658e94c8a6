internal import Locales

extension Rule {
  /// A queue sends the calls that nobody takes back to itself, at once or through auto attendants that lead nowhere else.
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
      // Attendants in a circle are named themselves.
      .example {
        $0.add("Support", to: "call-queues", ["timeout": "attendant:Main"])
        $0.add("Main", to: "auto-attendants", ["menu": "1=attendant:Main"])
      },
    ],
    fails: [
      .example { $0.add("Support", to: "call-queues", ["overflow": "queue:Support"]) },
      .example { $0.add("Support", to: "call-queues", ["no-agents": "queue:Support", "timeout": "disconnect"]) },
      .example {
        $0.add("Support", to: "call-queues", ["timeout": "attendant:Main"])
        $0.add("Main", to: "auto-attendants", ["menu": "1=queue:Support, 2=attendant:Nights"])
        $0.add("Nights", to: "auto-attendants", ["default-action": "queue:Support"])
      },
    ]
  ) { plan, _ in
    let menus = plan.attendantMenus
    let returning = plan.callTargets.filter { exit in
      let own = "queue:\(exit.service.name)"
      guard exit.service.kind == .callQueue else { return false }
      return exit.target == own || exit.target.hasPrefix("attendant:") && menus.ends(behind: String(exit.target.dropFirst(10))) == [own]
    }
    return .violated(
      by: returning.map { exit in
        Violation(
          exit.service.name, ["when": .message(Message("queue-exits.\(exit.path.field)"))], at: exit.path.description, question: exit.path)
      })
  }
}
