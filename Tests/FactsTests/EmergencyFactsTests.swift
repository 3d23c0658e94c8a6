import Facts
import Testing

@Suite struct EmergencyFactsTests {
  static func codes(_ holds: (EmergencyFacts) -> Bool) -> [String] {
    Countries.all.filter { $0.emergency.map(holds) ?? false }.map(\.code)
  }

  @Test func `the lists of countries are those of the sources`() {
    #expect(Self.codes { $0.routing != nil }.count == 33)
    #expect(Self.codes { !$0.numbers.isEmpty }.count == 74)
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

  @Test func `France knows its numbers, routing and sources`() throws {
    let france = try #require(Country(code: "FR")?.emergency)
    #expect(france.numbers == ["112", "115", "116000", "119", "15", "17", "18"])
    #expect(france.routing == .registeredAddressDatabase)
    #expect(france.sources.first?.copy.contains("emergency-calling-availability") == true)
    #expect(france.sources.first?.asOf == "2025-05-02")
    #expect(france.testNumber == nil)
  }
}
