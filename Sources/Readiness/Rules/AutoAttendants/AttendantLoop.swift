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
      .example { $0.add("Main", to: "auto-attendants", ["numbers": "+14255550100", "menu": "1=number:+14255550100"]) },
      // At night it hangs up, by day it leads to nobody.
      .example { $0.add("Main", to: "auto-attendants", ["menu": "1=attendant:Main", "after-hours": "disconnect"]) },
      // By day it leads to somebody, at night to itself.
      .example { $0.add("Main", to: "auto-attendants", ["menu": "1=queue:Support", "after-hours": "attendant:Main"]) },
    ]
  ) { plan, _ in
    let ways = plan.waysToAnybody
    let attendants = plan.services.filter { $0.kind == .autoAttendant }
    let trapped = attendants.filter { $0.asTarget.map { ways.ends(behind: $0).isEmpty } == true }.map(\.name)
    let atNight = plan.serviceExits.filter { $0.path.field == "after-hours" && $0.target == $0.service.asTarget }.map(\.service.name)
    let violations = { (names: [String], field: String) in
      names.sorted().map { Violation($0, at: AnswerPath(list: "auto-attendants", item: $0, field: field)) }
    }
    return .violated(by: violations(trapped, "menu") + violations(atNight.filter { !trapped.contains($0) }, "after-hours"))
  }
}

extension Plan {
  /// The ways through auto attendants, where hanging up outside opening hours is no way to anybody.
  fileprivate var waysToAnybody: CallWays {
    let closed = ["after-hours", "after-hours-menu", "holidays"]
    return ways { !closed.contains($0.path.field) || ![.disconnect, .announcement].contains($0.target) }
  }
}
