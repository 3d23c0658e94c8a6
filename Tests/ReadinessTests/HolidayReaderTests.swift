import Checklists
import CivicAddresses
import Locales
import Testing

@testable import Readiness

@Suite struct HolidayReaderTests {
  private static let today = CalendarDate(year: 2026, month: 11, day: 30)
  private static let prompt = Prompt(
    subject: .question("auto-attendants[].holidays"), path: AnswerPath(list: "auto-attendants", item: "Main", field: "holidays"), step: 8)

  /// The plan's words for what was typed, whether it stands as it is or is shown for a yes.
  private func read(
    _ typed: String, country: String = "US", address: [String: String] = [:], language: Language = .english,
    today: CalendarDate? = Self.today
  ) throws -> (text: String, isShown: Bool) {
    var plan = Plan()
    plan["organization.country"] = country
    if !address.isEmpty { plan.add("Site", to: "addresses", address.merging(["country": country]) { $1 }) }
    plan.add("Main", to: "auto-attendants", ["hours": "Mon-Fri 09:00-17:00", "after-hours": "number:+14255550100"])
    plan.add("Support", to: "call-queues", [:])
    let languages = [language] + Language.all.filter { $0 != language }
    let reader = AnswerReader(.phoneSystem, languages: languages.map { Localizer($0) }, today: today)
    do throws(Rejection) {
      let after = try reader.change(for: typed, at: Self.prompt, in: plan).applied(to: plan, of: .phoneSystem)
      return (after[Self.prompt.path] ?? "", false)
    } catch {
      guard let text = error.instead else { throw error }
      return (text, true)
    }
  }

  /// What a French screen shows before Enter takes it.
  private func shown(for typed: String, country: String) throws -> String {
    var plan = Plan()
    plan["organization.country"] = country
    plan.add("Main", to: "auto-attendants", ["hours": "Mon-Fri 09:00-17:00"])
    let reader = AnswerReader(.phoneSystem, languages: [Localizer(.french)], today: Self.today)
    let refusal = #expect(throws: Rejection.self) { try reader.change(for: typed, at: Self.prompt, in: plan) }
    return try Localizer(.french).text(#require(refusal).message)
  }

  private func days(
    _ typed: String, country: String = "US", address: [String: String] = [:], language: Language = .english
  ) throws -> [String] {
    let text = try read(typed, country: country, address: address, language: language).text
    return text.split(separator: ", ").map { entry in entry.split(separator: "=").dropLast().joined(separator: " ") }
  }

  @Test(arguments: [
    ("closed between Christmas and New Year", ["December 25 2026-12-25/2027-01-01"]),
    ("between 27 and 31 December", ["December 27 2026-12-27/2026-12-31"]),
    ("Thanksgiving and the day after", ["Thanksgiving Day 2027-11-25", "November 26 2027-11-26"]),
    ("Christmas and the day before", ["December 24 2026-12-24", "Christmas Day 2026-12-25"]),
  ])
  func `days are told by the holidays beside them`(typed: String, expected: [String]) throws {
    #expect(try days(typed) == expected)
  }

  @Test(arguments: ["the day after", "between Christmas", "between New Year and Christmas"])
  func `days beside none are refused`(typed: String) { #expect(throws: Rejection.self) { try read(typed) } }

  @Test func `whose public holidays they are may stand before the words`() throws {
    #expect(try days("US federal holidays") == days("public holidays"))
    #expect(try days("Texas public holidays") == days("public holidays in Texas"))
  }

  /// Source: OPM, federal holidays of 2026 and 2027.
  @Test func `public holidays are those of the next twelve months`() throws {
    #expect(
      try days("public holidays") == [
        "Christmas Day 2026-12-25", "New Year's Day 2027-01-01", "Martin Luther King Jr. Day 2027-01-18",
        "Washington's Birthday 2027-02-15", "Memorial Day 2027-05-31", "Juneteenth National Independence Day 2027-06-18/2027-06-19",
        "Independence Day 2027-07-04/2027-07-05", "Labor Day 2027-09-06", "Columbus Day 2027-10-11", "Veterans Day 2027-11-11",
        "Thanksgiving Day 2027-11-25",
      ])
  }

  /// Source: service-public.fr, dates of the public holidays of 2026 and 2027.
  @Test func `a country's holidays have the interface's names, and some can be left out`() throws {
    #expect(
      try days("jours fériés sauf Lundi de Pentecôte", country: "FR", language: .french) == [
        "Noël 2026-12-25", "Jour de l’an 2027-01-01", "Lundi de Pâques 2027-03-29", "Fête du Travail 2027-05-01", "Ascension 2027-05-06",
        "Fête de la Victoire 2027-05-08", "Fête nationale 2027-07-14", "Assomption 2027-08-15", "Toussaint 2027-11-01",
        "Armistice 2027-11-11",
      ])
  }

