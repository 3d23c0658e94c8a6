extension Rule {
  /// An attendant without a number to which no call queue and no other attendant leads.
  static let attendantUnreached = Rule(
    id: "attendant-unreached", step: "auto-attendants", severity: .advice, facts: ["auto-attendant.purpose"],
    passes: [
      .example { $0.add("Main", to: "auto-attendants", ["numbers": "+14255550100", "menu": "none"]) },
      .example {
        $0.add("Main", to: "auto-attendants", ["numbers": "+14255550100", "menu": "1=attendant:Sales"])
        $0.add("Sales", to: "auto-attendants", ["numbers": "none", "menu": "none"])
      },
      .example {
        $0.add("Support", to: "call-queues", ["numbers": "+14255550100", "timeout": "attendant:Main"])
        $0.add("Main", to: "auto-attendants", ["numbers": "none", "menu": "none"])
      },
      // A queue may be called as its attendant is.
      .example {
        $0.add("Main", to: "call-queues", ["numbers": "+14255550100", "timeout": "attendant:Main"])
        $0.add("Main", to: "auto-attendants", ["numbers": "none", "menu": "none"])
      },
      // What leads where is not known to the end.
      .example {
        $0.add("Main", to: "auto-attendants", ["numbers": "+14255550100"])
        $0.add("Sales", to: "auto-attendants", ["numbers": "none", "menu": "none"])
      },
      .example {
        $0.add("Main", to: "auto-attendants", ["numbers": "none", "menu": "none"])
        $0.add("queues.json", to: "imports", ["format": "callQueues", "complete": "no"])
      },
    ],
    fails: [
      .example { $0.add("Main", to: "auto-attendants", ["numbers": "none", "menu": "none"]) },
      .example {
        $0.add("Main", to: "auto-attendants", ["numbers": "+14255550100", "menu": "1=queue:Support"])
        $0.add("Sales", to: "auto-attendants", ["numbers": "none", "menu": "1=attendant:Sales"])
      },
    ]
  ) { plan, _ in
    guard plan.cutOffImports(of: .callQueues).isEmpty, let exits = plan.allServiceExits else { return .holds }
    let unreached = plan.attendants { $0["numbers"] == Plan.none }.filter { attendant in
      let own = CallTarget.attendant(attendant.name)
      return !exits.contains { $0.target == own && $0.service.asTarget != own }
    }
    return .violated(by: unreached.map { Violation($0.name, at: AnswerPath(list: "auto-attendants", item: $0.name, field: "numbers")) })
  }
}

extension Plan {
  /// Every exit of call queues and auto attendants; nil while what an attendant does is not known to the end.
  var allServiceExits: [ServiceExit]? {
    let attendants = attendants { _ in true }
    let isKnown =
      self["wishes.auto-attendants"] == "no"
      || !attendants.isEmpty && attendants.allSatisfy { $0.fields["menu"] != nil } && cutOffImports(of: .autoAttendants).isEmpty
    let exits = serviceExits
    return isKnown && !exits.contains { if case .unknown = $0.target { true } else { false } } ? exits : nil
  }
}
