internal import Facts

extension Rule {
  /// Shared Calling does not work with Microsoft service numbers of some countries.
  static let sharedCallingUnsupported = Rule(
    id: "shared-calling-unsupported", step: "service-number-assignment", severity: .blocker,
    facts: ["assign-service-number.shared-calling"],
    passes: [.example(connection: .sharedCalling), .example(country: "RO")], fails: [.example(country: "RO", connection: .sharedCalling)],
    subjects: .countries
  ) { plan, _ in
    guard plan.connection == .sharedCalling else { return .holds }
    let unserved = plan.callingCountries.filter { Country(code: $0)?.emergency?.sharedCallingSupported == false }
    return .violated(by: unserved.map { Violation($0, at: AnswerPath("connection")) })
  }
}
