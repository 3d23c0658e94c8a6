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
    let tied = plan.countriesWithAddressOfPerson
    guard !tied.isEmpty else { return .holds }
    let users = plan.users.that(are: .unobstructed).whoseUsageLocation(tied.contains).filter { user in
      connection(user) == .callingPlan || connection(user) == .operatorConnect
    }
    return users.missing(.withAddress, isNone: .knownWithoutAddress, question: "address")
  }
}

extension Rows<UserRecord> {
  /// Those without a value, or that it cannot be told while nobody has one.
  ///
  /// - Parameters:
  ///   - value: what whoever has the value is.
  ///   - isNone: what whoever is known to have none is; nil where nobody is.
  ///   - question: the field that mends it.
  /// - Returns: violations of those without, or the column that would tell.
  func missing(_ value: UserTraits, isNone: UserTraits?, question: String) -> Rule.Outcome {
    let lacking = that(are: [], not: value)
    guard !lacking.isEmpty else { return .holds }
    // An empty cell says something only in a column that is filled elsewhere.
    let isFilled = lacking.count < count
    let known = isFilled ? lacking : isNone.map { lacking.that(are: $0) } ?? none
    guard !known.isEmpty else { return .unverified(needs: [TableID.users.fileName + ":" + TableID.users.column(of: question)]) }
    return .violated(by: known.map { $0.violation(question) })
  }
}