  /// Sources: gov.uk, bank holidays of 2027; cnesst.gouv.qc.ca, statutory holidays; Bavarian law on holidays (FTG), article 1; droit local
  /// d'Alsace-Moselle, ordinance of 16 August 1892.
  @Test(arguments: [
    ("GB", ["City": "Leeds", "PostalCode": "LS1 4AP"], ["Easter Monday 2027-03-29", "Late Summer Bank Holiday 2027-08-30"]),
    ("GB", ["City": "Glasgow", "PostalCode": "G2 1DU"], ["Saint Andrew's Day 2026-11-30", "Summer Bank Holiday 2027-08-02"]),
    ("GB", ["City": "Manchester"], ["Easter Monday 2027-03-29"]),
    ("CA", ["City": "Montréal", "StateOrProvince": "QC"], ["Saint Jean Baptiste Day 2027-06-24", "National Patriots' Day 2027-05-24"]),
    ("CA", ["City": "Toronto", "StateOrProvince": "Ontario"], ["Family Day 2027-02-15", "Victoria Day 2027-05-24"]),
    ("DE", ["City": "München", "PostalCode": "80331"], ["Epiphany 2027-01-06", "Corpus Christi 2027-05-27"]),
    ("FR", ["City": "Strasbourg", "PostalCode": "67000"], ["Good Friday 2027-03-26", "Saint Stephen's Day 2026-12-26"]),
    ("FR", ["City": "Fort-de-France", "PostalCode": "97200"], ["Abolition of Slavery 2027-05-22"]),
  ])
  func `holidays of the region of the emergency addresses are among the public ones`(
    country: String, address: [String: String], expected: [String]
  ) throws {
    let found = try days("public holidays", country: country, address: address)
    #expect(expected.allSatisfy(found.contains), "\(found)")
    #expect(try !days("public holidays", country: country).contains(where: expected.contains))
  }

  @Test(arguments: [
    ("public holidays of Scotland", "GB", "Saint Andrew's Day 2026-11-30"),
    ("jours fériés en Irlande du Nord", "GB", "Battle of the Boyne 2027-07-12"),
    ("jours fériés du pays de Galles", "GB", "Late Summer Bank Holiday 2027-08-30"),
    ("bank holidays in England except Easter Monday", "GB", "Late Summer Bank Holiday 2027-08-30"),
    ("jours fériés du Nouveau-Brunswick", "CA", "New Brunswick Day 2027-08-02"),
    ("jours fériés d’Alsace", "FR", "Good Friday 2027-03-26"),
    ("public holidays in Bavaria, 24 December", "DE", "December 24 2026-12-24"),
    ("jours fériés de Belgique", "FR", "National Day 2027-07-21"),
    ("Victoria Day", "CA", "Victoria Day 2027-05-24"),
  ])
  func `a region or another country is named behind the public holidays`(typed: String, country: String, expected: String) throws {
    let found = try days(typed, country: country, address: country == "GB" ? ["City": "Edinburgh"] : [:])
    #expect(found.contains(expected), "\(found)")
  }

  @Test func `addresses in two regions decide for none`() throws {
    var plan = Plan()
    plan["organization.country"] = "DE"
    plan.add("One", to: "addresses", ["country": "DE", "City": "München"])
    #expect(plan.area(ofAddressesIn: "DE")?.code == "BY")
    plan.add("Two", to: "addresses", ["country": "DE", "City": "Hamburg"])
    #expect(plan.area(ofAddressesIn: "DE") == nil)
  }

  @Test(arguments: [
    ("BE", "Voici les jours compris", false), ("DE", "Ceux qui n’existent que dans une région n’y figurent pas", true),
    ("IN", "Ceux qui n’existent que dans une région n’y figurent pas", true),
  ])
  func `that holidays of regions are missing is said where there are any`(country: String, expected: String, isSaid: Bool) throws {
    let text = try shown(for: "jours fériés", country: country)
    #expect(text.contains(expected) && text.contains("n’existent que dans une région") == isSaid, "\(text)")
  }

