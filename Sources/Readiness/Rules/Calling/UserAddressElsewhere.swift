internal import CivicAddresses

extension Rule {
  /// A person's emergency address must exist and lie in the country of the usage location.
  static let userAddressElsewhere = Rule(
    id: "user-address-elsewhere", step: "calling", severity: .blocker, facts: ["emergency.address.same-country"],
    passes: [
      .example {
        $0.addAddress("HQ")
        $0.addUser("ana@contoso.com", address: "HQ")
      }
    ],
    fails: [
      .example {
        $0.addAddress("HQ")
        $0.addUser("ana@contoso.com", in: "CA", address: "HQ")
      }
    ]
  ) { plan, _ in
    let countries = Dictionary(plan.addresses.map { ($0.name, $0.address.country) }) { first, _ in first }
    // Where the number is of another country too, the usage location is at fault, and that is said.
    let misplaced = Set(plan.users(withFault: \.isElsewhere).map(\.place))
    let located = plan.users.that(are: [.withAddress, .withUsageLocation])
    let wrong = located.usageLocations.flatMap { location in
      located.whoseAddress { countries[$0].map { !$0.isEmpty && $0 != location } == true }.whoseUsageLocation { $0 == location }
    }
    .filter { !misplaced.contains($0.place) }.sorted { $0.place < $1.place }
    return .violated(by: wrong.map { $0.violation("address") })
  }
}
