internal import Facts
internal import Locales

extension Rule {
  /// With Calling Plans everybody who calls needs one: a plan, the bundle, pay-as-you-go or a suite with minutes.
  ///
  /// Suites alone without any plan are the business of `e5-needs-connection`.
  static let callingPlanLicencesShort = Rule(
    id: "calling-plan-licences-short", step: "licences", severity: .blocker,
    facts: ["licences.calling-plan.per-user", "licences.quantity.enough"],
    passes: [
      .example(licences: ["MCOTEAMS_ESSENTIALS": 10], answers: ["wishes.users": "10"]),
      .example(licences: ["MCOEV": 10, "MCOPSTN1": 4, "MCOPSTN_PAYG_1": 6], answers: ["wishes.users": "10"]),
      .example(connection: .directRouting, licences: ["MCOEV": 10], answers: ["wishes.users": "10"]),
      // Where none are sold, another connection is needed, not a plan.
      .example(country: "BR", licences: ["MCOEV": 10], answers: ["wishes.users": "10"]),
      // A bundle that is missing is said once.
      .example(licences: ["MCOTEAMS_ESSENTIALS": 9], answers: ["wishes.users": "10"]),
      // Of two people one calls over an operator.
      .example(licences: ["MCOEV": 2, "MCOPSTN1": 1]) {
        $0.addNumber("+14255550100", [.type: "CallingPlan"])
        $0.addNumber("+14255550101", [.type: "OperatorConnect"])
        $0.addUser("ana@contoso.com", number: "+14255550100")
        $0.addUser("bo@contoso.com", number: "+14255550101")
      },
    ],
    fails: [
      .example(licences: ["MCOEV": 10, "MCOPSTN1": 9], answers: ["wishes.users": "10"]),
      .example(connection: .directRouting, licences: ["MCOEV": 10]) {
        $0.addNumber("+14255550100", [.type: "CallingPlan"])
        $0.addUser("ana@contoso.com", number: "+14255550100")
      },
    ],
    cannotTell: [
      .example(answers: ["wishes.users": "10"]),
      .example(licences: ["MCOEV": 10, "MCOPSTN1": 9, "Calls Deluxe": 1], answers: ["wishes.users": "10"]),
    ]
  ) { plan, _ in
    let callers = plan.callers(over: .callingPlan)
    guard callers > 0, !plan.hasOnlyUnsoldCallingPlans else { return .holds }
    guard plan.licencesAreKnown else { return .unverified(needs: ["licences"]) }
    guard let owned = plan.quantity(ofPersonalLicences: { $0.callingPlan != .none }), owned < callers else { return .holds }
    guard !LicenceNeed(.callingPlan, in: plan).isSaidOfPeople else { return .holds }
    guard !plan.mayOwnUnrecognized(callers - owned) else { return .unverified(needs: ["licences"]) }
    if owned == 0, Derived.e5.holds(in: plan) { return .holds }
    guard callers - owned > plan.countOfSuspended(\.callingPlan) else { return .holds }
    let plans: (LicenceContents) -> Bool = { $0.callingPlan != .none }
    guard !plan.isSaidOfTeamsPhone(callers - owned, giving: plans) else { return .holds }
    let arguments: [String: Message.Argument] = [
      "needed": .number(callers), "owned": .number(owned), "hint": .message(plan.reason(callers - owned, areMissing: plans)),
    ]
    return .violated(by: [Violation("MCOPSTN", arguments, at: AnswerPath("licences"))])
  }
}
