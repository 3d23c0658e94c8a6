internal import PhoneNumbers

extension Rule {
  /// Mobile numbers move to Calling Plans in North America only; elsewhere they need Teams Phone Mobile.
  static let mobileUserNumber = Rule(
    id: "mobile-user-number", step: "user-numbers", severity: .blocker,
    facts: ["numbers.port.mobile", "pstn.teams-phone-mobile.prerequisites"],
    passes: [
      .example(country: "FR", userNumbers: ["+33199001234"]),
      .example(country: "FR", connection: .teamsPhoneMobile, userNumbers: ["+33612345678"]),
      // Nobody knows whose contract an unlisted number goes by where the numbers are of several.
      .example(country: "FR") {
        $0.addNumber("+33199001234", [.type: "OperatorConnect"])
        $0.addUser("ana@contoso.com", in: "FR", number: "+33612345678")
        $0.add("Move", to: "user-ports", ["status": "processing"])
      },
      .example(country: "FR", connection: .operatorConnect) { $0.addUser("ana@contoso.com", in: "FR", number: "+33612345678") },
      .example(country: "FR", connection: .directRouting) { $0.addUser("ana@contoso.com", in: "FR", number: "+33612345678") },
      // So may a person's number be one that an export tells of, while nobody knows the inventory.
      .example(country: "FR") { $0.addUser("ana@contoso.com", in: "FR", number: "+33612345678", [.id: Self.ana]) },
      // The numbering plan of North America does not tell mobile numbers from others.
      .example(country: "CA") { $0.addUser("ana@contoso.com", in: "CA", number: "+14165550123") },
    ],
    fails: [
      .example(country: "FR", userNumbers: ["+33612345678"]),
      .example(country: "FR") { $0.addUser("ana@contoso.com", in: "FR", number: "+33612345678") },
      // It is to be ported.
      .example(country: "FR") {
        $0.addNumber("+33199001234")
        $0.addUser("ana@contoso.com", in: "FR", number: "+33612345678", [.id: Self.ana])
        $0.add("Move", to: "user-ports", ["status": "processing"])
      },
    ]
  ) { plan, _ in
    let planned = plan.users(withFault: \.isMobile).map { user in
      let path = AnswerPath(list: "users", item: user.name, field: "number")
      return Violation(user.phone?.e164 ?? "", at: "users.csv:\(user.line)", question: path)
    }
    return .violated(by: plan.numbers(with: .mobile).map { $0.violation() } + planned)
  }
}
