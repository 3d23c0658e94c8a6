extension Rule {
  /// Only an address that the vendor marks validated can be given to people or networks.
  static let addressNotValidated = Rule(
    id: "address-not-validated", step: "calling", severity: .blocker, facts: ["emergency.address.validate-required"],
    passes: [.example { $0.addAddress("HQ") }],
    fails: [.example { $0.addAddress("HQ", validation: "not-validated") }],
    cannotTell: [.example { $0.addAddress("HQ", validation: nil) }]
  ) { plan, _ in
    var outcome = Outcome()
    for row in plan.addresses {
      switch row.isValidatedByMicrosoft {
      case true: continue
      case false: outcome.violations.append(row.violation("validation"))
      default: outcome.needs.append(AnswerPath(list: "addresses", item: row.name, field: "validation").description)
      }
    }
    if outcome.needs.count > 10 { outcome.needs = [TableID.addresses.fileName] }
    return outcome
  }
}
