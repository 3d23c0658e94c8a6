internal import CivicAddresses

extension Rule {
  /// Every number carries an address of its own country: each country where people call needs at least one.
  static let countryWithoutAddress = Rule(
    id: "country-without-address", step: "calling", severity: .blocker,
    facts: ["emergency.location.on-every-number", "emergency.address.same-country", "numbers.user.location-needed-to-order"],
    passes: [
      .example { $0.addAddress("HQ") }, .example(connection: .directRouting), .example(answers: ["wishes.calling": "no"]),
      .example(answers: ["addresses": "none"]) { $0["connection"] = nil },
      .example(connection: .directRouting, answers: ["addresses": "none"]), .example { $0.addAddress("HQ", country: "XX") },
      .example(country: "FR") {
        $0.addAddress("HQ")
        $0.addUser("ana@contoso.com", in: "FR", address: "HQ")
      },
      // One person with Direct Routing among those with a Calling Plan.
      .example {
        $0.addAddress("HQ")
        $0.addNumber("+33199001234", [.type: "DirectRouting"])
        $0.addUser("ana@contoso.com", in: "US")
        $0.addUser("luc@contoso.com", in: "FR", number: "+33199001234")
      },
    ],
    fails: [
      .example(answers: ["addresses": "none"]), .example(country: "FR") { $0.addAddress("HQ") },
      // Not everybody at the address is of the country that lacks one.
      .example(country: "FR") {
        $0.addAddress("HQ")
        $0.addUser("ana@contoso.com", in: "FR", address: "HQ")
        $0.addUser("bo@contoso.com", in: "US", address: "HQ")
      },
      // They are of two other countries: who of them is misplaced is not told.
      .example(country: "FR", answers: ["organization.other-countries": "DE"]) {
        $0.addAddress("HQ")
        $0.addUser("ana@contoso.com", in: "FR", address: "HQ")
        $0.addUser("bo@contoso.com", in: "DE", address: "HQ")
      },
      // One person of an operator among those with Direct Routing.
      .example(connection: .directRouting, answers: ["addresses": "none"]) {
        $0.addNumber("+14255550100", [.type: "OperatorConnect"])
        $0.addUser("ana@contoso.com", number: "+14255550100")
      },
    ],
    cannotTell: [.example()], subjects: .countries
  ) { plan, _ in
    guard let connection = plan.connection else { return .holds }
    let others = Connection.allCases.filter { $0 != .directRouting && $0 != connection }
    let countries = ((connection == .directRouting ? [] : [connection]) + others).flatMap { plan.callingCountries(over: $0) }
    guard !countries.isEmpty else { return .holds }
    let rows = plan.addresses
    guard !rows.isEmpty || plan["addresses"] == Plan.none else { return .unverified(needs: ["addresses"]) }
    // The address of the country may be one of which the name or the country is not told or not understood, which is said.
    guard plan.namelessRows(of: .addresses).isEmpty, !rows.contains(where: \.address.country.isEmpty) else { return .holds }
    // So may an address be whose country all numbers and people there contradict.
    let served = Set(rows.map(\.address.country)).union(plan.strangeAddresses.countries.values.joined())
    return .violated(
      by: Set(countries).subtracting(served).sorted().map {
        Violation($0, at: "addresses.csv", question: AnswerPath("addresses"))
      })
  }
}
