internal import Facts

extension Rule {
  /// Where a carrier provides the calls, a Calling Plan costs money and may change how calls are routed.
  static let callingPlanSuperfluous = Rule(
    id: "calling-plan-superfluous", step: "licences", severity: .warning, facts: ["licences.onprem-or-third-party-carrier.no-calling-plan"],
    passes: [
      .example(licences: ["MCOPSTN1": 5]), .example(connection: .operatorConnect, licences: ["SPE_E5": 5]),
      .example(connection: .directRouting, licences: ["MCOPSTN1": 5]) { $0.tasks["remove-surplus-calling-plans"] = TaskRecord(.notNeeded) },
      // Somebody among them has a number from Microsoft.
      .example(connection: .directRouting, licences: ["MCOPSTN1": 5]) {
        $0.addNumber("+14255550100", [.type: "CallingPlan"])
        $0.addUser("ana@contoso.com", number: "+14255550100")
      },
      .example(connection: .operatorConnect, licences: ["MCOEV": 5]),
      .example(connection: .operatorConnect, licences: ["SPE_E5_CALLINGMINUTES": 5]),
    ],
    fails: [
      .example(connection: .directRouting, licences: ["MCOPSTN1": 5]),
      .example(connection: .operatorConnect, licences: ["MCOTEAMS_ESSENTIALS": 5]),
    ]
  ) { plan, _ in
    guard !plan.isCarriedByMicrosoft, !plan.isSettled("remove-surplus-calling-plans") else { return .holds }
    let plans = plan.ownedLicences { $0.kind == .callingPlan || $0.kind == .teamsPhone && $0.includes.callingPlan != .none }
    return .violated(by: plans.map { Violation($0.name, at: AnswerPath("licences")) })
  }
}
