extension Rule {
  /// One person in two rows that do not name two numbers: what follows from it for counts and numbers is not said besides.
  static let personTwice = Rule(
    id: "person-twice", step: "calling", severity: .warning, facts: ["licences.phone-system.per-user"],
    passes: [
      .example {
        $0.addUser("ana@contoso.com", number: "+14255550100")
        $0.addUser("bo@contoso.com", number: "+14255550101")
        $0.addUser("cem@contoso.com", number: "none")
        $0.addUser("dee@contoso.com")
      }
    ],
    fails: [
      .example {
        $0.addUser("ana@contoso.com", number: "+14255550100")
        $0.addUser("Ana@contoso.com", number: "+1 425 555 0100")
      },
      .example {
        $0.addUser("ana@contoso.com", number: "none")
        $0.addUser("Ana@contoso.com")
      },
      .example {
        $0.addUser("ana@contoso.com", number: "+14255550100")
        $0.addUser("Ana@contoso.com", number: "none")
      },
      .example {
        $0.addUser("ana@contoso.com")
        $0.addUser("Ana@contoso.com", number: "+14255550100")
      },
    ]
  ) { plan, _ in .violated(by: plan.users(withFault: \.isRepeated).map { $0.violation("number") }) }
}
