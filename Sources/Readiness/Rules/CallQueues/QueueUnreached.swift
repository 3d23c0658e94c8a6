extension Rule {
  /// A queue without a number to which no attendant and no other queue leads.
  static let queueUnreached = Rule(
    id: "queue-unreached", step: "call-queues", severity: .advice, facts: ["auto-attendant.in-front-of-queues"],
    passes: [
      .example(answers: ["wishes.auto-attendants": "no"]) { $0.add("Support", to: "call-queues", ["numbers": "+14255550100"]) },
      .example(answers: ["wishes.auto-attendants": "no"]) {
        $0.add("Support", to: "call-queues", ["numbers": "+14255550100", "overflow": "queue:Evening"])
        $0.add("Evening", to: "call-queues", ["numbers": "none"])
      },
      .example {
        $0.add("Support", to: "call-queues", ["numbers": "none"])
        $0.add("Main", to: "auto-attendants", ["menu": "1=queue:Support"])
      },
      // An attendant may be called as its queue is.
      .example {
        $0.add("Support", to: "call-queues", ["numbers": "none"])
        $0.add("Support", to: "auto-attendants", ["menu": "1=queue:Support"])
      },
      // What leads where is not known to the end.
      .example { $0.add("Support", to: "call-queues", ["numbers": "none"]) },
      .example {
        $0.add("Support", to: "call-queues", ["numbers": "none"])
        $0.add("Main", to: "auto-attendants")
      },
      .example {
        $0.add("Support", to: "call-queues", ["numbers": "none"])
        $0.add("Main", to: "auto-attendants", ["menu": "1=unknown:6b3f0f6e"])
      },
      .example {
        $0.add("Support", to: "call-queues", ["numbers": "none"])
        $0.add("Main", to: "auto-attendants", ["menu": "none"])
        $0.add("attendants.json", to: "imports", ["format": "autoAttendants", "complete": "no"])
      },
    ],
    fails: [
      .example(answers: ["wishes.auto-attendants": "no"]) { $0.add("Support", to: "call-queues", ["numbers": "none"]) },
      .example {
        $0.add("Support", to: "call-queues", ["numbers": "none", "overflow": "queue:Support"])
        $0.add("Main", to: "auto-attendants", ["menu": "1=user:ana@contoso.com"])
      },
    ]
  ) { plan, _ in
    guard let exits = plan.allServiceExits else { return .holds }
    let unreached = plan.queues { $0["numbers"] == Plan.none }.filter { queue in
      let own = CallTarget.queue(queue.name)
      return !exits.contains { $0.target == own && $0.service.asTarget != own }
    }
    return .violated(by: unreached.map { $0.violation("numbers") })
  }
}
