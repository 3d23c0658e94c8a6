internal import Facts
internal import Locales

extension Rule {
  /// Every resource account needs a Teams Phone Resource Account licence, which costs nothing.
  static let resourceAccountLicencesShort = Rule(
    id: "resource-account-licences-short", step: "service-number-assignment", severity: .blocker,
    facts: ["call-queue.resource-account.licence", "assign-service-number.licence-before-number"],
    passes: [
      .example(answers: ["resource-accounts.licences": "1"]) {
        $0.add("Support", to: "call-queues", ["resource-account": "support@contoso.com"])
      },
      .example(licences: ["PHONESYSTEM_VIRTUALUSER": 1]) {
        $0.add("Support", to: "call-queues", ["resource-account": "support@contoso.com"])
      },
    ],
    fails: [
      .example(answers: ["resource-accounts.licences": "0"]) {
        $0.add("Support", to: "call-queues", ["resource-account": "support@contoso.com"])
      }
    ],
    cannotTell: [.example { $0.add("Support", to: "call-queues", ["resource-account": "support@contoso.com"]) }]
  ) { plan, _ in
    let accounts = plan.resourceAccountsInUse
    guard accounts > 0 else { return .holds }
    let path = AnswerPath("resource-accounts.licences")
    guard let owned = plan.resourceAccountLicences else { return .unverified(needs: [path.description]) }
    guard owned < accounts else { return .holds }
    return .violated(by: [
      Violation("PHONESYSTEM_VIRTUALUSER", ["needed": .number(accounts), "owned": .number(owned)], at: path)
    ])
  }
}
