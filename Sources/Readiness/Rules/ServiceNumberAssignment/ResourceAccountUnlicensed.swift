extension Rule {
  /// A resource account with a number, or to be given one, that has no licence.
  ///
  /// While such licences are too few, that alone is said.
  static let resourceAccountUnlicensed = Rule(
    id: "resource-account-unlicensed", step: "service-number-assignment", severity: .blocker,
    facts: ["call-queue.resource-account.licence", "assign-service-number.licence-before-number"],
    passes: [
      .example(answers: ["resource-accounts.licences": "1"]) {
        $0.add("support@contoso.com", to: "resource-accounts", ["licensed": "yes", "number": "+14255550100"])
      },
      // An account behind an attendant needs no number, and without one no licence.
      .example { $0.add("support@contoso.com", to: "resource-accounts", ["licensed": "no", "number": "none"]) },
      .example(answers: ["resource-accounts.licences": "0"]) {
        $0.add("support@contoso.com", to: "resource-accounts", ["licensed": "no"])
        $0.add("Support", to: "call-queues", ["numbers": "+14255550100", "resource-account": "support@contoso.com"])
      },
    ],
    fails: [
      .example { $0.add("support@contoso.com", to: "resource-accounts", ["licensed": "no", "number": "+14255550100"]) },
      .example(answers: ["resource-accounts.licences": "1"]) {
        $0.add("support@contoso.com", to: "resource-accounts", ["licensed": "no"])
        $0.add("Support", to: "call-queues", ["numbers": "+14255550100", "resource-account": "support@contoso.com"])
      },
    ],
    cannotTell: [
      .example { $0.add("support@contoso.com", to: "resource-accounts", ["number": "+14255550100"]) }
    ]
  ) { plan, _ in
    let services = plan.services
    let reached = Set(services.filter { !$0.numbers.isEmpty }.compactMap { $0.resourceAccount?.lowercased() })
    let accounts = plan.resourceAccounts.filter { $0.number != nil || reached.contains($0.name.lowercased()) }
    let bare = accounts.filter { $0.isLicensed == false }
    let needed = Set(services.compactMap { $0.resourceAccount?.lowercased() }).count
    let owned = plan.resourceAccountLicences
    var outcome = Outcome()
    if bare.count > max(0, needed - (owned ?? needed)) { outcome.violations = bare.map { $0.violation("licensed") } }
    if !plan.isSettled("assign-resource-account-licences"), accounts.contains(where: { $0.isLicensed == nil }) {
      outcome.needs = ["tasks.service-number-assignment"]
    }
    return outcome
  }
}
