extension Rule {
  /// Guests, resource accounts and accounts that Teams refuses get no number as people.
  static let accountNotAPerson = Rule(
    id: "account-not-a-person", step: "calling", severity: .blocker,
    facts: ["licences.dial-pad.criteria", "resource-account.sign-in-disabled"],
    passes: [
      .example { $0.addUser("ana@contoso.com", [.type: "User"]) }, .example { $0.addUser("ana@contoso.com", [.type: "Unknown"]) },
      .example(answers: ["wishes.calling": "no"]) { $0.addUser("ana_fabrikam.com#EXT#@contoso.com", [.type: "Guest"]) },
    ],
    fails: [
      .example { $0.addUser("ana_fabrikam.com#EXT#@contoso.com", [.type: "Guest"]) },
      .example { $0.addUser("support@contoso.com", [.type: "ResourceAccount"]) },
      .example { $0.addUser("ana@contoso.com", [.type: "IneligibleUser"]) },
    ]
  ) { plan, _ in
    guard plan.peopleCall else { return .holds }
    return .violated(by: plan.users.that(are: .notAPerson).map { $0.violation("") })
  }
}
