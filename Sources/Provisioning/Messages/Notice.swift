internal import CivicAddresses
internal import Facts
public import Locales
internal import PhoneNumbers
public import Readiness
internal import Tables
internal import Texts

/// What one person is told of their new number, in their language.
public struct Notice: Sendable {
  /// A part of the message.
  enum Block: Equatable, Sendable { case paragraph(String), points([String]) }

  let userPrincipalName: String
  let displayName: String
  let language: Language
  let number: PhoneNumber
  /// The name of the emergency address; empty when there is none.
  let address: String
  /// What is dialled for help in the person's country; empty when that is not documented.
  let emergencyNumbers: [String]
  let subject: String
  let blocks: [Block]

  /// The message as plain text, its lines as long as its paragraphs.
  var text: String {
    blocks.map { block in
      switch block {
      case .paragraph(let text): text
      case .points(let points): points.map { "- " + $0 }.joined(separator: "\n")
      }
    }.joined(separator: "\n\n") + "\n"
  }

  /// One message for everyone in a plan who has a number, in the order of the table.
  ///
  /// A person's language is the one that Microsoft 365 shows them (`PreferredLanguage`), else the usual one of their usage location; where
  /// this program speaks neither, it is `fallback`. People without a number, or without a sign-in name, are left out.
  public static func all(of plan: Plan, fallback: Localizer) -> [Notice] {
    guard let table = plan.tables[.users] else { return [] }
    let columns = ["UserPrincipalName", "DisplayName", "UsageLocation", "LineUri", "EmergencyAddress", "PreferredLanguage", "AccountType"]
    var seen: Set<String> = []
    var writers: [String: NoticeWriter] = [:]
    let cities = cities(of: plan)
    return table.rows(of: columns) { cells, _ in cells.map { $0 == Plan.none ? "" : $0 } }.compactMap { cells in
      guard cells[6] != "ResourceAccount", let name = Identifier.userPrincipalName(cells[0]), seen.insert(name.lowercased()).inserted,
        let number = try? PhoneNumber(cells[3].hasPrefix("tel:") ? String(cells[3].dropFirst(4)) : cells[3])
      else { return nil }
      let country = Identifier.country(cells[2]) ?? plan.country ?? ""
      let localizer = localizer(preferred: cells[5], country: country, fallback)
      let key = "\(localizer.language.code) \(country)"
      let writer = writers[key] ?? NoticeWriter(plan, country: country, localizer: localizer)
      writers[key] = writer
      let displayName = cells[1].isEmpty ? name.split(separator: "@").first.map(String.init) ?? name : cells[1].inert
      return writer.notice(to: name, called: displayName, number: number, address: (cities[cells[4]] ?? cells[4]).inert)
    }
  }

  /// Addresses by name, each with its city unless the name says it.
  private static func cities(of plan: Plan) -> [String: String] {
    var named: [String: String] = [:]
    for row in plan.addresses {
      let city = row.address[.city]
      named[row.name] = city.isEmpty || row.name.contains(city) ? row.name : "\(row.name), \(city)"
    }
    return named
  }

  private static func localizer(preferred: String, country: String, _ fallback: Localizer) -> Localizer {
    let tag = preferred.isEmpty ? TimeAndLanguage.of(country)?.language ?? "" : preferred
    return Language(tag: tag).map { Localizer($0) } ?? fallback
  }
}

/// Writes the messages to the people of one country in one language.
struct NoticeWriter {
  private let organization: String?
  private let localizer: Localizer
  private let country: Country?
  private let countryName: String
  private let connection: Connection?
  private let worksFromHome: Bool

  init(_ plan: Plan, country code: String, localizer: Localizer) {
    self.localizer = localizer
    country = Country(code: code)
    countryName = country?.name(french: localizer.language == .french) ?? code
    connection = plan.connection
    organization = plan["organization.name"]?.inert
    worksFromHome = plan.isYes("emergency.remote-work")
  }

  func notice(to name: String, called displayName: String, number: PhoneNumber, address: String) -> Notice {
    let international = number.internationalFormat
    let blocks: [Notice.Block] = [
      .paragraph(say(.noticeGreeting(name: displayName))),
      .paragraph(say(.noticeNumber(abroad: international, home: number.nationalFormat))),
      .paragraph(say(.noticeSee)),
      .paragraph(say(.noticeEmergencyHeading)), .points(emergencyPoints(address: address, number)),
      .paragraph(organization.map { say(.noticeClosing(organization: $0)) } ?? say(.noticeClosingNameless)),
    ]
    return Notice(
      userPrincipalName: name, displayName: displayName, language: localizer.language, number: number, address: address,
      emergencyNumbers: emergencyNumbers, subject: say(.noticeSubject(number: international)), blocks: blocks)
  }

  private var emergencyNumbers: [String] { isUnsupported ? [] : country?.emergency?.numbers ?? [] }

  /// Where the vendor's own lines carry no emergency calls; other operators' may.
  private var isUnsupported: Bool {
    country?.emergency?.routing == .unsupported && (connection == .callingPlan || connection == .sharedCalling)
  }

  /// What everyone must be told: Microsoft's terms oblige the organization to.
  ///
  /// Source: MicrosoftDocs/OfficeDocs-SkypeForBusiness:Teams/emergency-calling-terms-and-conditions.md.
  private func emergencyPoints(address: String, _ number: PhoneNumber) -> [String] {
    guard !isUnsupported else { return [say(.noticeEmergencyUnsupported(country: countryName)), say(.noticeEmergencyPower)] }
    var points: [Message] = []
    if !emergencyNumbers.isEmpty { points.append(.noticeEmergencyNumbers(country: countryName, numbers: emergencyNumbers)) }
    points.append(address.isEmpty ? .noticeEmergencyUnknown : .noticeEmergencyAddress(address: address))
    if !address.isEmpty { points.append(.noticeEmergencyMoved) }
    if country?.emergency?.routing == .screenedFirst { points.append(.noticeEmergencyScreened) }
    points.append(.noticeEmergencyPower)
    points.append(.noticeEmergencyAbroad(country: countryName))
    if worksFromHome, country?.code == "US" { points.append(.noticeEmergencyHome) }
    if let test = country?.emergency?.testNumber, connection != .directRouting { points.append(.noticeEmergencyTest(number: test)) }
    return points.map(say)
  }

  private func say(_ message: Message) -> String { localizer.text(message).filter { $0 != "`" } }
}
