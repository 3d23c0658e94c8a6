extension Rule {
  /// Nobody should be able to sign in as a queue or attendant.
  static let resourceAccountSignIn = Rule(
    id: "resource-account-sign-in", step: "service-number-assignment", severity: .warning, facts: ["resource-account.sign-in-disabled"],
    passes: [
      .example { $0.add("support@contoso.com", to: "resource-accounts", ["sign-in": "no"]) },
      .example { $0.add("support@contoso.com", to: "resource-accounts") },
    ],
    fails: [.example { $0.add("support@contoso.com", to: "resource-accounts", ["sign-in": "yes"]) }]
  ) { plan, _ in .violated(by: plan.resourceAccounts.filter { $0.canSignIn == true }.map { $0.violation("sign-in") }) }
}
