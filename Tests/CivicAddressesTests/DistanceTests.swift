import CivicAddresses
import Testing

@Suite struct DistanceTests {
  private func verdict(_ country: String, _ code: String, _ city: String) -> AddressVerdict? {
    CivicAddress.of(country, "1", "Main Street", city, code).verdicts().first { $0.field == .postalCode }
  }

  /// Kilometers between the city and the one whose code it is, from an atlas.
  @Test(
    arguments: [
      ("FR", "69001", "Paris", 392), ("FR", "13001", "Lille", 835), ("BE", "4000", "Bruxelles", 90), ("BE", "4000", "Brussels", 90),
      ("DE", "80331", "Berlin", 504), ("DE", "01067", "Köln", 474), ("GB", "M1 2AA", "London", 262), ("GB", "EH1 1YZ", "London", 534),
      ("CH", "1201", "Zürich", 224), ("AT", "6020", "Wien", 386), ("NL", "6211 AA", "Amsterdam", 176), ("ES", "08001", "Madrid", 505),
      ("IT", "00118", "Milano", 477), ("PL", "30-001", "Warszawa", 252), ("PT", "4000-001", "Lisboa", 274),
      ("SE", "211 20", "Stockholm", 513), ("NO", "9008", "Bergen", 1210), ("DK", "8000", "København", 157), ("US", "99201", "Seattle", 368),
      ("CA", "V6B 1A1", "Toronto", 3360), ("AU", "6000", "Sydney", 3290), ("FR", "69001", "Paris CEDEX 08", 392),
      ("FR", "69001", "Paris 8e", 392),
    ] as [(String, String, String, Int)])
  func `a code that is used far from the city is doubted, by no more kilometers than there are`(
    country: String, code: String, city: String, distance: Int
  ) throws {
    let found = try #require(verdict(country, code, city))
    guard case .farFromCity(let kilometers) = found.problem else {
      Issue.record("\(found.problem)")
      return
    }
    #expect((30...distance).contains(kilometers))
    #expect(found.isWarning)
  }

  /// Codes that look like another area's, places that share a name, and what the post alone routes.
  ///
  /// Source: the lists of codes of La Poste, bpost, the Swiss Post, Deutsche Post and Royal Mail's post towns, as commonly known.
  @Test(arguments: [
    ("FR", "75001", "Paris"), ("FR", "75116", "Paris"), ("FR", "75480", "Paris CEDEX 10"), ("FR", "92055", "Paris La Défense CEDEX"),
    ("FR", "20000", "Ajaccio"), ("FR", "20200", "Bastia"), ("FR", "01210", "Ferney-Voltaire"), ("FR", "69125", "Lyon"),
    ("FR", "93200", "Saint-Denis"), ("FR", "94160", "Saint-Mandé"), ("FR", "77700", "Serris"), ("FR", "05130", "Tallard"),
    ("FR", "48200", "Saint-Chély-d'Apcher"), ("FR", "95700", "Roissy-en-France"), ("FR", "31700", "Blagnac"),
    ("FR", "14130", "Pont-l'Évêque"), ("FR", "60610", "La Croix-Saint-Ouen"),
    ("BE", "1000", "Bruxelles"), ("BE", "1831", "Machelen"), ("BE", "1930", "Zaventem"), ("BE", "7700", "Mouscron"),
    ("DE", "10115", "Berlin"), ("DE", "14109", "Berlin"), ("DE", "60549", "Frankfurt am Main"), ("DE", "15230", "Frankfurt (Oder)"),
    ("DE", "15230", "Frankfurt"), ("DE", "25554", "Kleve"), ("DE", "89231", "Neu-Ulm"), ("DE", "68519", "Viernheim"),
    ("GB", "SW1A 2AA", "London"), ("GB", "TW6 1EW", "Hounslow"), ("GB", "CR0 2NA", "Croydon"), ("GB", "SY23 1DE", "Aberystwyth"),
    ("GB", "CH4 9DG", "Chester"), ("GB", "ST5 1BD", "Newcastle"), ("GB", "BT1 5GS", "Belfast"), ("GB", "ZE1 0LZ", "Lerwick"),
    ("GB", "E20 1EJ", "London"),
    ("CH", "3000", "Bern"), ("CH", "8058", "Zürich"), ("CH", "1290", "Versoix"), ("CH", "4125", "Riehen"),
    ("NL", "1118 AA", "Schiphol"), ("NL", "2595 BE", "Den Haag"), ("AT", "6691", "Jungholz"), ("AT", "5020", "Salzburg"),
    ("ES", "28001", "Madrid"), ("ES", "09200", "Miranda de Ebro"), ("IT", "00120", "Roma"), ("IT", "20121", "Milan"),
    ("US", "10001", "New York"), ("US", "20500", "Washington"), ("US", "98052", "Redmond"), ("US", "99501", "Anchorage"),
    ("CA", "H2Y 1C6", "Montréal"), ("AU", "2000", "Sydney"), ("PL", "00-950", "Warszawa"), ("DK", "2300", "København S"),
  ]) func `what only looks contradictory raises no alarm`(country: String, code: String, city: String) {
    #expect(verdict(country, code, city) == nil)
  }

  @Test(arguments: [
    ("JP", "100-0001", "Tokyo"), ("FR", "69001", "Parys"), ("FR", "69001", "Sainte-Marie"), ("FR", "", "Paris"), ("GB", "M1 2AA", "Upton"),
    ("US", "10001", "Anchorage"),
  ]) func `where code or city aren't known to lie, nothing is compared`(country: String, code: String, city: String) {
    let address = CivicAddress.of(country, "1", "Main Street", city, code)
    #expect(!address.comparesPostalCodeWithCity)
    #expect(!address.verdicts().contains { if case .farFromCity = $0.problem { true } else { false } })
  }

  @Test func `a code that contradicts the state already isn't doubted once more`() {
    let address = CivicAddress.of("US", "1", "Main Street", "Seattle", "33101", area: "WA")
    #expect(address.verdicts().map(\.problem) == [.mismatch(with: .stateOrProvince)])
  }

  @Test(
    arguments: [
      ("48.8606", "2.3376", nil), ("2.3376", "48.8606", "coordinatesSwapped"), ("45.76", "4.84", "farFromCity"),
      ("48.8606", "-2.3376", "farFromCity"), ("49.01", "2.55", nil), ("48.8606", "", nil), ("95", "2.3376", "outOfRange"),
    ] as [(String, String, String?)])
  func `coordinates are held against the city`(latitude: String, longitude: String, problem: String?) {
    var address = CivicAddress.of("FR", "99", "Rue de Rivoli", "Paris", "75001")
    (address[.latitude], address[.longitude]) = (latitude, longitude)
    let told = address.verdicts().first { $0.field == .latitude }.map { "\($0.problem)".prefix { $0 != "(" } }
    #expect(told.map(String.init) == problem)
  }
}
