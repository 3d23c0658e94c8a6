internal import PhoneNumbers

extension Rule {
  /// Extensions on a common number exist for Direct Routing only.
  static let extensionWithoutDirectRouting = Rule(
    id: "extension-without-direct-routing", step: "calling", severity: .blocker, facts: ["users.assign.cmdlet-replaced"],
    passes: [
      .example(connection: .directRouting) { $0.addUser("ana@contoso.com", number: "+14255550100;ext=1") },
      .example {
        $0.addNumber("+14255550100;ext=1", [.type: "DirectRouting"])
        $0.addUser("ana@contoso.com", number: "+14255550100;ext=1")
      },
      .example { $0.addUser("ana@contoso.com", number: "+14255550100") },
    ],
    fails: [
      .example { $0.addUser("ana@contoso.com", number: "+14255550100;ext=1") },
      .example(connection: .directRouting) {
        $0.addNumber("+14255550100;ext=1", [.type: "CallingPlan"])
        $0.addUser("ana@contoso.com", number: "+14255550100;ext=1")
      },
      .example(connection: .directRouting) {
        $0.addNumber("+14255550100", [.type: "CallingPlan"])
        $0.addUser("ana@contoso.com", number: "+14255550100;ext=1")
      },
    ]
  ) { plan, _ in
    let extended = plan.users.that(are: .withExtension)
    guard !extended.isEmpty else { return .holds }
    let index = plan.numbersByNumber
    // Of whoever has no number of the inventory nobody can tell where there are several ways.
    let connection = plan.hasMixedNumbers ? nil : plan.connection
    return .violated(
      by: extended.filter { user in
        let row = user.phone.flatMap { index.row(ofLineOrNumber: $0) }
        return (row.map { $0.status.connection ?? plan.connection } ?? connection).map { $0 != .directRouting } == true
      }.map { $0.violation("number") })
  }
}
