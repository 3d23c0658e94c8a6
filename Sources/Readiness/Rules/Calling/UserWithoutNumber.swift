extension Rule {
  /// People without a number cannot be reached; while numbers are too few, that alone is said.
  static let userWithoutNumber = Rule(
    id: "user-without-number", step: "calling", severity: .blocker,
    facts: ["numbers.user.required-before-calls", "calling-plan.setup.prerequisites"],
    passes: [
      .example(userNumbers: ["+14255550100"]) { $0.addUser("ana@contoso.com", number: "+14255550100") },
      .example(connection: .sharedCalling) { $0.addUser("ana@contoso.com", number: "none") },
      .example(userNumbers: ["+14255550100"], answers: ["wishes.calling": "no"]) { $0.addUser("ana@contoso.com", number: "none") },
      .example(userNumbers: ["+14255550100"], answers: ["wishes.users": "2"]) {
        $0.addUser("ana@contoso.com", number: "+14255550100")
        $0.addUser("bo@contoso.com", number: "none", [.sharedCalling: "Everybody"])
      },
      // One person in two rows needs one number, whichever row has it.
      .example(userNumbers: ["+14255550100"], answers: ["wishes.users": "1"]) {
        $0.addUser("ana@contoso.com", number: "none")
        $0.addUser("Ana@contoso.com", number: "+14255550100")
      },
      // Of two rows without one, the first is judged.
      .example(userNumbers: ["+14255550100"], answers: ["wishes.users": "1"]) {
        $0.addUser("ana@contoso.com", number: "+14255550100")
        $0.addUser("bo@contoso.com", number: "none")
        $0.addUser("Bo@contoso.com", number: "none")
      },
      // Numbers are too few, and that is said.
      .example(userNumbers: ["+14255550100"], answers: ["wishes.users": "2"]) {
        $0.addUser("ana@contoso.com", number: "none")
        $0.addUser("bo@contoso.com", number: "none")
      },
    ],
    fails: [
      .example(userNumbers: ["+14255550100"]) { $0.addUser("ana@contoso.com", number: "none") },
      .example(userNumbers: ["+14255550100"], answers: ["wishes.users": "2"]) {
        $0.addUser("ana@contoso.com", number: "none", [.sharedCalling: "Everybody"])
        $0.addUser("bo@contoso.com", number: "none", [.sharedCalling: "none"])
      },
    ],
    cannotTell: [.example(userNumbers: ["+14255550100"]) { $0.addUser("ana@contoso.com") }]
  ) { plan, _ in
    guard plan.peopleCall, plan.connection != .sharedCalling, plan.userNumbersMissing == 0 else { return .holds }
    // Whoever has a number in the inventory lacks it in the list only.
    let inventoried = Set(plan.users { $0.isOther || $0.isRepeated }.map(\.place))
    let spared = inventoried.union(plan.peopleWhoShareNumber.map(\.place))
    let users = plan.users.that(are: .unobstructed)
    return (spared.isEmpty ? users : users.filter { !spared.contains($0.place) }).missing(
      .withNumber, isNone: .knownWithoutNumber, question: "number")
  }
}
