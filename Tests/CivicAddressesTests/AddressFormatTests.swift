import CivicAddresses
import Testing

@Suite struct AddressFormatTests {
  /// The order in which the country's post asks for the parts to be written.
  @Test(arguments: [
    ("US", [AddressField.houseNumber, .streetName, .city, .stateOrProvince, .postalCode]),
    ("GB", [.houseNumber, .streetName, .city, .postalCode]),
    ("DE", [.streetName, .houseNumber, .postalCode, .city]),
    ("FR", [.houseNumber, .streetName, .postalCode, .city]),
    ("CH", [.streetName, .houseNumber, .postalCode, .city]),
    ("IT", [.streetName, .houseNumber, .postalCode, .city, .stateOrProvince]),
    ("JP", [.postalCode, .stateOrProvince]),
  ]) func `fields are asked in the country's own order`(country: String, expected: [AddressField]) {
    let order = AddressFormat.of(country).fieldOrder
    #expect(order.filter(expected.contains) == expected)
  }

  @Test(arguments: [
    ("US", AreaTerm.state, PostalCodeTerm.zip), ("GB", .county, .postcode), ("IE", .county, .eircode), ("IN", .state, .pin),
    ("JP", .prefecture, .postalCode), ("CH", .canton, .postalCode), ("AE", .emirate, .postalCode), ("FR", .department, .postalCode),
    ("CA", .province, .postalCode), ("AU", .state, .postcode), ("KR", .doSi, .postalCode),
  ]) func `area and code have the country's own word`(country: String, area: AreaTerm, code: PostalCodeTerm) {
    let format = AddressFormat.of(country)
    #expect(format.areaTerm == area)
    #expect(format.postalCodeTerm == code)
  }

  @Test(arguments: ["AE", "HK", "QA", "BO", "GH", "MO", "ZW"]) func `a country without postal codes is never asked for one`(country: String)
  {
    let format = AddressFormat.of(country)
    #expect(format.postalCodeExample == nil)
    #expect(!format.fieldOrder.contains(.postalCode))
  }

  @Test(arguments: ["", "ZZ", "XX", "U", "USA", "é", "??"]) func `an unknown country has the generic format`(country: String) {
    #expect(AddressFormat.of(country).required == [.streetName, .city])
    #expect(CivicAddress(country: country).verdicts(requiring: Set(AddressField.allCases)).isEmpty)
  }

  @Test func `areas carry code, local, Latin and French name`() throws {
    let quebec = try #require(AddressFormat.of("CA").areas.first { $0.code == "QC" })
    #expect(quebec.frenchName == "Québec")
    #expect(AddressFormat.of("CA").areas.first { $0.code == "BC" }?.frenchName == "Colombie-Britannique")
    let tokyo = try #require(AddressFormat.of("JP").areas.first { $0.code == "東京都" })
    #expect(tokyo.latinName == "Tokyo")
    #expect(tokyo.isoCode == "13")
    #expect(AddressFormat.of("US").areas.count == 62)
    #expect(AddressFormat.of("CH").areas.count == 26)
    #expect(AddressFormat.of("IT").areas.first { $0.code == "MI" }?.name == "Milano")
  }

  /// Source: the countries' posts.
  @Test(arguments: [
    ("DE", true), ("IT", true), ("NL", true), ("PL", true), ("BR", true), ("FR", false), ("GB", false), ("US", false), ("LU", false),
  ])
  func `house numbers stand where the country puts them`(country: String, after: Bool) {
    #expect(AddressFormat.of(country).houseNumberAfterStreet == after)
  }
}
