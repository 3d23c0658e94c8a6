internal import PhoneNumbers

extension Rule {
  /// Numbers whose callers pay more than usual are not meant for people.
  static let premiumUserNumber = Rule(
    id: "premium-user-number", step: "user-numbers", severity: .warning, facts: ["service-numbers.types"],
    passes: [.example(userNumbers: ["+33199001234"])], fails: [.example(userNumbers: ["+33899123456"])]
  ) { plan, _ in
    let wrong = plan.numbers.that(are: .forPeople, not: .forServices).whoseKind { $0.type == .premiumRate || $0.type == .sharedCost }.filter
    {
      !$0.isNeverPortable
    }
    return .violated(by: wrong.map { $0.violation() })
  }
}
