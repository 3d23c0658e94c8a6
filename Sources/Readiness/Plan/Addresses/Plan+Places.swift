internal import CivicAddresses
internal import PhoneNumbers

/// Numbers and people against the countries of the emergency addresses where they are placed.
extension Plan {
  /// The country of an address by its name; nil until that is known.
  public func country(ofAddress name: String) -> String? { self[AnswerPath(list: "addresses", item: name, field: "country")] }

  /// The people whose emergency address lies in another country than their usage location, in their order.
  ///
  /// Where the number is of another country too, the usage location is at fault, and that is said.
  var peoplePlacedElsewhere: [UserRow] {
    remembered("people placed elsewhere") { plan in
      let countries = Dictionary(plan.addresses.map { ($0.name, $0.address.country) }) { first, _ in first }
      let misplaced = plan.peopleElsewhere
      let strange = plan.placedPeople.usageLocations.flatMap { location in
        plan.placedPeople.whoseAddress { countries[$0].map { !$0.isEmpty && $0 != location } == true }.whoseUsageLocation { $0 == location }
      }
      return strange.filter { !misplaced.contains($0.place) }.sorted { $0.place < $1.place }
    }
  }

  /// The addresses whose country is probably wrong.
  ///
  /// Nobody and nothing placed there is of the address's country, but all of one other: that the numbers or the people are elsewhere is
  /// said, and what follows from the wrong country is not.
  var strangeAddresses: StrangeAddresses {
    remembered("strange addresses") { plan in
      let (strangeNumbers, strangePeople) = (plan.numbers(with: .placedElsewhere), plan.peoplePlacedElsewhere)
      guard !strangeNumbers.isEmpty || !strangePeople.isEmpty else { return StrangeAddresses() }
      let suspects = (places: Set(strangeNumbers.compactMap(\.location)), names: Set(strangePeople.compactMap(\.address)))
      let rows = plan.addresses.filter { $0.location.map(suspects.places.contains) == true || suspects.names.contains($0.name) }
      let placeNames = Dictionary(rows.compactMap { row in row.location.map { ($0, row.name) } }) { first, _ in first }
      let names = Set(rows.map(\.name))
      var found = StrangeAddresses()
      for row in strangeNumbers {
        guard let name = row.location.flatMap({ placeNames[$0] }), let region = row.number?.region else { continue }
        found.countries[name, default: []].insert(region)
        found.saidOfNumbers.insert(name)
      }
      for row in strangePeople {
        if let name = row.address, let country = row.usageLocation { found.countries[name, default: []].insert(country) }
      }
      let (elsewhere, away) = (Set(strangeNumbers.map(\.place)), Set(strangePeople.map(\.place)))
      let home = plan.placedNumbers.whoseLocation { placeNames[$0] != nil }.filter { !elsewhere.contains($0.place) }
      for row in home { found.countries[row.location.flatMap { placeNames[$0] } ?? ""] = nil }
      for row in plan.placedPeople.whoseAddress(names.contains).filter({ !away.contains($0.place) }) {
        found.countries[row.address ?? ""] = nil
      }
      found.countries = found.countries.filter { $0.value.count == 1 }
      return found
    }
  }

  /// The addresses that can be held against the rules of their country.
  var addressesOfTheirCountry: [AddressRow] {
    let strange = strangeAddresses.countries
    return strange.isEmpty ? addressesInUse : addressesInUse.filter { strange[$0.name] == nil }
  }

  /// The addresses from which somebody may call: all but those of the tenant where, as whole exports tell, no number, person or network is.
  var addressesInUse: [AddressRow] {
    remembered("addresses in use") { plan in
      let places = Set(plan.numbers.sheet.shared.locations.values.compactMap(\.self))
      // A number at a place that is not listed may be in any of the buildings.
      guard plan.tellsWhatIsPlaced, places.isSubset(of: plan.addresses.compactMap(\.location)) else { return plan.addresses }
      let networks = (plan.lists["network-places"] ?? []).compactMap { $0.fields["location"] }
      let names = Set(plan.users.sheet.shared.addresses.texts + networks)
      return plan.addresses.filter { row in row.location.map(places.contains) != false || names.contains(row.name) }
    }
  }

  /// Whether exports tell of every number where it is, and of the network too where that gives the place.
  private var tellsWhatIsPlaced: Bool {
    let isWhole = imports.contains { $0.content == .numbers && $0.isComplete != false && !$0.mayBeCutOff }
    guard isWhole, self["emergency.dynamic"] == "no" || items(of: "network-places") != nil else { return false }
    return numbers.that(are: [], not: [.withLocation, .knownWithoutLocation, .tollFree]).isEmpty
  }

  /// The numbers that have a place; toll-free ones have none.
  var placedNumbers: Rows<NumberRecord> { numbers.that(are: [], not: .tollFree) }
  private var placedPeople: Rows<UserRecord> { users.that(are: [.withAddress, .withUsageLocation]) }
}

/// Addresses whose country is probably wrong.
struct StrangeAddresses: Sendable {
  /// The country that each is probably of, by the address's name.
  var countries: [String: Set<String>] = [:]
  /// Those of which it is said where the numbers are.
  var saidOfNumbers: Set<String> = []
}
