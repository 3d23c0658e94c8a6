internal import Facts

extension Rule {
  /// Where the address is given with the number, as in the United States and Canada, nobody gets a number without one.
  static let userWithoutAddress = Rule(
    id: "user-without-address", step: "calling", severity: .blocker,
    facts: ["users.assign.both-number-and-address", "emergency.address.when-tied"],
    passes: [
      .example { $0.addUser("ana@contoso.com", address: "HQ") },
      .example(country: "FR") { $0.addUser("ana@contoso.com", in: "FR", address: "none") },
      .example(connection: .directRouting) { $0.addUser("ana@contoso.com", address: "none") },
      .example {
        $0.addUser("ana@contoso.com", address: "HQ")
        $0.addUser("luc@contoso.com", in: "FR", address: "none")
      },
      .example(answers: ["wishes.calling": "no"]) { $0.addUser("ana@contoso.com", address: "none") },
    ],
    fails: [.example { $0.addUser("ana@contoso.com", address: "none") }],
    cannotTell: [.example { $0.addUser("ana@contoso.com") }]
  ) { plan, _ in
    guard plan.peopleCall else { return .holds }
    let connection = plan.connectionsOfUsers()
    let tied = Set(plan.callingCountries.filter { Country(code: $0)?.emergency?.addressTiedAt == .assignment })
    guard !tied.isEmpty else { return .holds }
    let users = plan.users.filter { user in
      guard user.obstacle == nil, user.usageLocation.map(tied.contains) == true else { return false }
      return connection(user) == .callingPlan || connection(user) == .operatorConnect
    }
    return users.missing(\.address, isNone: \.hasNoAddress, question: "address")
  }
}

extension [UserRow] {
  /// Those without a value, or that it cannot be told while nobody has one.
  func missing(_ value: (UserRow) -> String?, isNone: (UserRow) -> Bool, question: String) -> Rule.Outcome {
    let lacking = filter { value($0) == nil }
    guard !lacking.isEmpty else { return .holds }
    // An empty cell says something only in a column that is filled elsewhere.
    let isFilled = lacking.count < count
    let known = isFilled ? lacking : lacking.filter(isNone)
    guard !known.isEmpty else { return .unverified(needs: [TableID.users.fileName + ":" + TableID.users.column(of: question)]) }
    return .violated(by: known.map { $0.violation(question) })
  }
}
