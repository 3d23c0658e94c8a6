internal import Locales

extension Rule {
  /// A resource account belongs to one queue or attendant.
  static let resourceAccountShared = Rule(
    id: "resource-account-shared", step: "service-number-assignment", severity: .blocker,
    facts: ["call-queue.resource-account", "auto-attendant.resource-account"],
    passes: [
      .example {
        $0.add("Support", to: "call-queues", ["resource-account": "support@contoso.com"])
        $0.add("Main", to: "auto-attendants", ["resource-account": "main@contoso.com"])
      }
    ],
    fails: [
      .example {
        $0.add("Support", to: "call-queues", ["resource-account": "support@contoso.com"])
        $0.add("Main", to: "auto-attendants", ["resource-account": "Support@contoso.com"])
      }
    ]
  ) { plan, _ in
    var owners: [String: String] = [:]
    var violations: [Violation] = []
    for service in plan.services {
      guard let account = service.resourceAccount?.lowercased() else { continue }
      guard let first = owners[account] else {
        owners[account] = service.name
        continue
      }
      violations.append(Violation(account, ["first": .text(first), "second": .text(service.name)], at: service.path("resource-account")))
    }
    return .violated(by: violations)
  }
}
