internal import Facts

extension Rule {
  /// Shared Calling does not work with Microsoft service numbers of some countries.
  static let sharedCallingUnsupported = Rule(
    id: "shared-calling-unsupported", step: "service-number-assignment", severity: .blocker,
    facts: ["assign-service-number.shared-calling"],
    passes: [
      .example(connection: .sharedCalling), .example(country: "RO"),
      .example(country: "RO", connection: .sharedCalling, answers: ["shared-calling.number-type": "direct-routing"]),
    ],
    fails: [.example(country: "RO", connection: .sharedCalling, answers: ["shared-calling.number-type": "calling-plan"])],
    cannotTell: [.example(country: "RO", connection: .sharedCalling)], subjects: .countries
  ) { plan, _ in
    guard plan.connection == .sharedCalling, plan.carrier?.isOfCarrier == false else { return .holds }
    let unserved = plan.callingCountries.filter { Country(code: $0)?.emergency?.sharedCallingSupported == false }
    guard unserved.isEmpty || plan.carrier == .callingPlan else { return .unverified(needs: ["shared-calling.number-type"]) }
    return .violated(by: unserved.map { Violation($0, at: AnswerPath("connection")) })
  }
}
