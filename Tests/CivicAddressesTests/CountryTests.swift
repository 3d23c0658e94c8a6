import CivicAddresses
import Testing

/// Addresses written by hand, the way an inhabitant writes them.
extension CivicAddress {
  static func of(
    _ country: String, _ number: String, _ street: String, _ city: String, _ code: String = "", area: String = "", type: String = ""
  ) -> CivicAddress {
    CivicAddress(
      country: country,
      fields: [.houseNumber: number, .streetName: street, .streetSuffix: type, .city: city, .postalCode: code, .stateOrProvince: area])
  }

  /// The fields at fault for the post, each with its problem.
  var problems: [AddressField: AddressProblem] {
    Dictionary(verdicts().map { ($0.field, $0.problem) }) { first, _ in first }
  }
}

@Suite struct CountryTests {
  @Test(arguments: [
    CivicAddress.of("US", "1", "Microsoft", "Redmond", "98052", area: "WA", type: "Way"),
    .of("US", "1600", "Pennsylvania", "Washington", "20500-0005", area: "District of Columbia", type: "Avenue"),
    .of("CA", "111", "Wellington", "Ottawa", "K1A 0A6", area: "Ontario", type: "Street"),
    .of("CA", "1045", "rue des Parlementaires", "Québec", "g1a1a3", area: "Québec"),
    .of("GB", "10", "Downing Street", "London", "sw1a2aa"),
    .of("FR", "55", "rue du Faubourg Saint-Honoré", "Paris", "75008"),
    .of("DE", "1", "Platz der Republik", "Berlin", "11011"),
    .of("AU", "1", "Parliament Drive", "Canberra", "2600", area: "Australian Capital Territory"),
    .of("ES", "1", "Calle de Bailén", "Madrid", "28013", area: "Madrid"),
    .of("IT", "1", "Piazza del Campidoglio", "Roma", "00186", area: "Roma"),
    .of("NL", "1", "Binnenhof", "Den Haag", "2513 aa"),
    .of("BE", "1", "Grand-Place", "Bruxelles", "1000"),
    .of("CH", "3", "Bundesplatz", "Bern", "CH-3003"),
    .of("IE", "24", "Kildare Street", "Dublin", "d02xe80", area: "Dublin"),
    .of("JP", "1-7-1", "Nagatacho", "Chiyoda-ku", "100-0014", area: "Tokyo"),
    .of("JP", "1-7-1", "永田町", "千代田区", "〒１００－００１４", area: "東京都"),
    .of("AE", "1", "Al Bateen Street", "Abu Dhabi", area: "Abu Dhabi"),
    .of("SE", "1", "Riksgatan", "Stockholm", "SE-100 12"),
  ]) func `an address in the country's form has no error`(address: CivicAddress) {
    #expect(address.verdicts().filter { !$0.isWarning } == [])
  }

  @Test(arguments: [
    (
      CivicAddress.of("US", "1", "Main Street", "Albany", "90210", area: "NY"), AddressField.postalCode,
      AddressProblem.mismatch(with: .stateOrProvince)
    ),
    (.of("US", "1", "Main Street", "Albany", "1220", area: "NY"), .postalCode, .malformed),
    (.of("US", "1", "Main Street", "Albany", "12207"), .stateOrProvince, .missing),
    (.of("US", "1", "Main Street", "Albany", "12207", area: "Neverland"), .stateOrProvince, .unknownArea),
    (.of("US", "350", "", "Albany", "12207", area: "NY"), .streetName, .numberOnly),
    (.of("US", "", "350", "Albany", "12207", area: "NY"), .streetName, .numberOnly),
    (.of("CA", "1", "Main Street", "Toronto", "V6B 1A1", area: "ON"), .postalCode, .mismatch(with: .stateOrProvince)),
    (.of("CA", "1", "Main Street", "Toronto", "D6B 1A1", area: "ON"), .postalCode, .malformed),
    (.of("GB", "10", "Downing Street", "London", "SW1A 2AA extra"), .postalCode, .malformed),
    (.of("GB", "10", "Downing Street", "London", "QQ1A 2AA"), .postalCode, .malformed),
    (.of("FR", "1", "rue de Rivoli", "Paris", "7500"), .postalCode, .malformed),
    (.of("FR", "1", "rue de Rivoli", "", "75001"), .city, .missing),
    (.of("DE", "1", "Hauptstraße", "Berlin", "D-1011"), .postalCode, .malformed),
    (.of("AU", "1", "George Street", "Sydney", "3000", area: "NSW"), .postalCode, .mismatch(with: .stateOrProvince)),
    (.of("ES", "1", "Calle Mayor", "Madrid", "08013", area: "Madrid"), .postalCode, .mismatch(with: .stateOrProvince)),
    (.of("IT", "1", "Via Roma", "Milano", "00186", area: "MI"), .postalCode, .mismatch(with: .stateOrProvince)),
    (.of("NL", "1", "Binnenhof", "Den Haag", "2513"), .postalCode, .malformed),
    (.of("NL", "1", "Binnenhof", "Den Haag", "2513 SS"), .postalCode, .malformed),
    (.of("BE", "1", "Grand-Place", "Bruxelles", "10000"), .postalCode, .malformed),
    (.of("CH", "3", "Bundesplatz", "Bern", "FR-3003"), .postalCode, .malformed),
    (.of("IE", "24", "Kildare Street", "Dublin", "B02 XE80"), .postalCode, .malformed),
    (.of("JP", "1-7-1", "Nagatacho", "Chiyoda-ku", "530-0001", area: "Tokyo"), .postalCode, .mismatch(with: .stateOrProvince)),
    (.of("PE", "1", "Jirón Junín", "Lima", "15001 Lima"), .postalCode, .malformed),
    (.of("LI", "1", "Städtle", "Vaduz", "94901"), .postalCode, .malformed),
  ]) func `a slip is caught at its field`(address: CivicAddress, field: AddressField, problem: AddressProblem) {
    #expect(address.problems[field] == problem)
  }

