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
        let isQueue = service.kind == .callQueue
        let question = AnswerPath(list: service.kind.rawValue, item: service.name, field: "resource-account")
        if let application = account.application, application != (isQueue ? .callQueue : .autoAttendant) { return nil }
        if account.servesNothing {
          let task = isQueue ? "assign-queue-numbers" : "assign-attendant-numbers"
          return plan.isSettled(task, for: service.name)
            ? account.violation("service", ["service": .text(service.name)], question: question) : nil
        }
        guard let served = account.service, served != (isQueue ? "queue:" : "attendant:") + service.name else { return nil }
        return account.violation("service", ["service": .text(service.name)], question: question)
      })
  }
}
