import CivicAddresses
import Testing

/// Slips made from the real addresses, and how many of them are caught: measured, so that a change for the worse is seen.
@Suite struct SlipTests {
  /// One letter left out, doubled, swapped or changed in the city: a place of the same spelling may exist, so not all can be caught.
  @Test func `nine of ten misspelt cities are caught`() {
    var made = 0
    var caught = 0
    var corrected = 0
    for building in PublicBuildings.all {
      for slip in misspellings(of: building.address[.city]) {
        var address = building.address
        address[.city] = slip
        made += 1
        guard let verdict = address.verdicts().first(where: { $0.field == .city }) else { continue }
        caught += 1
        if verdict.suggestion?.hasPrefix(building.address[.city]) == true { corrected += 1 }
      }
    }
    print("misspelt cities: \(caught) of \(made) caught, \(corrected) with the city itself as suggestion")
    #expect(made > 500)
    #expect(caught * 10 >= made * 9)
    #expect(corrected * 10 >= made * 6)
  }

  @Test(arguments: [
    ("FR", "St Malp", "Saint-Malo"), ("FR", "Portt St Louis du Rhone", "Port-Saint-Louis-du-Rhône"), ("US", "Mt Vernom", "Mount Vernon"),
    ("US", "Ft Wortg", "Fort Worth"), ("CA", "Ste Julje", "Sainte-Julie"), ("BR", "Sao Luiss", "São Luís"), ("RU", "Москв", "Москва"),
  ]) func `a name that is written shorter or without accents is found with a slip in it`(country: String, slip: String, city: String) {
    let verdict = CivicAddress(country: country, fields: [.city: slip]).verdicts().first { $0.field == .city }
    #expect(verdict?.suggestion?.hasPrefix(city) == true)
  }

  @Test func `city and area in each other's field are caught`() {
    let addresses = PublicBuildings.all.map(\.address).filter { address in
      let isListed = AddressFormat.of(address.country).fieldOrder.contains(.stateOrProvince)
      return isListed && !address[.stateOrProvince].isEmpty && Gazetteer.area(named: address[.city], in: address.country) == nil
    }
    let caught = addresses.filter { address in
      var swapped = address
      swapped[.city] = address[.stateOrProvince]
      swapped[.stateOrProvince] = address[.city]
      return swapped.verdicts().contains { $0.field == .stateOrProvince }
    }
    print("swapped: \(caught.count) of \(addresses.count) caught")
    #expect(addresses.count > 25)
    // Tel Aviv is a city and a district, and stays unsuspected in either field.
    #expect(caught.count * 100 >= addresses.count * 95)
  }

  /// The postal code of another building of the country, in another area.
  @Test func `a code of another area is caught wherever the areas have codes of their own`() {
    var made = 0
    var caught = 0
    for one in PublicBuildings.all.map(\.address) {
      for other in PublicBuildings.all.map(\.address) where other.country == one.country && hasOwnCodes(one.country) {
        guard area(of: one) != area(of: other), let code = Optional(other[.postalCode]), !code.isEmpty else { continue }
        var address = one
        address[.postalCode] = code
        made += 1
        if address.problems[.postalCode] == .mismatch(with: .stateOrProvince) { caught += 1 }
      }
    }
    print("codes of another area: \(caught) of \(made) caught")
    #expect(made > 100)
    // K1A is the federal government's, on both banks of the Ottawa.
    #expect(caught * 100 >= made * 98)
  }

  @Test func `a digit left out of the postal code is caught`() {
    var made = 0
    var caught = 0
    for building in PublicBuildings.all where !building.address[.postalCode].isEmpty {
      var address = building.address
      address[.postalCode].removeLast()
      made += 1
      if address.problems[.postalCode] != nil { caught += 1 }
    }
    print("short postal codes: \(caught) of \(made) caught")
    #expect(caught * 100 >= made * 93)
  }

  private func misspellings(of city: String) -> [String] {
    let letters = Array(city)
    guard letters.count >= 5, city.utf8.allSatisfy({ $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: "/") }) else { return [] }
    let middle = letters.firstIndex { $0 == " " || $0 == "-" }.map { $0 / 2 } ?? letters.count / 2
    guard middle > 0, middle + 1 < letters.count else { return [] }
    var (short, long, swapped, changed) = (letters, letters, letters, letters)
    short.remove(at: middle)
    long.insert(letters[middle], at: middle)
    swapped.swapAt(middle, middle + 1)
    changed[middle] = letters[middle] == "x" ? "q" : "x"
    return [short, long, swapped, changed].map { String($0) }.filter { $0.lowercased() != city.lowercased() }
  }

  private func area(of address: CivicAddress) -> String? {
    Gazetteer.area(named: address[.stateOrProvince], in: address.country)?.code
  }

  private func hasOwnCodes(_ country: String) -> Bool { ["US", "CA", "AU", "IT", "ES", "JP", "BR", "IN", "MX", "TR"].contains(country) }
}
