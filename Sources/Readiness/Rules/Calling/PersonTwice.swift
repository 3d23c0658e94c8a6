extension Rule {
  /// One person in two rows, with the same number: what follows from it for counts and numbers is not said besides.
  static let personTwice = Rule(
    id: "person-twice", step: "calling", severity: .warning, facts: ["licences.phone-system.per-user"],
    passes: [
      .example {
        $0.addUser("ana@contoso.com", number: "+14255550100")
        $0.addUser("bo@contoso.com", number: "+14255550101")
      }
    ],
    fails: [
      .example {
        $0.addUser("ana@contoso.com", number: "+14255550100")
        $0.addUser("Ana@contoso.com", number: "+1 425 555 0100")
      }
    ]
  ) { plan, _ in .violated(by: plan.users(withFault: \.isRepeated).map { $0.violation("number") }) }
}
