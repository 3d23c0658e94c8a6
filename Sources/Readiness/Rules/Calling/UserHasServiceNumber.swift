internal import PhoneNumbers

extension Rule {
  /// A number ordered for services cannot be given to a person.
  static let userHasServiceNumber = Rule(
    id: "user-has-service-number", step: "calling", severity: .blocker,
    facts: ["service-numbers.types", "service-numbers.toll-free.where-allowed"],
    passes: [.example(userNumbers: ["+14255550100"]) { $0.addUser("ana@contoso.com", number: "+14255550100") }],
    fails: [
      .example(serviceNumbers: ["+14255550100"]) { $0.addUser("ana@contoso.com", number: "+14255550100") },
      .example { $0.addUser("ana@contoso.com", number: "+18005550100") },
    ]
  ) { plan, _ in .violated(by: plan.users(withFault: \.isOfServices).map { $0.violation("number") }) }
}
