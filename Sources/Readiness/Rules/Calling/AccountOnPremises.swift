extension Rule {
  /// An account that still lives on a Skype for Business server gets its number there.
  static let accountOnPremises = Rule(
    id: "account-on-premises", step: "calling", severity: .blocker,
    facts: ["users.assign.onprem-line-cleared", "licences.dial-pad.criteria", "pstn.direct-routing.user-prerequisites"],
    passes: [
      .example { $0.addUser("ana@contoso.com", [.type: "User"]) },
      .example(answers: ["wishes.calling": "no"]) { $0.addUser("ana@contoso.com", [.type: "SfbOnPremUser"]) },
    ],
    fails: [.example { $0.addUser("ana@contoso.com", [.type: "SfbOnPremUser"]) }]
  ) { plan, _ in
    guard plan.peopleCall else { return .holds }
    return .violated(by: plan.users.that(are: .onPremises).map { $0.violation("number") })
  }
}
