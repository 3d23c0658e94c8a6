extension Rule {
  /// Only an address that the vendor marks validated can be given to people or networks.
  static let addressNotValidated = Rule(
    id: "address-not-validated", step: "calling", severity: .blocker, facts: ["emergency.address.validate-required"],
    passes: [
      .example { $0.addAddress("HQ") },
      // The whole inventory shows that no number is there, and no network gives the place.
      .example(answers: ["emergency.dynamic": "no"]) { $0.addFormerSite(numberAt: Self.ana) },
    ],
    fails: [
      .example { $0.addAddress("HQ", validation: "not-validated") },
      // A number is there; a person; perhaps a network; perhaps a number whose place is not listed.
      .example(answers: ["emergency.dynamic": "no"]) { $0.addFormerSite(numberAt: Self.bo) },
      .example(answers: ["emergency.dynamic": "no"]) {
        $0.addFormerSite(numberAt: Self.ana)
        $0.addUser("ana@contoso.com", address: "Former site")
      },
      .example(answers: ["emergency.dynamic": "yes"]) { $0.addFormerSite(numberAt: Self.ana) },
      .example(answers: ["emergency.dynamic": "no"]) { $0.addFormerSite(numberAt: "00000000-0000-4000-8000-000000000099") },
    ],
    cannotTell: [.example { $0.addAddress("HQ", validation: nil) }]
  ) { plan, _ in
    var outcome = Outcome()
    for row in plan.addressesInUse {
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

extension Plan {
  /// A tenant with two sites, of which one was never validated, and with a number at one of them.
  fileprivate mutating func addFormerSite(numberAt place: String) {
    addAddress("HQ", ["LocationId": Rule.ana])
    addAddress("Former site", validation: "not-validated", ["LocationId": Rule.bo])
    addNumber("+14255550100", [.location: place])
    add("numbers.json", to: "imports", ["format": "phoneNumberAssignment", "complete": "yes"])
  }
}
