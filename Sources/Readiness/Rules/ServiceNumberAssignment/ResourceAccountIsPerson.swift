extension Rule {
  /// A person's account cannot stand for a queue or attendant.
  static let resourceAccountIsPerson = Rule(
    id: "resource-account-is-person", step: "service-number-assignment", severity: .blocker,
    facts: ["call-queue.resource-account.licence", "resource-account.sign-in-disabled"],
    passes: [
      .example {
        $0.addUser("ana@contoso.com")
        $0.add("Support", to: "call-queues", ["resource-account": "support@contoso.com"])
      }
    ],
    fails: [
      .example {
        $0.addUser("ana@contoso.com")
        $0.add("Support", to: "call-queues", ["resource-account": "ana@contoso.com"])
      },
      // Whoever answers a queue is a person, listed or not.
      .example {
        $0.add("Support", to: "call-queues", ["resource-account": "Ben@contoso.com"])
        $0.add("Sales", to: "call-queues", ["resource-account": "sales@contoso.com", "agents": "ana@contoso.com, ben@contoso.com"])
      },
    ]
  ) { plan, _ in
    let services = plan.services.filter { $0.resourceAccount != nil }
    guard !services.isEmpty else { return .holds }
    let people = plan.peopleByName
    let agents = Set(plan.agents.map { $0.name.lowercased() })
    return .violated(
      by: services.filter { service in
        service.resourceAccount.map { people.contains($0) || agents.contains($0.lowercased()) } == true
      }.map { $0.violation("resource-account") })
  }
}
