import CivicAddresses
import Testing

/// Values nobody meant: whatever a file holds, the check ends and says something sensible.
@Suite struct RobustnessTests {
  private static let oddities = [
    "", " ", "\u{0}", "\u{FEFF}", "é", "e\u{301}", "\u{301}", "ß", "😀", "👩‍👩‍👧", "\u{202E}abc", "ﷺ", "１２３", "٣٤٥", "-", "--", "'", "\"", "\\",
    "(", "[", "{2}", "|", "\t", "\n",
    "\r\n", "\u{85}", "\u{2028}", ",", ",,,", "A", "Z9", "00000", "99999999999999999999", "𝟗𝟖𝟎𝟓𝟐", "\u{10FFFF}", "İ", "ǅ", "ẞ", "가", "ก",
    "𠮷", String(repeating: "a", count: 5000),
    String(repeating: "9", count: 200), String(repeating: "é", count: 300), String(repeating: "- ", count: 100),
  ]

  @Test(arguments: oddities) func `no value is too odd for any country`(oddity: String) {
    for country in ["US", "CA", "GB", "FR", "JP", "RU", "HK", "AC", "ZZ", "", oddity] {
      for field in [AddressField.houseNumber, .streetName, .city, .stateOrProvince, .postalCode, .latitude] {
        let address = CivicAddress(country: country, fields: [field: oddity])
        let normalized = address.normalized()
        #expect(normalized.normalized() == normalized)
        _ = address.verdicts(requiring: Set(AddressField.allCases))
      }
      _ = CivicAddress(pasted: oddity, country: country, countryNamed: { _ in nil })
      _ = CivicAddress(pasted: "1 Main Street, \(oddity)\n\(oddity) 12345 \(oddity)", country: country, countryNamed: { _ in nil })
      _ = Gazetteer.areas(in: country, matching: oddity)
    }
    #expect(Gazetteer.cities(in: "HK", area: oddity, matching: oddity, limit: 3).count <= 3)
    #expect(Gazetteer.cities(in: "HK", area: nil, matching: oddity, limit: -1).isEmpty)
  }

  @Test func `every country has a format that is at one with itself`() {
    for first in UInt8(ascii: "A")...UInt8(ascii: "Z") {
      for second in UInt8(ascii: "A")...UInt8(ascii: "Z") {
        let code = String(decoding: [first, second], as: UTF8.self)
        let format = AddressFormat.of(code)
        #expect(format.required.isSubset(of: format.fieldOrder), "\(code)")
        #expect(Set(format.fieldOrder).count == format.fieldOrder.count, "\(code)")
        #expect(Set(format.areas.map(\.code)).count == format.areas.count, "\(code)")
        guard let example = format.postalCodeExample else { continue }
        let verdicts = CivicAddress(country: code, fields: [.postalCode: example]).verdicts()
        #expect(!verdicts.contains { $0.field == .postalCode }, "\(code) \(example)")
      }
    }
  }

  @Test func `an area's every name and code leads to it`() {
    for country in ["US", "CA", "AU", "JP", "IT", "IE", "BR", "MX", "IN", "CN", "KR", "RU", "UA", "AE", "CH", "DE"] {
      for area in AddressFormat.of(country).areas {
        #expect(Gazetteer.area(named: area.code, in: country)?.code == area.code)
        #expect(Gazetteer.area(named: area.latinName, in: country)?.code == area.code)
      }
    }
  }
}
