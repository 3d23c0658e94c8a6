extension Rule {
  /// A person's number must be one that the organization has; Direct Routing numbers need not be listed.
  static let userNumberNotListed = Rule(
    id: "user-number-not-listed", step: "calling", severity: .blocker, facts: ["numbers.user.required-before-calls"],
    passes: [
      .example(userNumbers: ["+14255550100"]) { $0.addUser("ana@contoso.com", number: "+14255550100") },
      .example(connection: .directRouting) { $0.addUser("ana@contoso.com", number: "+14255550100") },
      .example(connection: .sharedCalling, userNumbers: ["+14255550100"]) { $0.addUser("ana@contoso.com", number: "+14255550199") },
      .example(userNumbers: ["+14255550100"]) {
        $0["connection"] = nil
        $0.addUser("ana@contoso.com", number: "+14255550199")
      },
    ],
    fails: [.example(userNumbers: ["+14255550100"]) { $0.addUser("ana@contoso.com", number: "+14255550199") }],
    cannotTell: [
      .example { $0.addUser("ana@contoso.com", number: "+14255550100") },
      .example(userNumbers: ["+14255550100"]) {
        $0.addUser("ana@contoso.com", number: "+14255550199")
        $0.add("numbers.json", to: "imports", ["format": "phoneNumberAssignment", "complete": "no"])
      },
    ]
  ) { plan, _ in
    guard plan.userNumbersMustBeListed, !plan.users.that(are: [.withNumber, .unobstructed]).isEmpty else { return .holds }
    guard plan.numbersAreKnown else { return .unverified(needs: [TableID.numbers.fileName]) }
    // Of a number of theirs that is wrong in the inventory it is said that it is.
    let (holders, unreadable) = (plan.holdersOfFaultyNumbers, Set(plan.numbers(with: .unreadable).map(\.text)))
    let unlisted = plan.users(withFault: \.isNotListed).filter { user in
      user.id.map(holders.contains) != true && (user.phone != nil || user.number.map(unreadable.contains) != true)
    }
    return plan.unlessCutOff(.numbers, unlisted.map { $0.violation("number") })
  }
}
