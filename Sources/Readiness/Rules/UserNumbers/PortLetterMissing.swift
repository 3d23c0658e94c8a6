extension Rule {
  /// Without the signed letter of authorization no port begins.
  static let portLetterMissing = Rule(
    id: "port-letter-missing", step: "user-numbers", severity: .blocker,
    facts: ["numbers.port.loa-uploaded-and-submitted", "service-numbers.port.loa-type"],
    passes: [
      .example { $0.add("Move", to: "user-ports", ["loa": "yes"]) },
      .example { $0.add("Move", to: "user-ports", ["loa": "no", "status": "completed"]) },
    ],
    fails: [.example { $0.add("Move", to: "user-ports", ["loa": "no"]) }],
    cannotTell: [.example { $0.add("Move", to: "user-ports") }]
  ) { plan, _ in
    let orders = plan.portOrders.filter(\.isUnplaced)
    var outcome = Outcome.violated(by: orders.filter { $0.hasLetter == false }.map { $0.violation("loa") })
    outcome.needs = orders.filter { $0.hasLetter == nil }.map { $0.path("loa").description }
    return outcome
  }
}
