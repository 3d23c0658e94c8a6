internal import Facts

extension Rule {
  /// Microsoft offers numbers only once somebody has a Calling Plan.
  static let noCallingPlanAssigned = Rule(
    id: "no-calling-plan-assigned", step: "user-numbers", severity: .blocker, facts: ["numbers.user.calling-plan-licence-first"],
    passes: [
      .example(licences: ["MCOPSTN1": 5]) { $0[AnswerPath(list: "licences", item: "MCOPSTN1", field: "assigned")] = "1" },
      .example(licences: ["MCOPSTN1": 5]),
      // Who lacks one is named where that is known.
      .example(licences: ["MCOPSTN1": 5]) { plan in
        plan[AnswerPath(list: "licences", item: "MCOPSTN1", field: "assigned")] = "0"
        plan.addUser("ana@contoso.com", [.plans: "MCOEV"])
      },
      .example(licences: ["MCOPSTN1": 5], answers: ["wishes.calling": "no"]) {
        $0[AnswerPath(list: "licences", item: "MCOPSTN1", field: "assigned")] = "0"
      },
      .example(connection: .directRouting, licences: ["MCOPSTN1": 5]) {
        $0[AnswerPath(list: "licences", item: "MCOPSTN1", field: "assigned")] = "0"
      },
    ],
    fails: [.example(licences: ["MCOPSTN1": 5]) { $0[AnswerPath(list: "licences", item: "MCOPSTN1", field: "assigned")] = "0" }]
  ) { plan, _ in
    guard plan.connection == .callingPlan, plan.peopleCall, LicenceNeed(.callingPlan, in: plan).lacking.isEmpty else { return .holds }
    let plans = plan.ownedLicences { $0.includes.callingPlan != .none }
    guard plans.allSatisfy({ $0.assigned == 0 }) else { return .holds }
    return .violated(by: plans.map { Violation($0.name, at: "licences", question: AnswerPath("tasks.licences")) })
  }
}
