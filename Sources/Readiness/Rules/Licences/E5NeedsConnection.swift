internal import Facts

extension Rule {
  /// E5 holds Teams Phone but no telephone line.
  static let e5NeedsConnection = Rule(
    id: "e5-needs-connection", step: "licences", severity: .blocker, facts: ["licences.e5.still-needs-pstn"],
    passes: [
      .example(licences: ["SPE_E5": 10, "MCOPSTN1": 10], answers: ["wishes.users": "10"]),
      .example(connection: .operatorConnect, licences: ["SPE_E5": 10], answers: ["wishes.users": "10"]),
      .example(licences: ["SPE_E5_CALLINGMINUTES": 10], answers: ["wishes.users": "10"]),
      .example(licences: ["MCOEV": 10], answers: ["wishes.users": "10"]),
      .example(licences: ["SPE_E3": 10], answers: ["wishes.users": "10"]),
      // Where none are sold, another connection is needed, not a plan.
      .example(country: "BR", licences: ["SPE_E5": 10], answers: ["wishes.users": "10"]),
    ],
    fails: [.example(licences: ["SPE_E5": 10], answers: ["wishes.users": "10"])],
    cannotTell: [
      .example(answers: ["wishes.users": "10"]),
      .example(licences: ["SPE_E5": 10, "Calls Deluxe": 10], answers: ["wishes.users": "10"]),
    ]
  ) { plan, _ in
    guard plan.callers(over: .callingPlan) > 0, !plan.hasOnlyUnsoldCallingPlans else { return .holds }
    guard plan.licencesAreKnown else { return .unverified(needs: ["licences"]) }
    guard plan.quantity(ofPersonalLicences: { $0.callingPlan != .none }) == 0, !LicenceNeed(.callingPlan, in: plan).isSaidOfPeople else {
      return .holds
    }
    guard !plan.mayOwnUnrecognized(1) else { return .unverified(needs: ["licences"]) }
    let suites = plan.ownedLicences { $0.kind == .suite && $0.includes.phoneSystem }
    return .violated(by: suites.map { Violation($0.name, at: "licences", question: AnswerPath("connection")) })
  }
}
