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
      }
    ]
  ) { plan, _ in
    let services = plan.services.filter { $0.resourceAccount != nil }
    guard !services.isEmpty else { return .holds }
    let people = plan.peopleByName
    return .violated(
      by: services.filter { people.contains($0.resourceAccount ?? "") }.map { $0.violation("resource-account") })
  }
}
