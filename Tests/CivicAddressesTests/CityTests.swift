import CivicAddresses
import Testing

@Suite struct CityTests {
  private func city(_ country: String, _ name: String, area: String = "") -> AddressVerdict? {
    CivicAddress.of(country, "1", "Main Street", name, area: area).verdicts().first { $0.field == .city }
  }

  @Test(
    arguments: [
      ("US", "Redmnd", "WA", "Redmond, Washington"), ("US", "Rdemond", "Washington", "Redmond, Washington"),
      ("US", "Seatle", "WA", "Seattle, Washington"),
      ("US", "Philadelpia", "PA", "Philadelphia, Pennsylvania"), ("US", "Redmnd", "", "Redmond, Washington"),
      ("GB", "Manchestr", "", "Manchester"),
      ("FR", "Marsielle", "", "Marseille"), ("FR", "Strasbuorg", "", "Strasbourg"), ("DE", "Hamborg", "", "Hamburg"),
      ("DE", "Müncen", "", "München"),
      ("CA", "Trono", "ON", nil), ("CA", "Toranto", "ON", "Toronto, Ontario"), ("IT", "Millano", "MI", "Milano"),
      ("ES", "Barcelna", "Barcelona", "Barcelona"),
      ("JP", "Oskaa", "Osaka", "Osaka"), ("AU", "Melborne", "VIC", "Melbourne, Victoria"),
      ("RU", "Казнь", "Татарстан", "Казань, Республика Татарстан"), ("BR", "Curitba", "PR", "Curitiba, Paraná"),
    ] as [(String, String, String, String?)]) func `a misspelt city is caught and the right one named`(
      country: String, typed: String, area: String, expected: String?
    )
  {
    let verdict = city(country, typed, area: area)
    #expect(verdict?.problem == .unknownCity)
    #expect(verdict?.isWarning == true)
    #expect(verdict?.suggestion == expected)
  }

  @Test(arguments: [
    ("US", "San Juan", "PR"), ("US", "Hagåtña", "GU"), ("US", "Charlotte Amalie", "VI"), ("US", "Ponce", ""), ("FR", "Fort-de-France", ""),
    ("NO", "Longyearbyen", ""), ("FI", "Mariehamn", ""),
  ]) func `a city of a territory that the post of the country serves is known`(country: String, name: String, area: String) {
    #expect(city(country, name, area: area) == nil)
  }

  /// The spellings of CAPMAS and of the governorates' own pages; INIDE's initials, and those from before 2014.
  @Test(arguments: [
    ("EG", "Sharqia"), ("EG", "Sharkia Governorate"), ("EG", "Beheira"), ("EG", "Behera"), ("EG", "Monufia"), ("EG", "Menoufia"),
    ("EG", "Minya"), ("EG", "Fayoum"), ("EG", "Kalyoubia"), ("EG", "Assiut"), ("EG", "Suhag"), ("NI", "RACCN"), ("NI", "RAAN"),
    ("NI", "RACCS"), ("NI", "RAAS"), ("NI", "Región Autónoma del Atlántico Sur"),
  ]) func `an area is known by the spellings and initials of its own offices`(country: String, area: String) {
    let address = CivicAddress.of(country, "1", "Main Street", "", area: area)
    #expect(!address.verdicts().contains { $0.field == .stateOrProvince })
  }

  @Test func `a city of a territory lies in no state`() {
    #expect(city("US", "Ponce", area: "FL")?.problem == .unknownCity)
  }

  @Test func `a city of another state is named with its own`() {
    #expect(city("US", "Philadelphia", area: "WA")?.suggestion == "Philadelphia, Pennsylvania")
    #expect(city("US", "Portland", area: "OR") == nil)
    #expect(city("US", "Portland", area: "ME") == nil)
  }

  @Test(arguments: [
    ("DE", "Munich"), ("DE", "München"), ("DE", "MUENCHEN"), ("DE", "Cologne"), ("DE", "Frankfurt"), ("DE", "Frankfurt/Main"),
    ("BE", "Anvers"), ("BE", "Antwerpen"), ("BE", "Antwerp"),
    ("BE", "Bruxelles"), ("BE", "Brussel"), ("CH", "Genf"), ("CH", "Genève"), ("CH", "Geneva"), ("CH", "Bâle"), ("IT", "Rome"),
    ("IT", "Roma"), ("IT", "Florence"), ("GB", "Londres"),
    ("PL", "Varsovie"), ("PL", "Warszawa"), ("RU", "Moscou"), ("RU", "Москва"), ("JP", "東京"), ("JP", "Tokyo"), ("CN", "北京"),
    ("CN", "Pékin"), ("GR", "Αθήνα"), ("GR", "Athènes"),
    ("AE", "دبي"), ("IL", "תל אביב"), ("KR", "서울"), ("TH", "กรุงเทพมหานคร"), ("PT", "Lisbonne"), ("CZ", "Praha 4"), ("FR", "Paris 08"),
    ("FR", "Lyon 3e"), ("IE", "Dublin 4"),
    ("GB", "London SW1A"), ("FR", "St-Denis"), ("FR", "Saint Denis"), ("US", "Saint Louis"), ("US", "St Louis"), ("US", "City of Seattle"),
    ("HU", "Budapest V."), ("DK", "Kobenhavn"),
    ("DK", "Koebenhavn"), ("NO", "Tromsø"), ("SE", "Malmo"), ("VN", "Hà Nội"), ("IN", "Bangalore"), ("IN", "Bengaluru"), ("UA", "Kiev"),
    ("UA", "Kyiv"),
  ]) func `English, French and local names are known`(country: String, name: String) {
    #expect(city(country, name) == nil)
  }

