extension Rule {
  /// A queue or attendant with a number of its own needs a resource account that carries it.
  static let resourceAccountMissing = Rule(
    id: "resource-account-missing", step: "service-number-assignment", severity: .blocker,
    facts: ["call-queue.resource-account", "auto-attendant.resource-account"],
    passes: [
      .example { $0.add("Support", to: "call-queues", ["numbers": "+14255550100", "resource-account": "support@contoso.com"]) },
      .example { $0.add("Support", to: "call-queues", ["numbers": "none", "resource-account": "none"]) },
    ],
    fails: [.example { $0.add("Support", to: "call-queues", ["numbers": "+14255550100", "resource-account": "none"]) }],
    cannotTell: [.example { $0.add("Support", to: "call-queues", ["numbers": "+14255550100"]) }]
  ) { plan, _ in
    var outcome = Outcome()
    for service in plan.services where service.kind != .bridge && !service.numbers.isEmpty && service.resourceAccount == nil {
      let path = service.path("resource-account")
      if plan[path] == nil {
        outcome.needs.append(path.description)
      } else {
        outcome.violations.append(Violation(service.name, at: path))
      }
    }
    return outcome
  }
}
