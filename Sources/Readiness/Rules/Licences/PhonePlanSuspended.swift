extension Rule {
  /// A subscription that was suspended or locked: its people keep the licence, and calls fail.
  static let phonePlanSuspended = Rule(
    id: "phone-plan-suspended", step: "licences", severity: .blocker, facts: ["licences.dial-pad.criteria"],
    passes: [
      .example { $0.addUser("ana@contoso.com", [.plans: "MCOEV;MCOPSTN1"]) },
      // The better of two subscriptions counts.
      .example { $0.addUser("ana@contoso.com", [.plans: "MCOEV=Suspended;MCOEV;MCOPSTN1"]) },
      .example(connection: .directRouting) { $0.addUser("ana@contoso.com", [.plans: "MCOEV;MCOPSTN1=Suspended"]) },
      .example { $0.addUser("ana@contoso.com", [.plans: "MCOEV;MCOPSTN1;MCOFMC1=Suspended"]) },
      // The account is blocked, and that is said.
      .example { $0.addUser("ana@contoso.com", [.plans: "MCOEV=Suspended;MCOPSTN1", .enabled: "False"]) },
    ],
    fails: [
      .example { $0.addUser("ana@contoso.com", [.plans: "MCOEV=Suspended;MCOPSTN1"]) },
      .example { $0.addUser("ana@contoso.com", [.plans: "MCOEV;MCOPSTN1=LockedOut"]) },
      .example(connection: .teamsPhoneMobile) { $0.addUser("ana@contoso.com", [.plans: "MCOEV;MCOFMC1=Suspended"]) },
    ]
  ) { plan, _ in
    .violated(by: plan.usersWithCallPlans(.suspended).map { $0.violation("number") })
  }
}

extension Plan {
  /// People of whose needed plans for calls the worst stands so.
  func usersWithCallPlans(_ standing: Licensing.Standing) -> Rows<UserRecord> {
    guard peopleCall else { return users.none }
    let connection = connectionsOfUsers()
    func standings(_ licensing: Licensing?) -> [Licensing.Standing?] {
      [licensing?.phoneSystem, licensing?.callingPlan, licensing?.phoneMobile]
    }
    return users.whoseAccount { standings($0.licensing).contains(standing) }.filter { user in
      guard !user.traits.isDisjoint(with: [.unobstructed, .suspended]), let licensing = user.account.licensing else { return false }
      // A Calling Plan that is not needed may end.
      let way =
        switch connection(user) {
        case .callingPlan: licensing.callingPlan
        case .teamsPhoneMobile: licensing.phoneMobile
        default: Licensing.Standing?.none
        }
      return [licensing.phoneSystem, way].compactMap { $0 }.min() == standing
    }
  }
}