  @Test func `city and state in each other's field are put right`() {
    let address = CivicAddress.of("US", "1", "Main Street", "WA", "98052", area: "Redmond")
    let verdicts = address.verdicts()
    #expect(verdicts.map(\.field) == [.city, .stateOrProvince])
    #expect(verdicts.allSatisfy { $0.problem == .swapped })
    #expect(verdicts.map(\.suggestion) == ["Redmond", "WA"])
    #expect(CivicAddress.of("US", "1", "Main Street", "New York", "10118", area: "New York").problems.isEmpty)
    #expect(CivicAddress.of("DE", "1", "Karl-Marx-Allee", "Berlin", "10178", area: "Mitte").problems.isEmpty)
    #expect(CivicAddress.of("CA", "1", "rue Principale", "Québec", "H2Y 1C6", area: "Montréal").problems[.city] == .swapped)
  }

  @Test(arguments: [
    ("US", "Washingtn", "Washington"), ("CA", "Britsh Columbia", "British Columbia"), ("AU", "Victorai", "Victoria"),
    ("JP", "Hokaido", "Hokkaido"), ("IT", "Millano", "Milano"),
  ])
  func `an unknown area gets its nearest`(country: String, typed: String, expected: String) {
    let verdict = CivicAddress.of(country, "1", "Main Street", "", area: typed).verdicts().first {
      $0.field == .stateOrProvince
    }
    #expect(verdict?.problem == .unknownArea)
    #expect(verdict?.isWarning == false)
    #expect(verdict?.suggestion == expected)
  }

  @Test func `where addresses name no area a slip is a warning and another word is left alone`() {
    let slip = CivicAddress.of("DE", "1", "Hauptstraße", "Köln", "50667", area: "Nordrhein-Westfaln").verdicts()
    #expect(slip.map(\.suggestion) == ["Nordrhein-Westfalen"])
    #expect(slip.map(\.isWarning) == [true])
    #expect(CivicAddress.of("GB", "1", "High Street", "London", "SW1A 2AA", area: "Middlesex").problems.isEmpty)
  }

  @Test func `completion finds places by the beginning of any name`() {
    #expect(Gazetteer.cities(in: "US", area: "WA", matching: "redm", limit: 3).first?.name == "Redmond")
    #expect(Gazetteer.cities(in: "US", area: "WA", matching: "redm", limit: 3).first?.area?.code == "WA")
    #expect(Gazetteer.cities(in: "FR", area: nil, matching: "", limit: 1).map(\.name) == ["Paris"])
    #expect(Gazetteer.cities(in: "DE", area: nil, matching: "mün", limit: 1).map(\.name) == ["München"])
    #expect(Gazetteer.cities(in: "FR", area: nil, matching: "saint et", limit: 1).map(\.name) == ["Saint-Étienne"])
    #expect(Gazetteer.cities(in: "US", area: nil, matching: "s", limit: 5).count == 5)
    #expect(Gazetteer.cities(in: "XX", area: nil, matching: "s", limit: 5).isEmpty)
    #expect(Gazetteer.areas(in: "CA", matching: "col").map(\.code) == ["BC"])
    #expect(Gazetteer.areas(in: "CA", matching: "québ").map(\.code) == ["QC"])
    #expect(Gazetteer.areas(in: "US", matching: "new").count == 4)
  }

  @Test(arguments: ["Paris 15e Arrondissement", "Paris 15e arr.", "PARIS 15EME ARRONDISSEMENT", "Lyon 3e", "Marseille 8e arrondissement"])
  func `an arrondissement is no other city`(name: String) {
    #expect(city("FR", name) == nil)
  }

  /// Source: the posts of these countries: the towns lie in these provinces, states and counties.
  @Test(arguments: [
    ("ES", "Elche", "Alicante"), ("ES", "Benidorm", "Alicante"), ("ES", "Castellón de la Plana", "Castellón"), ("ES", "Gandia", "Valencia"),
    ("ES", "Vila-real", "Castelló"), ("MX", "Toluca", "Méx."), ("MX", "Naucalpan", "Estado de México"), ("MX", "Coyoacán", "CDMX"),
    ("UA", "Бровари", "Київська область"), ("UA", "Київ", "Київ"), ("IN", "Leh", "Ladakh"), ("IE", "Tallaght", "Co. Dublin"),
    ("IE", "Sandyford", "Dublin"), ("IE", "Lucan", "County Dublin"), ("IE", "Mallow", "Co. Cork"),
    ("CA", "North York", "ON"), ("CA", "Scarborough", "Ontario"), ("IN", "Panaji", "Goa"), ("ZA", "Sandton", "Gauteng"),
    ("CH", "Renens VD", ""), ("CH", "Renens VD", "VD"), ("DE", "Köln-Deutz", ""), ("DE", "St. Ingbert", ""), ("NL", "Schiphol", ""),
  ]) func `a city is known where it lies, as its people write it`(country: String, name: String, area: String) {
    #expect(city(country, name, area: area) == nil)
  }

  @Test func `a canton that is not the address's does not make a Swiss city known`() {
    #expect(city("CH", "Renens VD", area: "ZH") != nil)
    #expect(city("CH", "Xyzzy VD") != nil)
  }

  @Test(arguments: [("KR", "Gyeongnam"), ("KR", "Chungbuk"), ("KR", "Jeju"), ("ES", "Balears"), ("ES", "Illes Balears"), ("ES", "IB")])
  func `an area is known by its short name`(country: String, name: String) {
    let verdicts = CivicAddress.of(country, "1", "Main Street", "-", area: name).verdicts()
    #expect(!verdicts.contains { $0.field == .stateOrProvince })
  }
}
