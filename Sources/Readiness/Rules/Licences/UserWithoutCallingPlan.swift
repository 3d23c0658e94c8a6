extension Rule {
  /// A Microsoft number needs a Calling Plan of its holder's, besides Teams Phone.
  static let userWithoutCallingPlan = Rule(
    id: "user-without-calling-plan", step: "licences", severity: .blocker,
    facts: ["licences.calling-plan.per-user", "licences.e5.still-needs-pstn", "licences.dial-pad.criteria"],
    passes: [
      .example { $0.addUser("ana@contoso.com", [.plans: "MCOEV;MCOPSTN1"]) },
      .example { $0.addUser("ana@contoso.com", [.licences: "SPE_E5;MCOPSTN_PAYG_1"]) },
      .example(connection: .operatorConnect) { $0.addUser("ana@contoso.com", [.plans: "MCOEV"]) },
      .example {
        $0.addNumber("+14255550100", [.type: "OperatorConnect"])
        $0.addUser("ana@contoso.com", number: "+14255550100", [.plans: "MCOEV"])
      },
      // The common number is a resource account's.
      .example(userNumbers: ["+14255550100"]) {
        $0.addUser("ana@contoso.com", number: "+14255550100", [.plans: "MCOEV;MCOPSTN1"])
        $0.addUser("bo@contoso.com", number: "none", [.plans: "MCOEV", .sharedCalling: "Everybody"])
      },
      // Without Teams Phone, that alone is said.
      .example { $0.addUser("ana@contoso.com", [.plans: "TEAMS1"]) },
    ],
    fails: [
      .example { $0.addUser("ana@contoso.com", [.plans: "MCOEV"]) },
      .example(connection: .directRouting) {
        $0.addNumber("+14255550100", [.type: "CallingPlan"])
        $0.addUser("ana@contoso.com", number: "+14255550100", [.plans: "MCOEV"])
      },
    ]
  ) { plan, _ in
    let need = LicenceNeed(.callingPlan, in: plan)
    return .violated(by: need.unserved.map { $0.violation("number", need.hint) })
  }
}
