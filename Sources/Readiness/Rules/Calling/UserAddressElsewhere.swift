extension Rule {
  /// A person's emergency address must exist and lie in the country of the usage location.
  static let userAddressElsewhere = Rule(
    id: "user-address-elsewhere", step: "calling", severity: .blocker, facts: ["emergency.address.same-country"],
    passes: [
      .example {
        $0.addAddress("HQ")
        $0.addUser("ana@contoso.com", address: "HQ")
      },
      .example {
        $0.addAddress("HQ", ["LocationId": Self.ana])
        $0.addNumber("+33199001234", [.location: Self.ana])
        $0.addUser("ana@contoso.com", in: "FR", number: "+33199001234", address: "HQ")
      },
    ],
    fails: [
      .example {
        $0.addAddress("HQ")
        $0.addUser("ana@contoso.com", in: "CA", address: "HQ")
      },
      // The address is right for another number.
      .example {
        $0.addAddress("HQ", ["LocationId": Self.ana])
        $0.addNumber("+33199001234", [.location: Self.ana])
        $0.addNumber("+14255550100", [.location: Self.ana])
        $0.addUser("ana@contoso.com", in: "FR", number: "+33199001234", address: "HQ")
      },
    ]
  ) { plan, _ in
    // Where the address's numbers are elsewhere too, that is said of them.
    let said = plan.strangeAddresses
    let wrong = plan.peoplePlacedElsewhere.filter {
      $0.address.map { said.countries[$0] != nil && said.saidOfNumbers.contains($0) } != true
    }
    return .violated(by: wrong.map { $0.violation("address") })
  }
}