  @Test func `coordinates are degrees within the globe`() {
    var address = CivicAddress.of("DE", "1", "Platz der Republik", "Berlin", "11011")
    address[.latitude] = "52.5186"
    address[.longitude] = " 13.3762"
    #expect(address.problems.isEmpty)
    address[.latitude] = "91"
    #expect(address.problems == [.latitude: .outOfRange])
    address[.latitude] = "52,5186"
    #expect(address.verdicts().first?.suggestion == "52.5186")
    address[.latitude] = "nan"
    #expect(address.problems == [.latitude: .malformed])
  }

  @Test func `characters nobody sees are named`() {
    let address = CivicAddress.of("DE", "1", "Platz\u{0007} der Republik", "Ber\u{202E}lin", "11011")
    #expect(address.problems == [.streetName: .controlCharacters, .city: .controlCharacters])
  }

  @Test func `a value no address has is too long`() {
    #expect(CivicAddress.of("DE", "1", String(repeating: "a", count: 256), "Berlin", "11011").problems == [.streetName: .tooLong])
    #expect(CivicAddress.of("DE", "1", String(repeating: "ü", count: 200), "Berlin", "11011").problems.isEmpty)
  }

  @Test(arguments: [
    ("GB", " sw1a2aa ", "SW1A 2AA"), ("GB", "m11ae", "M1 1AE"), ("CA", "k1a0a6", "K1A 0A6"), ("NL", "2513aa", "2513 AA"),
    ("NL", "NL-2513 AA", "2513 AA"),
    ("IE", "d6wf4e2", "D6W F4E2"), ("JP", "1000014", "100-0014"), ("PL", "00-950", "00-950"), ("SE", "SE-10012", "100 12"),
    ("FR", "75 008", "75008"),
    ("US", "98052", "98052"), ("US", "98052 6399", "98052-6399"), ("BR", "01310100", "01310-100"), ("LV", "1050", "LV-1050"),
    ("CH", "CH-3003", "3003"),
    ("IL", "9614303", "9614303"), ("CZ", "11000", "110 00"), ("GB", "bfpo 801", "BFPO 801"), ("GB", "gir0aa", "GIR 0AA"),
    ("MT", "vlt1117", "VLT 1117"),
    ("AR", "c1425abc", "C1425ABC"), ("BH", "317", "317"), ("FI", "FI-00100", "00100"), ("IR", "1234567890", "1234567890"),
    ("KY", "ky1-1106", "KY1-1106"),
    ("IR", "۱۲۳۴۵۶۷۸۹۰", "1234567890"), ("SV", "CP 1101", "CP 1101"), ("LB", "1107 2810", "1107 2810"),
  ]) func `postal codes are written as the country does`(country: String, typed: String, expected: String) {
    let address = CivicAddress.of(country, "1", "Street", "City", typed)
    #expect(address.normalized()[.postalCode] == expected)
    #expect(address.problems[.postalCode] == nil)
  }

