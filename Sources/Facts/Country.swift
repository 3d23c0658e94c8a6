public import Locales
internal import Synchronization
internal import YAML

/// A country or territory of ISO 3166-1 and what the vendor sells there.
public struct Country: Sendable {
  /// ISO 3166-1 alpha-2, upper case.
  public let code: String
  /// ISO 3166-1 alpha-3, upper case.
  public let alpha3: String
  /// The international calling code without plus; nil where nobody has numbers. Several countries share one: 1, 7, 44 …
  public let callingCode: Int?
  /// Short forms, former names and official names, in English and French, and what the country calls itself.
  let aliases: [String]
  /// What is sold there; nil means that nothing is documented, never that nothing is sold.
  public let availability: Availability?
  /// Where the vendor says that Phone System is not sold there; nil where it says no such thing.
  public let phoneSystemExclusion: Source?
  /// What is known of emergency calls and addresses there; nil when nothing is documented.
  public let emergency: EmergencyFacts?
  let names: LocalName

  /// The country with this ISO 3166-1 alpha-2 code, in any case; nil for any other text.
  ///
  /// The country's embedded file is read when it is first asked for.
  public init?(code: String) {
    guard code.count == 2, code.utf8.count == 2 else { return nil }
    let known = Self.read.withLock { read -> Country? in
      let code = code.uppercased()
      if let country = read[code] { return country }
      let country = EmbeddedFiles.node(at: "Countries/" + code).map { Country($0) }
      read[code] = country
      return country
    }
    guard let known else { return nil }
    self = known
  }

  private static let read = Mutex<[String: Country]>([:])

  init(_ node: CompactNode) {
    code = node.text("code")
    alpha3 = node.text("alpha3")
    callingCode = node["calling-code"]?.integer
    aliases = node.texts("aliases") + node.texts("own-names")
    availability = node["availability"].map(Availability.init)
    phoneSystemExclusion = node["phone-system-excluded"]?.string.map(Source.init)
    emergency = node["emergency"].map(EmergencyFacts.init)
    names = LocalName(node.part("names"))
  }

  /// The usual name, from Unicode CLDR.
  public func name(in language: Language) -> String { names[language] }
}

/// A country is told by its code: everything else follows from it.
extension Country: Equatable {
  /// True for the same code.
  public static func == (first: Country, second: Country) -> Bool { first.code == second.code }
}
