extension Rule {
  /// A subscription that has ended: licences work on for some days, then calls stop.
  static let phonePlanInGrace = Rule(
    id: "phone-plan-in-grace", step: "licences", severity: .warning, facts: ["licences.dial-pad.criteria"],
    passes: [.example { $0.addUser("ana@contoso.com", [.plans: "MCOEV;MCOPSTN1"]) }],
    fails: [
      .example { $0.addUser("ana@contoso.com", [.plans: "MCOEV=Grace;MCOPSTN1"]) },
      .example { $0.addUser("ana@contoso.com", [.plans: "MCOEV;MCOPSTN1=Warning"]) },
    ]
  ) { plan, _ in
    .violated(by: plan.usersWithCallPlans(.ending).map { $0.violation("number") })
  }
}
