internal import Facts

extension Rule {
  /// A person's number must be of the country of the usage location.
  static let userNumberElsewhere = Rule(
    id: "user-number-elsewhere", step: "calling", severity: .blocker, facts: ["emergency.address.same-country"],
    passes: [.example { $0.addUser("ana@contoso.com", number: "+14255550100") }],
    fails: [
      .example { $0.addUser("ana@contoso.com", number: "+33199001234") },
      .example { $0.addUser("ana@contoso.com", in: "CA", number: "+14255550100") },
    ]
  ) { plan, _ in .violated(by: plan.users(withFault: \.isElsewhere).map { $0.violation("number") }) }
}
