internal import PhoneNumbers

extension Rule {
  /// A number ordered for services cannot be given to a person.
  static let userHasServiceNumber = Rule(
    id: "user-has-service-number", step: "calling", severity: .blocker,
    facts: ["service-numbers.types", "service-numbers.toll-free.where-allowed"],
    passes: [
      .example(userNumbers: ["+14255550100"]) { $0.addUser("ana@contoso.com", number: "+14255550100") },
      // A number that a service has too is named with both, by `number-for-user-and-service`.
      .example(serviceNumbers: ["+14255550100"]) {
        $0.addUser("ana@contoso.com", number: "+14255550100")
        $0.add("Support", to: "call-queues", ["numbers": "+14255550100"])
      },
    ],
    fails: [
      .example(serviceNumbers: ["+14255550100"]) { $0.addUser("ana@contoso.com", number: "+14255550100") },
      .example { $0.addUser("ana@contoso.com", number: "+18005550100") },
    ]
  ) { plan, _ in
    let users = plan.users(withFault: \.isOfServices)
    guard !users.isEmpty else { return .holds }
    let given = Set(plan.services.flatMap(\.numbers).compactMap { try? PhoneNumber($0) })
    return .violated(by: users.filter { user in !(user.phone.map(given.contains) ?? false) }.map { $0.violation("number") })
  }
}
