internal import CivicAddresses
internal import Facts
internal import Locales
internal import PhoneNumbers
internal import Readiness
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
  /// The emergency address on one line; empty when there is none.
  let address: String
  /// What the plan calls the emergency address.
  let place: String
  /// What is dialled for help: over Direct Routing what the person's policy names, else what the country has; empty when neither is known.
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
  /// A person's language is the one that Microsoft 365 shows them (`PreferredLanguage`), else `fallback` where that is official in their
  /// usage location, else the usual one there; where this program speaks neither, it is `fallback`. People without a number, or without a
  /// sign-in name, are left out.
  static func all(of plan: Plan, fallback: Localizer) -> [Notice] {
    guard let table = plan.tables[.users] else { return [] }
    let columns = ["UserPrincipalName", "DisplayName", "UsageLocation", "LineUri", "EmergencyAddress", "PreferredLanguage", "AccountType"]
    var seen: Set<String> = []
    var writers: [String: NoticeWriter] = [:]
    var localizers: [String: Localizer] = [:]
    let addresses = addresses(of: plan)
    let routed = plan.routedEmergencyNumbers
    return table.rows(of: columns) { cells, _ in cells.map { $0 == Plan.none ? "" : $0 } }.compactMap { cells in
      guard cells[6] != "ResourceAccount", let name = Identifier.userPrincipalName(cells[0]), seen.insert(name.lowercased()).inserted,
        let number = try? PhoneNumber(cells[3])
      else { return nil }
      let country = Identifier.country(cells[2]) ?? plan.country ?? ""
      let tags = "\(cells[5]) \(country)"
      let localizer = localizers[tags] ?? localizer(preferred: cells[5], country: country, fallback)
      localizers[tags] = localizer
      let dialled = routed[name.lowercased()]
      let key = "\(localizer.language.code) \(country) \(dialled ?? [])"
      let writer = writers[key] ?? NoticeWriter(plan, country: country, dialled: dialled, localizer: localizer)
      writers[key] = writer
      let displayName = cells[1].isEmpty ? name.split(separator: "@").first.map(String.init) ?? name : cells[1].inert
      return writer.notice(to: name, called: displayName, number: number, address: (addresses[cells[4]] ?? cells[4]).inert, at: cells[4])
    }
  }

  /// Addresses by name, each on one line as its country writes it.
  private static func addresses(of plan: Plan) -> [String: String] {
    let street: Set<AddressField> = [.houseNumber, .houseNumberSuffix, .preDirectional, .streetName, .streetSuffix, .postDirectional]
    let town: Set<AddressField> = [.postalCode, .city, .stateOrProvince]
    var named: [String: String] = [:]
    for row in plan.addresses {
      let order = AddressFormat.of(row.address.country).fieldOrder
      func words(_ fields: Set<AddressField>) -> String {
        order.filter(fields.contains).map { row.address[$0] }.filter { !$0.isEmpty }.joined(separator: " ")
      }
      named[row.name] = [row.name, words(street), words(town)].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    return named
  }

  private static func localizer(preferred: String, country: String, _ fallback: Localizer) -> Localizer {
    if preferred.isEmpty, TimeAndLanguage.languageTag(of: fallback.language.code, officialIn: country) != nil { return fallback }
    let tag = preferred.isEmpty ? TimeAndLanguage.of(country)?.language ?? "" : preferred
    return Language(tag: tag).map { Localizer($0) } ?? fallback
  }
}

/// Writes the messages to the people of one country and policy in one language; what is the same for all of them is said once.
struct NoticeWriter {
  private let localizer: Localizer
  private let emergencyNumbers: [String]
  private let isUnsupported: Bool
  private let see: Notice.Block
  private let heading: Notice.Block
  private let closing: Notice.Block
  private let numbersPoint: [String]
  private let movedPoint: String
  private let laterPoints: [String]

  /// `dialled` are the emergency numbers of the people's policy; nil where it is not known, or none is needed.
  init(_ plan: Plan, country code: String, dialled: [String]?, localizer: Localizer) {
    func say(_ message: Message) -> String { localizer.text(message).withoutBackquotes }
    let country = Country(code: code)
    let name = country?.name(in: localizer.language) ?? code
    let connection = plan.carrier
    self.localizer = localizer
    // Where the vendor's own lines carry no emergency calls; other operators' may.
    isUnsupported = country?.emergency?.routing == .unsupported && (connection == .callingPlan || connection == .sharedCalling)
    let ofPolicy = dialled?.filter { $0 != country?.emergency?.testNumber }
    emergencyNumbers = isUnsupported ? [] : ofPolicy ?? country?.emergency?.numbers ?? []
    see = .paragraph(say(.noticeSee))
    heading = .paragraph(say(.noticeEmergencyHeading))
    closing = .paragraph(say(plan["organization.name"].map { .noticeClosing(organization: $0.inert) } ?? .noticeClosingNameless))
    if isUnsupported {
      numbersPoint = [say(.noticeEmergencyUnsupported(country: name))]
    } else {
      numbersPoint = emergencyNumbers.isEmpty ? [] : [say(.noticeEmergencyNumbers(country: name, numbers: emergencyNumbers))]
    }
    movedPoint = say(.noticeEmergencyMoved)
    var later: [Message] = country?.emergency?.routing == .screenedFirst ? [.noticeEmergencyScreened] : []
    later += [.noticeEmergencyPower, .noticeEmergencyAbroad(country: name)]
    if plan.isYes("emergency.remote-work"), country?.code == "US" { later.append(.noticeEmergencyHome) }
    if let test = country?.emergency?.testNumber, connection != .directRouting { later.append(.noticeEmergencyTest(number: test)) }
    laterPoints = (isUnsupported ? [.noticeEmergencyPower] : later).map(say)
  }

  func notice(to name: String, called displayName: String, number: PhoneNumber, address: String, at place: String) -> Notice {
    let international = number.internationalFormat
    let greeting = say(.noticeGreeting(name: displayName))
    let told = say(.noticeNumber(abroad: international, home: number.nationalFormat))
    let blocks: [Notice.Block] = [
      .paragraph(greeting), .paragraph(told), see, heading, .points(emergencyPoints(address: address)), closing,
    ]
    return Notice(
      userPrincipalName: name, displayName: displayName, language: localizer.language, number: number, address: address, place: place,
      emergencyNumbers: emergencyNumbers, subject: say(.noticeSubject(number: international)), blocks: blocks)
  }

  /// What everyone must be told: Microsoft's terms oblige the organization to.
  ///
  /// Source: MicrosoftDocs/OfficeDocs-SkypeForBusiness:Teams/emergency-calling-terms-and-conditions.md.
  private func emergencyPoints(address: String) -> [String] {
    guard !isUnsupported else { return numbersPoint + laterPoints }
    guard !address.isEmpty else { return numbersPoint + [say(.noticeEmergencyUnknown)] + laterPoints }
    return numbersPoint + [say(.noticeEmergencyAddress(address: address)), movedPoint] + laterPoints
  }

  private func say(_ message: Message) -> String { localizer.text(message).withoutBackquotes }
}