  @Test(arguments: [
    ("24 December", "December 24=2026-12-24"),
    ("Christmas Eve 24 December", "Christmas Eve=2026-12-24"),
    ("24.12. and 31.12.", "December 24=2026-12-24, December 31=2026-12-31"),
    ("24 and 31 December", "December 24=2026-12-24, December 31=2026-12-31"),
    ("le 24 et le 31 décembre", "December 24=2026-12-24, December 31=2026-12-31"),
    ("Thursday 24 December", "December 24=2026-12-24"),
    ("3 January", "January 3=2027-01-03"),
    ("December 26, 2026", "December 26=2026-12-26"),
    ("26/12/26", "December 26=2026-12-26"),
    ("Inventory: 30 November", "Inventory=2026-11-30"),
    ("Summer break from 2 to 20 August", "Summer break=2027-08-02/2027-08-20"),
    ("congés du 24 décembre au 2 janvier", "congés=2026-12-24/2027-01-02"),
    ("24/12-31/12", "December 24=2026-12-24/2026-12-31"),
    ("December 24-26", "December 24=2026-12-24/2026-12-26"),
    ("24 December 2026 to 2 January 2027", "December 24=2026-12-24/2027-01-02"),
    ("24 December to 2 January 2027", "December 24=2026-12-24/2027-01-02"),
    ("Christmas Eve = 24 December", "Christmas Eve=2026-12-24"),
    ("24 December from 13:00", "December 24=2026-12-24T13:00/2026-12-24"),
    ("24 décembre à partir de 13h", "December 24=2026-12-24T13:00/2026-12-24"),
    ("24 décembre après-midi", "December 24=2026-12-24T12:00/2026-12-24"),
    ("24 December 1pm-5pm", "December 24=2026-12-24T13:00/2026-12-24T17:00"),
    ("Good Friday 26 March", "Good Friday=2027-03-26"),
    ("Thanksgiving", "Thanksgiving Day=2027-11-25"),
    ("closed at Thanksgiving", "Thanksgiving Day=2027-11-25"),
    ("Thanksgiving, Memorial Day except Memorial Day, 24 December", "December 24=2026-12-24, Thanksgiving Day=2027-11-25"),
    ("Thanksgiving and the day after 26 November", "Thanksgiving Day=2027-11-25, day after=2027-11-26"),
  ])
  func `days are read as people write them`(typed: String, expected: String) throws {
    let wanted = expected.split(separator: ", ").map { $0 + "=number:+14255550100" }.joined(separator: ", ")
    #expect(try read(typed).text == wanted)
  }

  @Test(arguments: [
    ("24 December 2026", false), ("24 December", true), ("public holidays", true), ("24/12/26", true),
    ("24 December 2026 to 2 January 2027", false),
  ])
  func `what was filled in is shown first`(typed: String, isShown: Bool) throws { #expect(try read(typed).isShown == isShown) }

  @Test func `a day has a target of its own where one is named`() throws {
    #expect(
      try read("24 December 2026 = Support, 31 December 2026").text
        == "December 24=2026-12-24=queue:Support, December 31=2026-12-31=number:+14255550100")
  }

  @Test func `no day stands twice`() throws {
    #expect(try days("Thanksgiving, 20 to 30 November 2027, 25 November 2027") == ["November 20 2027-11-20/2027-11-30"])
  }

  @Test func `a name and a day are enough: its calls go where they go outside the hours`() throws {
    #expect(try read("Christmas=2026-12-25").text == "Christmas=2026-12-25=number:+14255550100")
    #expect(try read("Christmas=2026-12-25, New Year=2027-01-01").text.hasSuffix(", New Year=2027-01-01=number:+14255550100"))
  }

  @Test func `in a file days are read with their year, and nothing is filled in`() throws {
    let text = "December 25=2026-12-25=number:+14255550100, bridge=2027-01-02/2027-01-03=disconnect"
    #expect(try read("25 December 2026, bridge from 2 to 3 January 2027 = disconnect", today: nil) == (text, false))
    for typed in ["25 December", "public holidays", "yes", "Christmas"] {
      #expect(throws: Rejection(.answerHolidays)) { try read(typed, today: nil) }
    }
  }

  @Test func `what the plan writes is read again, without today's date too`() throws {
    let text = "Christmas=2026-12-25/2026-12-26+2027-12-25=disconnect, Eve=2026-12-24T13:00/2026-12-24=queue:Support"
    #expect(try read(text) == (text, false))
  }

  @Test(arguments: [
    "never on a Sunday", "1/2", "Sunday 24 December", "24 December = Nobody", "31 November", ",", "except 24 December",
    "Fe\u{0}te 24 December 2026", "Fe\u{0}te=2026-12-24=disconnect",
    "24 to 26 December 13:00-17:00",
    "Easter Bunny", "=",
  ])
  func `what tells no day is refused`(typed: String) { #expect(throws: Rejection.self) { try read(typed) } }

  @Test func `holidays that the moon decides are told as such`() throws {
    let text = try shown(for: "oui", country: "MA")
    #expect(text.contains("La lune décide de certains") && text.contains("Fête du sacrifice"))
  }

  @Test func `holidays are said with those of one target together`() {
    let text =
      "Christmas=2026-12-25/2026-12-26+2027-12-25=disconnect, Eve=2026-12-24T13:00/2026-12-24=disconnect, X=2027-01-02=queue:Support"
    let english = Holiday.words(for: text, in: Localizer(.english)) { $0 }
    #expect(
      english
        == "Christmas (December 25, 2026 to December 26, 2026 and December 25, 2027) and Eve (December 24, 2026, 13:00–24:00): disconnect; "
        + "X (January 2, 2027): queue:Support")
  }
}
