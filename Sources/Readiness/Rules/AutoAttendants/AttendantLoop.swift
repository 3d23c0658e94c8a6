extension Rule {
  /// An attendant from which every key leads back to attendants, never to anybody.
  static let attendantLoop = Rule(
    id: "attendant-loop", step: "auto-attendants", severity: .blocker, facts: ["auto-attendant.purpose"],
    passes: [
      .example {
        $0.add("Main", to: "auto-attendants", ["menu": "1=attendant:Nights"])
        $0.add("Nights", to: "auto-attendants", ["menu": "1=attendant:Main, 2=disconnect"])
      },
      // A way out, however wrong.
      .example { $0.add("Main", to: "auto-attendants", ["menu": "1=attendant:Main, 2=queue:Nobody"]) },
      // The operator is no way out of a menu, and a queue's target none of an attendant's.
      .example {
        $0.add("Main", to: "auto-attendants", ["menu": "1=disconnect"])
        $0.add("Support", to: "call-queues", ["overflow": "attendant:Support"])
      },
      .example {
        $0.add("Main", to: "auto-attendants", ["menu": "1=attendant:Missing"])
      },
    ],
    fails: [
      .example { $0.add("Main", to: "auto-attendants", ["menu": "1=attendant:Main"]) },
      .example {
        $0.add("Main", to: "auto-attendants", ["menu": "1=attendant:Nights"])
        $0.add("Nights", to: "auto-attendants", ["menu": "1=attendant:Main"])
      },
      .example { $0.add("Main", to: "auto-attendants", ["menu": "1=attendant:Main, 0=operator"]) },
    ]
  ) { plan, _ in
    let targets = Dictionary(
      grouping: plan.callTargets.filter { $0.service.kind == .autoAttendant && $0.target != "operator" }, by: \.service.name)
    let trapped = targets.keys.filter { start in
      var reached: Set<String> = [start]
      var open = [start]
      while let name = open.popLast() {
        for target in targets[name] ?? [] {
          // Anything but another attendant that has targets is a way out, even a wrong one, which is reported as such.
          guard target.target.hasPrefix("attendant:"), targets[String(target.target.dropFirst(10))] != nil else { return false }
          let next = String(target.target.dropFirst(10))
          if reached.insert(next).inserted { open.append(next) }
        }
      }
      return true
    }
    return .violated(
      by: trapped.sorted().map { name in
        let path = AnswerPath(list: "auto-attendants", item: name, field: "menu")
        return Violation(name, at: path.description, question: path)
      })
  }
}
