extension Rule {
  /// A resource account has a number, and nothing answers behind it.
  static let resourceAccountServesNothing = Rule(
    id: "resource-account-serves-nothing", step: "service-number-assignment", severity: .warning,
    facts: ["assign-service-number.one-per-service", "resource-account.delete-order"],
    passes: [
      .example { $0.add("support@contoso.com", to: "resource-accounts", ["number": "+14255550100", "service": "queue:Support"]) },
      .example { $0.add("old@contoso.com", to: "resource-accounts", ["number": "none", "service": "none"]) },
      .example {
        $0.add("bot@contoso.com", to: "resource-accounts", ["application": "other", "number": "+14255550100", "service": "none"])
      },
    ],
    fails: [.example { $0.add("old@contoso.com", to: "resource-accounts", ["number": "+14255550100", "service": "none"]) }]
  ) { plan, _ in
    let idle = plan.resourceAccounts.filter { $0.servesNothing && $0.number != nil && $0.application != .other }
    guard !idle.isEmpty else { return .holds }
    // Of an account that the plan gives to a service, the missing link is said.
    let planned = Set(plan.services.compactMap { $0.resourceAccount?.lowercased() })
    return .violated(by: idle.filter { !planned.contains($0.name.lowercased()) }.map { $0.violation("service") })
  }
}
