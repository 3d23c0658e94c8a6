internal import Locales

extension Rule {
  /// An account made for attendants cannot answer for a queue, nor the other way round.
  static let resourceAccountWrongApplication = Rule(
    id: "resource-account-wrong-application", step: "service-number-assignment", severity: .blocker,
    facts: ["call-queue.resource-account", "auto-attendant.resource-account"],
    passes: [
      .example {
        $0.add("support@contoso.com", to: "resource-accounts", ["application": "call-queue"])
        $0.add("Support", to: "call-queues", ["resource-account": "support@contoso.com"])
      }
    ],
    fails: [
      .example {
        $0.add("support@contoso.com", to: "resource-accounts", ["application": "auto-attendant"])
        $0.add("Support", to: "call-queues", ["resource-account": "support@contoso.com"])
      },
      .example {
        $0.add("main@contoso.com", to: "resource-accounts", ["application": "other"])
        $0.add("Main", to: "auto-attendants", ["resource-account": "main@contoso.com"])
      },
    ]
  ) { plan, _ in
    .violated(
      by: plan.servicesWithUnsharedAccounts.compactMap { service, account in
        guard let application = account.application, application != service.application else { return nil }
        return account.violation("application", ["service": .text(service.name)])
      })
  }
}

extension Plan {
  /// The queues and attendants whose resource account is listed, with it.
  var servicesWithAccounts: [(service: Service, account: ResourceAccount)] {
    let accounts = Dictionary(resourceAccounts.map { ($0.name.lowercased(), $0) }) { first, _ in first }
    guard !accounts.isEmpty else { return [] }
    return services.compactMap { service in
      service.resourceAccount.flatMap { accounts[$0.lowercased()] }.map { (service, $0) }
    }
  }

  /// Those whose account answers for them alone; of one that two share, this is said.
  var servicesWithUnsharedAccounts: [(service: Service, account: ResourceAccount)] {
    let sharers = Dictionary(services.compactMap(\.resourceAccount).map { ($0.lowercased(), 1) }) { $0 + $1 }
    return servicesWithAccounts.filter { sharers[$0.account.name.lowercased()] == 1 }
  }
}
