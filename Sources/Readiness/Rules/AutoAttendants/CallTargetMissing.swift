internal import Locales

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
    ],
    cannotTell: [
      .example {
        $0.add("Main", to: "auto-attendants", ["menu": "1=queue:Support"])
        $0.add("queues.json", to: "imports", ["format": "callQueues", "complete": "no"])
      }
    ]
  ) { plan, _ in
    let services = plan.services
    let known = Set(services.map { ($0.kind == .callQueue ? "queue:" : "attendant:") + $0.name })
    let missing = plan.callTargets.filter { target in
      if target.target == "operator" {
        return plan.values(AnswerPath(list: "auto-attendants", item: target.service.name, field: "operator")).isEmpty
      }
      return (target.target.hasPrefix("queue:") || target.target.hasPrefix("attendant:")) && !known.contains(target.target)
    }
    let cutOff = missing.compactMap { target in
      target.target == "operator" ? nil : plan.cutOffImports(of: target.target.hasPrefix("queue:") ? .callQueues : .autoAttendants).first
    }
    guard cutOff.isEmpty else { return .unverified(needs: Array(Set(cutOff)).sorted()) }
    return .violated(
      by: missing.map { target in
        guard target.target != "operator" else {
          let operatorPath = AnswerPath(list: "auto-attendants", item: target.service.name, field: "operator")
          let shown = Message.Argument.message(Message("answers.operator"))
          return Violation(target.service.name, ["target": shown], at: target.path.description, question: operatorPath)
        }
        let name = target.target.drop { $0 != ":" }.dropFirst()
        return Violation(target.service.name, ["target": .text(String(name))], at: target.path.description, question: target.path)
      })
  }
}
