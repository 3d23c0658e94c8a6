extension Rule {
  /// A mobile number in Teams needs the add-on Teams Phone Mobile, besides Teams Phone.
  static let userWithoutPhoneMobile = Rule(
    id: "user-without-phone-mobile", step: "licences", severity: .blocker, facts: ["pstn.teams-phone-mobile.prerequisites"],
    passes: [
      .example(connection: .teamsPhoneMobile) { $0.addUser("ana@contoso.com", [.plans: "MCOEV;MCOFMC1"]) },
      .example { $0.addUser("ana@contoso.com", [.plans: "MCOEV;MCOPSTN1"]) },
    ],
    fails: [
      .example(connection: .teamsPhoneMobile) { $0.addUser("ana@contoso.com", [.plans: "MCOEV;MCOPSTN1"]) },
      .example {
        $0.addNumber("+33612345678", [.type: "OperatorConnect", .capability: "UserAssignment;TeamsPhoneMobile"])
        $0.addUser("ana@contoso.com", in: "FR", number: "+33612345678", [.plans: "MCOEV"])
      },
    ]
  ) { plan, _ in
    let need = LicenceNeed(.phoneMobile, in: plan)
    return .violated(by: need.unserved.map { $0.violation("number", need.hint) })
  }
}
