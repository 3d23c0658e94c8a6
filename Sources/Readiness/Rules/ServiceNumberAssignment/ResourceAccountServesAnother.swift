internal import Locales

extension Rule {
  /// In Teams the resource account is linked to another queue or attendant than in the plan, or to none.
  static let resourceAccountServesAnother = Rule(
    id: "resource-account-serves-another", step: "service-number-assignment", severity: .blocker,
    facts: ["call-queue.resource-account", "auto-attendant.resource-account"],
    passes: [
      .example {
        $0.add("support@contoso.com", to: "resource-accounts", ["service": "queue:Support"])
        $0.add("Support", to: "call-queues", ["resource-account": "support@contoso.com"])
      },
      // The link may still be to make.
      .example {
        $0.add("support@contoso.com", to: "resource-accounts", ["service": "none"])
        $0.add("Support", to: "call-queues", ["resource-account": "support@contoso.com"])
      },
      // An account made for the wrong thing is named as such.
      .example {
        $0.add("support@contoso.com", to: "resource-accounts", ["application": "auto-attendant", "service": "attendant:Main"])
        $0.add("Support", to: "call-queues", ["resource-account": "support@contoso.com"])
      },
    ],
    fails: [
      .example {
        $0.add("support@contoso.com", to: "resource-accounts", ["service": "queue:Sales"])
        $0.add("Support", to: "call-queues", ["resource-account": "support@contoso.com"])
      },
      .example { plan in
        plan.add("support@contoso.com", to: "resource-accounts", ["service": "none"])
        plan.add("Support", to: "call-queues", ["resource-account": "support@contoso.com"])
        plan.tasks["assign-queue-numbers[Support]"] = TaskRecord(.done)
      },
    ]
  ) { plan, _ in
    .violated(
      by: plan.servicesWithAccounts.compactMap { service, account in
        if let application = account.application, application != service.application { return nil }
        let isLinkedElsewhere =
          account.servesNothing
          ? plan.isSettled(service.numberTask, for: service.name) : account.service.map { $0 != service.asTarget } ?? false
        guard isLinkedElsewhere else { return nil }
        return account.violation("service", ["service": .text(service.name)], question: service.path("resource-account"))
      })
  }
}
