internal import Locales
internal import Texts

extension Rule {
  /// A menu key, an operator or an overflow that leads to a queue, an attendant or an operator that does not exist.
  static let callTargetMissing = Rule(
    id: "call-target-missing", step: "auto-attendants", severity: .blocker,
    facts: ["auto-attendant.operator.advised", "call-queue.routing.methods"],
    passes: [
      .example {
        $0.add("Support", to: "call-queues", ["overflow": "attendant:Main"])
        $0.add("Main", to: "auto-attendants", ["menu": "1=queue:Support, 0=operator", "operator": "user:ana@contoso.com"])
      }
    ],
    fails: [
      .example { $0.add("Main", to: "auto-attendants", ["menu": "1=queue:Support"]) },
      .example { $0.add("Main", to: "auto-attendants", ["menu": "0=operator", "operator": "none"]) },
      .example { $0.add("Support", to: "call-queues", ["overflow": "attendant:Main"]) },
      .example { $0.add("Support", to: "call-queues", ["timeout": "queue:Sales"]) },
      .example { $0.add("Main", to: "auto-attendants", ["holidays": "Christmas=2026-12-25=queue:Sales"]) },
      // The bridge is no attendant.
      .example(answers: ["wishes.audio-conferencing": "yes"]) {
        $0.add("Main", to: "auto-attendants", ["menu": "1=attendant:conference-bridge"])
      },
    ],
    cannotTell: [
      .example {
        $0.add("Main", to: "auto-attendants", ["menu": "1=queue:Support"])
        $0.add("queues.json", to: "imports", ["format": "callQueues", "complete": "no"])
      }
    ]
  ) { plan, _ in
    let services = plan.services
    let known = Set(services.compactMap(\.asTarget))
    let missing = plan.serviceExits.filter { exit in
      switch exit.target {
      case .operator: plan.values(exit.service.path("operator")).isEmpty
      case .queue, .attendant: !known.contains(exit.target)
      default: false
      }
    }
    let cutOff = missing.compactMap { exit in
      switch exit.target {
      case .queue: plan.cutOffImports(of: .callQueues).first
      case .attendant: plan.cutOffImports(of: .autoAttendants).first
      default: nil
      }
    }
    guard cutOff.isEmpty else { return .unverified(needs: Array(Set(cutOff)).sorted()) }
    return .violated(
      by: missing.map { exit in
        guard let name = exit.target.name else {
          return Violation(
            exit.service.name, ["target": .message(Message("answers.operator")), "hint": .message(Message("call-target-hints.operator"))],
            at: exit.path.description, question: exit.service.path("operator"))
        }
        let near = services.nearest(to: name, besides: exit.service)?.asTarget
        let hint = near.map { Message("call-target-hints.perhaps", ["name": .text($0.text)]) } ?? Message("call-target-hints.none")
        return Violation(exit.service.name, ["target": .text(name), "hint": .message(hint)], at: exit.path)
      })
  }
}

extension [Service] {
  /// The one queue or attendant of a name like one that was typed; nil for none or several.
  fileprivate func nearest(to name: String, besides own: Service) -> Service? {
    let others = filter { $0.kind != .bridge && $0 != own }
    let found = NameSearch(others.map(\.name)).found(name, limit: 2)
    return found.total == 1 ? others[found.places[0]] : nil
  }
}
