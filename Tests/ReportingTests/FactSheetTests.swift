import Facts
import Locales
import PhoneNumbers
import Reporting
import Testing

/// What `ringready facts` tells; the values are those of the data files, or published by others.
@Suite struct FactSheetTests {
  private let english = FactSheet(Localizer(.english))
  private let french = FactSheet(Localizer(.french))

  private func country(_ code: String, _ sheet: FactSheet) throws -> [Substring] {
    let today = try #require(CalendarDate(iso: "2026-11-30"))
    return sheet.country(try #require(Country(code: code)), on: today).split(separator: "\n")
  }

  @Test func `a country has what is sold there and how emergency calls work, each with its source`() throws {
    let lines = try country("FR", english)
    #expect(lines.first == "France (FR, FRA)")
    for line in [
      "Country code: +33", "Phone System (Teams Phone): yes", "Audio Conferencing: yes", "Calling Plans: yes – sold by Microsoft",
      "Pay-as-you-go zone: 2", "Toll service numbers: yes", "Communications Credits: yes",
      "Emergency numbers that Teams knows: 112, 115, 116000, 119, 15, 17, 18",
    ] {
      #expect(lines.contains(Substring(line)), "\(line)")
    }
    #expect(lines.contains { $0.hasPrefix("Cities with toll numbers: Angers; Bordeaux;") })
    #expect(
      lines.contains {
        $0.hasPrefix("As of ") && $0.contains("https://learn.microsoft.com/microsoftteams/")
          && $0.hasSuffix("/availability-in-france")
      })
    #expect(lines.count { $0.hasPrefix("As of ") } >= 3)
  }

  /// The days are those of service-public.fr.
  @Test func `a country's public holidays follow, and those that the moon decides are told as such`() throws {
    let france = try country("FR", french)
    let header = try #require(france.firstIndex { $0.hasPrefix("Jours fériés de tout le pays") })
    #expect(france[header...].dropFirst().prefix(2) == ["  25 décembre 2026\u{202f}: Noël", "  1er janvier 2027\u{202f}: Jour de l’an"])
    #expect(france[header...].count == 12)
    #expect(try country("MA", english).contains { $0.hasSuffix(", or a day near it, as the moon decides: Eid al-Adha") })
    #expect(try country("SG", english).contains("To be known: the operator asks for the address"))
    #expect(try country("PR", english).contains("Also taken for the first of them: 9911, 19911, 11911"))
  }

  /// France's numbers are those of ARCEP; 933 is the test number of the United States' dynamic emergency calling.
  @Test func `a short number tells where it calls for help, with what all of these places rest on`() throws {
    let ambulance = try #require(french.emergencyNumber("15")).split(separator: "\n")
    #expect(ambulance.contains { $0.hasPrefix("Numéro d’urgence que Teams connaît") && $0.contains("France") })
    #expect(ambulance.contains { $0.hasPrefix("Source (") })
    let test = try #require(english.emergencyNumber("933"))
    #expect(test.contains("Number for test calls in: Canada and United States\n"))
    #expect(english.emergencyNumber("12") == nil)
  }

  @Test func `what is not sold is said, and has no empty lines`() throws {
    let lines = try country("IN", english)
    #expect(lines.contains("Audio Conferencing: no") && lines.contains("Calling Plans: no"))
    #expect(!lines.contains { $0.hasPrefix("Plans sold") || $0.hasPrefix("Pay-as-you-go zone") || $0.hasPrefix("How emergency calls") })
    #expect(lines.contains("Emergency numbers that Teams knows: 112, 100, 101, 102"))
  }

  @Test func `a country without a page is not documented, one that is left out is excluded with its source`() throws {
    #expect(try country("AQ", english).contains(Substring(Localizer(.english).text(.countryNotDocumented))))
    let excluded = try country("MO", french)
    #expect(excluded.contains(Substring(Localizer(.french).text(.phoneSystemExcluded))))
    let page = try #require(Country(code: "MO")?.phoneSystemExclusion)
    #expect(excluded.contains { $0 == Localizer(.french).citation(of: page) })
  }

  /// The GUIDs are Microsoft's: product names and service plan identifiers for licensing.
  @Test(arguments: [
    ("MCOEV", "e43b5b99-8dfb-405f-9987-dc307f34bcbd", "yes"), ("MCOMEETADV", "0c266dff-15dd-4b49-8397-2bb16070ed52", "no"),
  ])
  func `a product has its id and what it gives`(partNumber: String, id: String, phoneSystem: String) throws {
    guard case .exact(let licence) = Licences.find(partNumber) else { return #expect(Bool(false), "\(partNumber)") }
    let lines = english.licence(licence).split(separator: "\n")
    #expect(lines.first?.hasSuffix("(\(partNumber))") == true)
    #expect(lines.contains(Substring("SKU id: \(id)")) && lines.contains(Substring("Phone System (Teams Phone): \(phoneSystem)")))
    #expect(lines.contains("Makes the Voice menu visible: yes"))
    #expect(lines.last?.hasPrefix("As of ") == true)
    #expect(french.licence(licence).contains(licence.name(in: .french)))
  }

  /// What libphonenumber says of these numbers.
  @Test(arguments: [
    ("+18005550100", "+1 800-555-0100", "yes", "yes"), ("+800 1234 5678", "+800 1234 5678", "yes", "yes"),
    ("+11112223333", "+1 1112223333", "yes", "no"), ("+3319900", "+33 19900", "no", "no"),
  ])
  func `a number is possible by its length and valid by its range`(text: String, written: String, possible: String, valid: String) throws {
    let lines = english.number(try PhoneNumber(text)).split(separator: "\n")
    #expect(lines.first == Substring(written))
    #expect(lines.contains(Substring("Possible: \(possible)")) && lines.contains(Substring("Valid: \(valid)")), "\(lines)")
    #expect(lines.last == Substring(Localizer(.english).text(.numberingPlanVersion(version: NumberingPlan.dataVersion))))
  }

  @Test func `a number has the country of its range, or none`() throws {
    #expect(french.number(try PhoneNumber("+33199001234")).contains("France"))
    #expect(english.number(try PhoneNumber("+80012345678")).contains(Localizer(.english).text(.noCountry)))
    #expect(english.number(try PhoneNumber("+11112223333")).contains(Localizer(.english).text(.unknownValue)))
  }
}
