extension Rule {
  /// Without a usage location no licence can be assigned, and nobody knows which emergency numbers a person may dial.
  static let usageLocationMissing = Rule(
    id: "usage-location-missing", step: "calling", severity: .blocker,
    facts: ["availability.country-is-licence-location", "emergency.numbers.by-usage-location"],
    passes: [.example { $0.addUser("ana@contoso.com") }],
    fails: [
      .example {
        $0.addUser("ana@contoso.com")
        $0.addUser("bo@contoso.com", in: nil)
      }
    ],
    cannotTell: [.example { $0.addUser("ana@contoso.com", in: nil) }]
  ) { plan, _ in
    plan.users.missing(.withUsageLocation, isNone: nil, question: "usage-location")
  }
}
