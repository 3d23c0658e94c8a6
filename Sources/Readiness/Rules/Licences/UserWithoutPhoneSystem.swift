internal import Facts

extension Rule {
  /// A person who is to call holds no Teams Phone licence: nothing else about their calls can work.
  static let userWithoutPhoneSystem = Rule(
    id: "user-without-phone-system", step: "licences", severity: .blocker,
    facts: ["licences.phone-system.per-user", "licences.dial-pad.criteria", "licences.phone-system.frontline"],
    passes: [
      .example { $0.addUser("ana@contoso.com", [.plans: "TEAMS1;MCOEV;MCOPSTN1"]) },
      .example { $0.addUser("ana@contoso.com", [.licences: "SPE_E5;MCOPSTN1"]) },
      // A service plan newer than what is known here: the features tell what it gives.
      .example { $0.addUser("ana@contoso.com", [.plans: "TEAMS1;MCOEV_NEXT", .features: "Teams;PhoneSystem"]) },
      .example(licences: ["SPE_E5": 1]) { plan in
        plan.addUser("ana@contoso.com", [.plans: "MCOEV"])
        plan.addUser("bo@contoso.com", [.plans: "TEAMS1"])
      },
      .example { plan in
        plan.addUser("ana@contoso.com")
        plan.tasks["assign-licences"] = TaskRecord(.done)
      },
      .example(answers: ["wishes.calling": "no"]) { $0.addUser("ana@contoso.com", [.plans: "TEAMS1;MCOPSTN1"]) },
    ],
    fails: [
      .example { $0.addUser("ana@contoso.com", [.plans: "TEAMS1;MCOPSTN1"]) },
      .example { $0.addUser("ana@contoso.com", [.licences: "SPE_E3;MCOPSTN1"]) },
      .example { $0.addUser("ana@contoso.com", [.features: "Teams"]) },
      .example { $0.addUser("ana@contoso.com", [.plans: "MCOEV_VIRTUALUSER", .features: "PhoneSystem"]) },
      .example { $0.addUser("ana@contoso.com", [.plans: "MCOEV=Deleted;MCOPSTN1"]) },
      // Whatever the product is that is not recognized, she does not have it.
      .example(licences: ["SPE_E3": 1, "Office Deluxe": 1]) { $0.addUser("ana@contoso.com", [.plans: "TEAMS1"]) },
    ],
    cannotTell: [
      .example { $0.addUser("ana@contoso.com") },
      .example { $0.addUser("ana@contoso.com", [.plans: "System.Object[]"]) },
    ]
  ) { plan, _ in
    guard plan.peopleCall else { return .holds }
    let need = LicenceNeed(.phoneSystem, in: plan)
    var outcome = plan.people(
      in: plan.users.that(are: .unobstructed), tell: { $0.licensing == nil ? nil : true }, column: "AssignedPlans",
      orSettled: "assign-licences")
    outcome.violations = need.unserved.map { $0.violation("number", need.hint) }
    return outcome
  }
}
