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
    let menus = plan.attendantMenus
    let trapped = menus.targets.keys.filter { menus.ends(behind: $0).isEmpty }
    return .violated(
      by: trapped.sorted().map { name in
        let path = AnswerPath(list: "auto-attendants", item: name, field: "menu")
        return Violation(name, at: path.description, question: path)
      })
  }
}

/// Where the auto attendants of a plan send their callers.
struct AttendantMenus {
  /// Name to what it names, without the operator of a menu: that has a question of its own.
  let targets: [String: Set<String>]

  /// Where callers of an attendant can end, past attendants that only lead on; empty where those lead in a circle.
  ///
  /// A wrong target is an end too, and reported as such.
  func ends(behind start: String) -> Set<String> {
    var reached: Set<String> = [start]
    var open = [start]
    var ends: Set<String> = []
    while let name = open.popLast() {
      for target in targets[name] ?? [] {
        let next = target.hasPrefix("attendant:") ? String(target.dropFirst(10)) : ""
        if targets[next] == nil { ends.insert(target) } else if reached.insert(next).inserted { open.append(next) }
      }
    }
    return ends
  }
}

extension Plan {
  /// Where the auto attendants send their callers.
  var attendantMenus: AttendantMenus {
    let named = callTargets.filter { $0.service.kind == .autoAttendant && $0.target != "operator" }
    return AttendantMenus(targets: Dictionary(grouping: named, by: \.service.name).mapValues { Set($0.map(\.target)) })
  }
}
