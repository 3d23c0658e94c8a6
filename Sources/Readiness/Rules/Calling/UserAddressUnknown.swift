extension Rule {
  /// A person's emergency address is named as one of the organization's.
  static let userAddressUnknown = Rule(
    id: "user-address-unknown", step: "calling", severity: .blocker, facts: ["emergency.location.on-every-number"],
    passes: [
      .example {
        $0.addAddress("HQ")
        $0.addUser("ana@contoso.com", address: "HQ")
      }
    ],
    fails: [
      .example {
        $0.addAddress("HQ")
        $0.addUser("ana@contoso.com", address: "Lyon")
      }
    ],
    cannotTell: [.example { $0.addUser("ana@contoso.com", address: "HQ") }]
  ) { plan, _ in
    let known = Set(plan.addresses.map(\.name))
    let users = plan.users.whoseAddress({ !known.contains($0) })
    // An address without a name is said to be one.
    guard !users.isEmpty, plan.namelessRows(of: .addresses).isEmpty else { return .holds }
    guard !known.isEmpty else { return .unverified(needs: ["addresses"]) }
    return .violated(by: users.map { $0.violation("address") })
  }
}
