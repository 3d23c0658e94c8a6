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
    let misplaced = Set(plan.users(withFault: \.isElsewhere).map(\.line))
    let wrong = plan.users.filter { user in
      guard !misplaced.contains(user.line), let name = user.address, let country = countries[name], let location = user.usageLocation else {
        return false
      }
      return !country.isEmpty && country != location
    }
    return .violated(by: wrong.map { $0.violation("address") })
  }
}
