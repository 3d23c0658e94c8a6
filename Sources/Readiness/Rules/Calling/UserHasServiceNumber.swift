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
  ) { plan, _ in
    let numbers = plan.numbersByE164
    let wrong = plan.users.filter { user in
      guard let number = user.phone else { return false }
      if let row = numbers[number.e164] { return row.isServiceNumber && !row.uses.contains(.user) }
      return number.type == .tollFree
    }
    return .violated(by: wrong.map { $0.violation("number") })
  }
}