  @Test(arguments: [
    ("PL", "00950", "00-950"), ("PT", "1000001", "1000-001"), ("US", "980526399", "98052-6399"), ("CA", "K1A-0A6", "K1A 0A6"),
  ])
  func `a code grouped otherwise is refused with the right grouping`(country: String, typed: String, expected: String) {
    let verdict = CivicAddress.of(country, "1", "Street", "City", typed).verdicts().first { $0.field == .postalCode }
    #expect(verdict?.problem == .malformed)
    #expect(verdict?.suggestion == expected)
  }

  @Test(arguments: [
    ("US", "washington", "WA"), ("US", "wa", "WA"), ("CA", "Colombie-britannique", "BC"), ("IT", "Milano", "MI"), ("JP", "東京", "東京都"),
    ("JP", "Tokyo-to", "Tokyo"),
    ("IE", "County Cork", "Co. Cork"), ("MX", "Jalisco", "Jal."), ("ES", "La Coruña", "C"), ("AU", "new south wales", "NSW"),
    ("BR", "São Paulo", "SP"),
    ("CN", "Beijing", "Beijing Shi"), ("IN", "Orissa", "Odisha"), ("AE", "dubai", "Dubai"), ("RU", "Москва", "Москва"),
    ("GB", "Kent", "KEN"), ("DE", "Bavière", "BY"),
  ]) func `an area gets its code`(country: String, typed: String, expected: String) {
    #expect(CivicAddress.of(country, "1", "Street", "City", area: typed).normalized()[.stateOrProvince] == expected)
  }

  @Test(arguments: [
    ("NG", "Lagos State", "Lagos"), ("US", "Washington State", "WA"), ("US", "State of Ohio", "OH"), ("MX", "Edo. de México", "Méx."),
    ("CN", "广东", "广东省"),
    ("US", "Calif.", "CA"), ("US", "N.Y.", "NY"), ("CA", "Newfoundland", "NL"), ("CA", "P.E.I.", "PE"),
    ("IE", "Dublin County", "Co. Dublin"), ("ES", "Baleares", "PM"),
    ("JP", "Tokyo Prefecture", "東京都"), ("RU", "Tatarstan Republic", "Республика Татарстан"),
  ]) func `an area is known with its rank and by its abbreviation`(country: String, typed: String, expected: String) {
    #expect(Gazetteer.area(named: typed, in: country)?.code == expected)
  }

  @Test func `blanks are trimmed and single`() {
    let address = CivicAddress.of("DE", " 1 ", "Platz  der\u{00A0}Republik", "\tBerlin ", "11011")
    #expect(address.normalized() == .of("DE", "1", "Platz der Republik", "Berlin", "11011"))
  }

  /// Source: India Post writes its PIN codes in two groups of three digits.
  @Test(arguments: [("IN", "New Delhi", "110 001", "110001"), ("DE", "Berlin", "10 117", "10117"), ("US", "Boston", "02 108", "02108")])
  func `spaces alone make no code wrong`(country: String, city: String, typed: String, expected: String) {
    let area = ["IN": "Delhi", "US": "MA"][country] ?? ""
    let address = CivicAddress.of(country, "1", "Main Street", city, typed, area: area)
    #expect(address.verdicts() == [])
    #expect(address.normalized()[.postalCode] == expected)
  }

  @Test(arguments: [
    ("US", "Boston", "MA", "2108", "02108"), ("US", "Holtsville", "NY", "501", "00501"), ("PR", "San Juan", "", "901", "00901"),
    ("DE", "Dresden", "", "1067", "01067"), ("FR", "Bourg-en-Bresse", "", "1000", "01000"), ("AU", "Alice Springs", "NT", "870", "0870"),
    ("IT", "Roma", "RM", "186", "00186"), ("MX", "Ciudad de México", "CDMX", "6000", "06000"), ("ES", "Barcelona", "B", "8002", "08002"),
  ]) func `zeros that a spreadsheet took are offered`(country: String, city: String, area: String, typed: String, expected: String) {
    let verdict = CivicAddress.of(country, "1", "Main Street", city, typed, area: area).verdicts().first { $0.field == .postalCode }
    #expect(verdict?.problem == .malformed && verdict?.suggestion == expected)
  }

  @Test(arguments: [
    ("US", "Redmond", "WA", "9805"), ("FR", "Paris", "", "7500"), ("BE", "Bruxelles", "", "100"), ("NL", "Den Haag", "", "2513"),
  ]) func `digits that no zeros complete get no suggestion`(country: String, city: String, area: String, typed: String) {
    let verdict = CivicAddress.of(country, "1", "Main Street", city, typed, area: area).verdicts().first { $0.field == .postalCode }
    #expect(verdict?.problem == .malformed && verdict?.suggestion == nil)
  }
}
