internal import Facts

extension Rule {
  /// Teams Phone does nothing for a person whose suite was sold without Teams, or for whom Teams is switched off.
  static let userWithoutTeams = Rule(
    id: "user-without-teams", step: "licences", severity: .blocker, facts: ["licences.teams-service-plan.present"],
    passes: [
      .example { $0.addUser("ana@contoso.com", [.licences: "Office_365_E3_(no_Teams);Microsoft_Teams_Enterprise_New;MCOEV"]) },
      // A list of service plans may leave out what has nothing to do with calls.
      .example { $0.addUser("ana@contoso.com", [.plans: "MCOEV;MCOPSTN1"]) },
      .example { $0.addUser("ana@contoso.com", [.plans: "MCOEV", .licences: "SPE_E3;MCOEV"]) },
      .example { $0.addUser("ana@contoso.com", [.plans: "MCOEV", .licences: "Office Deluxe;MCOEV"]) },
      .example { $0.addUser("ana@contoso.com", [.plans: "TEAMS1=Deleted;TEAMS1;MCOEV"]) },
      .example { $0.addUser("ana@contoso.com", [.plans: "TEAMS1=Deleted;MCOEV", .features: "PhoneSystem;Teams"]) },
      // While such licences are too few, that alone is said.
      .example(licences: ["Office_365_E3_(no_Teams)": 1]) { $0.addUser("ana@contoso.com", [.licences: "Office_365_E3_(no_Teams);MCOEV"]) },
      .example(answers: ["wishes.calling": "no"]) { $0.addUser("ana@contoso.com", [.licences: "Office_365_E3_(no_Teams);MCOEV"]) },
    ],
    fails: [
      .example { $0.addUser("ana@contoso.com", [.licences: "Office_365_E3_(no_Teams);MCOEV"]) },
      .example { $0.addUser("ana@contoso.com", [.plans: "MCOEV;MCOPSTN1", .licences: "MCOEV;MCOPSTN1"]) },
      .example { $0.addUser("ana@contoso.com", [.plans: "TEAMS1=Deleted;MCOEV;MCOPSTN1", .licences: "SPE_E5;MCOPSTN1"]) },
    ]
  ) { plan, _ in
    guard plan.peopleCall else { return .holds }
    let lacking = plan.users.that(are: .unobstructed).whoseAccount { $0.licensing?.lacksTeams == true }
    let missing = plan.quantity(ofUsableLicences: \.teams, heldAs: \.teams).map { plan.callers - $0 } ?? 0
    return lacking.count > missing ? .violated(by: lacking.map { $0.violation("number") }) : .holds
  }
}
