import CivicAddresses
import Testing

/// Source: the guide of 2019, step 5: a street that is a number needs its ordinal ending.
@Suite struct NumericStreetTests {
  private func suggestion(_ country: String, _ street: String, _ type: String = "", area: String = "") -> String? {
    CivicAddress.of(country, "350", street, "New York", area: area, type: type).verdicts()
      .first { $0.problem == .numericStreet }?.suggestion
  }

  @Test(arguments: [
    ("1", "1st"), ("2", "2nd"), ("3", "3rd"), ("4", "4th"), ("5", "5th"), ("10", "10th"), ("11", "11th"), ("12", "12th"), ("13", "13th"),
    ("20", "20th"),
    ("21", "21st"), ("22", "22nd"), ("23", "23rd"), ("42", "42nd"), ("101", "101st"), ("111", "111th"), ("112", "112th"), ("113", "113th"),
    ("121", "121st"),
  ]) func `a number gets its own ending`(number: String, ordinal: String) {
    #expect(suggestion("US", number, "Avenue", area: "NY") == ordinal)
    #expect(suggestion("US", number + " Street", area: "NY") == ordinal + " Street")
  }

  @Test(arguments: ["US", "GB", "IE", "AU", "NZ", "CA"]) func `English entry asks for it`(country: String) {
    #expect(suggestion(country, "5", "Avenue") == "5th")
    #expect(suggestion(country, "5 Ave") == "5th Ave")
    #expect(suggestion(country, "5") == "5th")
  }

  @Test func `it is a warning, since a street may be named so`() {
    let verdicts = CivicAddress.of("US", "350", "5 Avenue", "New York", "10118", area: "NY").verdicts()
    #expect(verdicts.map(\.isWarning) == [true])
  }

  @Test(arguments: [
    ("US", "5th", "Avenue", ""), ("US", "Calle 5", "", "PR"), ("US", "Highway 5", "", "CA"), ("US", "5", "Highway", "CA"),
    ("US", "29", "Road", "CO"),
    ("US", "17 Mile", "Drive", "CA"), ("MX", "5", "Calle", ""), ("CO", "Carrera 7", "", ""), ("ES", "Calle 5", "", ""),
    ("FR", "4 Septembre", "", ""),
    ("DE", "Straße 5", "", ""), ("CA", "103 Avenue", "", "AB"), ("CA", "104", "Avenue", "BC"), ("AR", "9 de Julio", "", ""),
    ("JP", "1", "", ""),
  ]) func `other numbered streets are left alone`(country: String, street: String, type: String, area: String) {
    #expect(suggestion(country, street, type, area: area) == nil)
  }

  @Test func `Québec writes its own ordinals`() {
    #expect(suggestion("CA", "5", "Avenue", area: "QC") == "5e")
    #expect(suggestion("CA", "1 Avenue", area: "Québec") == "1re Avenue")
  }

  @Test func `the house number may stand in the street's field`() {
    func suggestion(_ street: String) -> String? {
      CivicAddress.of("US", "", street, "New York", "10118", area: "NY").verdicts().first { $0.problem == .numericStreet }?.suggestion
    }
    #expect(suggestion("350 5 Avenue") == "350 5th Avenue")
    #expect(suggestion("32-05 21 Street") == "32-05 21st Street")
    #expect(suggestion("350 5th Avenue") == nil && suggestion("12 17 Mile Drive") == nil && suggestion("12 29 Road") == nil)
  }
}
