import Facts
import Testing

@Suite struct EmergencyFactsTests {
  static func codes(_ holds: (EmergencyFacts) -> Bool) -> [String] {
    Countries.all.filter { $0.emergency.map(holds) ?? false }.map(\.code)
  }

  @Test func `the lists of countries are those of the sources`() {
    #expect(Self.codes { $0.routing != nil }.count == 33)
    #expect(Self.codes { !$0.numbers.isEmpty }.count == 74)
    #expect(Self.codes { !$0.nationalNumbers.isEmpty }.count == 165)
    #expect(Self.codes { $0.numbers.isEmpty == $0.nationalNumbers.isEmpty } == [])
    #expect(Self.codes { $0.testNumber == "933" } == ["CA", "US"])
    #expect(Self.codes { $0.addressTiedAt == .assignment } == ["CA", "US"])
    #expect(Self.codes { $0.addressTiedAt == .acquisition }.count == 34)
    #expect(Self.codes(\.areaCodeMustMatch) == ["BE", "DE", "ES", "FR", "IE", "NL"])
    #expect(Self.codes(\.editableWhenValidated).count == 22)
    #expect(Self.codes { !$0.sharedCallingSupported } == ["AU", "CZ", "HU", "JP", "NZ", "RO", "SG"])
    #expect(Self.codes { !$0.coordinatesRequired } == ["AU", "JP"])
    #expect(Self.codes { $0.extraRequiredFields.contains(.state) } == ["CA", "IL", "IT", "US"])
    #expect(Self.codes { $0.extraRequiredFields.contains(.streetSuffix) } == ["IT"])
    #expect(
      Self.codes { $0.extraRequiredFields.contains(.companyTaxID) }
        == ["BE", "CZ", "ES", "IT", "NL", "NO", "PL", "PT", "RO", "SE", "SG", "SK"])
  }

  @Test func `an address is tied wherever Calling Plans are sold, and only there`() {
    let sold = Countries.all.filter { $0.availability?.callingPlans.sold == true }
    #expect(Self.codes { $0.addressTiedAt != nil } == sold.map(\.code))
  }

  @Test func `every fact has its source and date`() {
    for country in Countries.all {
      guard let emergency = country.emergency else { continue }
      #expect(!emergency.sources.isEmpty && emergency.sources.count == Set(emergency.sources).count, "\(country.code)")
      #expect(emergency.sources.allSatisfy { $0.asOf >= "2023" && $0.copy.contains("@") }, "\(country.code)")
    }
  }

  /// Source: the countries' own authorities, police or regulator, as travel advice of other governments repeats them.
  @Test(arguments: [
    ("AF", "119"), ("AL", "112"), ("AM", "102"), ("BD", "999"), ("BO", "110"), ("BY", "102"), ("CI", "111"), ("CO", "123"), ("CU", "106"),
    ("DZ", "17"), ("GE", "112"), ("GH", "191"), ("IQ", "104"), ("IR", "110"), ("JM", "119"), ("JO", "911"), ("KE", "999"), ("KG", "102"),
    ("KH", "117"), ("KW", "112"), ("KZ", "102"), ("LK", "119"), ("MD", "112"), ("MM", "199"), ("NG", "199"), ("NP", "100"), ("OM", "9999"),
    ("PK", "15"), ("RS", "192"), ("SN", "17"), ("TT", "999"), ("TZ", "112"), ("UG", "999"), ("UY", "911"), ("UZ", "102"), ("VE", "911"),
    ("ZM", "991"), ("ZW", "999"),
  ]) func `the police's number is among those of the numbering plan`(country: String, number: String) {
    #expect(Country(code: country)?.emergency?.nationalNumbers.contains(number) == true)
  }

  /// Source: each country's own advice on whom to call first.
  @Test(arguments: [("ES", "112"), ("HU", "112"), ("HR", "112"), ("BE", "112"), ("AR", "911"), ("GB", "999"), ("AU", "000"), ("JP", "110")])
  func `the number for every emergency stands first`(country: String, number: String) {
    #expect(Country(code: country)?.emergency?.numbers.first == number)
  }

  @Test func `France knows its numbers, routing and sources`() throws {
    let france = try #require(Country(code: "FR")?.emergency)
    #expect(france.numbers == ["112", "115", "116000", "119", "15", "17", "18"])
    #expect(france.routing == .registeredAddressDatabase)
    #expect(france.sources.first?.copy.contains("emergency-calling-availability") == true)
    #expect(france.sources.first?.asOf == "2025-05-02")
    #expect(france.testNumber == nil)
  }
}
