extension Rule {
  /// A queue or attendant names a resource account that does not exist.
  static let resourceAccountUnknown = Rule(
    id: "resource-account-unknown", step: "service-number-assignment", severity: .blocker,
    facts: ["call-queue.resource-account", "auto-attendant.resource-account"],
    passes: [
      .example {
        $0.add("support@contoso.com", to: "resource-accounts")
        $0.add("Support", to: "call-queues", ["resource-account": "Support@contoso.com"])
      },
      .example { $0.add("Support", to: "call-queues", ["resource-account": "support@contoso.com"]) },
    ],
    fails: [
      .example {
        $0.add("main@contoso.com", to: "resource-accounts")
        $0.add("Support", to: "call-queues", ["resource-account": "support@contoso.com"])
      }
    ],
    cannotTell: [
      .example {
        $0.add("main@contoso.com", to: "resource-accounts")
        $0.add("Support", to: "call-queues", ["resource-account": "support@contoso.com"])
        $0.add("accounts.csv", to: "imports", ["format": "applicationInstancesFind", "complete": "no"])
      }
    ]
  ) { plan, _ in
    let known = Set(plan.resourceAccounts.map { $0.name.lowercased() })
    guard !known.isEmpty else { return .holds }
    // A person's account is named as such.
    let people = plan.peopleByName
    let unknown = plan.services.filter { service in
      service.resourceAccount.map { !known.contains($0.lowercased()) && !people.contains($0) } == true
    }
    return plan.unlessCutOff(.resourceAccounts, unknown.map { $0.violation("resource-account") })
  }
}
