internal import Facts

extension Rule {
  /// A subscription that has ended: licences work on for some days, then calls stop.
  ///
  /// Where it is not told with the people, the product is named.
  static let phonePlanInGrace = Rule(
    id: "phone-plan-in-grace", step: "licences", severity: .warning, facts: ["licences.dial-pad.criteria"],
    passes: [
      .example { $0.addUser("ana@contoso.com", [.plans: "MCOEV;MCOPSTN1"]) },
      // Nobody has one of an old trial.
      .example(licences: ["SPE_E5": 1, "MCOEV": 25], answers: ["wishes.users": "1"]) {
        $0[AnswerPath(list: "licences", item: "MCOEV", field: "status")] = "warning"
        $0[AnswerPath(list: "licences", item: "MCOEV", field: "assigned")] = "0"
      },
      // Calls of people need neither a shared device's licence nor, over Direct Routing, a calling plan.
      .example(licences: ["SPE_E5": 1, "MCOCAP": 1], answers: ["wishes.users": "1"]) {
        $0[AnswerPath(list: "licences", item: "MCOCAP", field: "status")] = "warning"
      },
      .example(connection: .directRouting, licences: ["SPE_E5": 1, "MCOPSTN1": 1], answers: ["wishes.users": "1"]) {
        $0[AnswerPath(list: "licences", item: "MCOPSTN1", field: "status")] = "warning"
      },
    ],
    fails: [
      .example { $0.addUser("ana@contoso.com", [.plans: "MCOEV=Grace;MCOPSTN1"]) },
      .example { $0.addUser("ana@contoso.com", [.plans: "MCOEV;MCOPSTN1=Warning"]) },
      .example(connection: .teamsPhoneMobile) { $0.addUser("ana@contoso.com", [.plans: "MCOEV;MCOFMC1=Warning"]) },
      .example(connection: .teamsPhoneMobile, licences: ["Operator_Connect_Mobile": 10], answers: ["wishes.users": "10"]) {
        $0[AnswerPath(list: "licences", item: "Operator_Connect_Mobile", field: "status")] = "warning"
      },
      .example(licences: ["SPE_E5": 10], answers: ["wishes.users": "10"]) {
        $0[AnswerPath(list: "licences", item: "SPE_E5", field: "status")] = "warning"
      },
      .example(licences: ["SPE_E5": 1, "MCOPSTN1": 1], answers: ["wishes.users": "1"]) {
        $0[AnswerPath(list: "licences", item: "MCOPSTN1", field: "status")] = "warning"
      },
    ]
  ) { plan, _ in
    let users = plan.usersWithCallPlans(.ending)
    guard users.isEmpty else { return .violated(by: users.map { $0.violation("number") }) }
    return .violated(
      by: plan.endingLicencesForCalls.map { owned in
        let path = AnswerPath(list: "licences", item: owned.name, field: "quantity")
        return Violation(owned.name, at: path)
      })
  }
}

extension Plan {
  /// The products that people may need for calling and whose subscription has ended.
  fileprivate var endingLicencesForCalls: [OwnedLicence] {
    guard peopleCall else { return [] }
    let (needsPlans, needsMobile) = (callers(over: .callingPlan) > 0, callers(over: .teamsPhoneMobile) > 0)
    return ownedLicences { licence in
      licence.includes.phoneSystem && licence.kind != .deviceOrRoom || needsPlans && licence.includes.callingPlan != .none
        || needsMobile && licence.includes.teamsPhoneMobile
    }.filter { $0.standing == .ending && $0.assigned != 0 }
  }
}
