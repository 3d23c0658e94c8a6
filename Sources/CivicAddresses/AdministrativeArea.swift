internal import Texts

/// A state, province, prefecture or whatever a country calls what stands between it and its cities.
public struct AdministrativeArea: Hashable, Sendable {
  /// What addresses write: WA, MI, 東京都; the ISO 3166-2 part where addresses have no code of their own.
  public var code: String
  /// The name its inhabitants write, in their script.
  public var name: String
  /// The name in Latin letters, English where the source has it.
  public var latinName: String
  /// The French name where it is known and differs.
  public var frenchName: String?
  /// The part of the ISO 3166-2 code after the hyphen.
  public var isoCode: String?

  /// An area that the table doesn't have; its code is ISO's too, and its name is written in Latin letters.
  public init(code: String, name: String, frenchName: String) {
    self.init(code: code, name: name, latinName: name, frenchName: frenchName, isoCode: code)
  }

  init(code: String, name: String, latinName: String, frenchName: String?, isoCode: String?) {
    (self.code, self.name, self.latinName, self.frenchName, self.isoCode) = (code, name, latinName, frenchName, isoCode)
  }
}

/// A line of the table of areas, read where it lies.
struct AreaRecord {
  private let line: TabbedLine

  init(line: TabbedLine) {
    self.line = line
  }

  /// The area that a country's people may mean by a text: code, name in any language the sources have, with or without "Province".
  init?(named text: String, in country: CountryRecord) {
    if let line = Self.line(named: text, in: country) {
      self.line = line
    } else if let core = Self.withoutRank(text), let line = Self.line(named: core, in: country) {
      self.line = line
    } else {
      return nil
    }
  }

  private static func line(named text: String, in country: CountryRecord) -> TabbedLine? {
    let found = Folding.withKey(of: text) { key -> TabbedLine? in
      key.isEmpty ? nil : SortedLines.areaNames.line(country.code, key)
    }
    return found.flatMap { SortedLines.areas.line(country.code, $0[2]) }
  }

  /// Lagos for Lagos State, Ohio for State of Ohio; nil when no such word stands at either end.
  private static func withoutRank(_ text: String) -> String? {
    let words = text.split { $0 == " " || $0 == "." }
    guard words.count > 1, let first = words.first, let last = words.last else { return nil }
    if ranks.contains(Folding.key(of: String(last))) { return words.dropLast().joined(separator: " ") }
    guard ranks.contains(Folding.key(of: String(first))) else { return nil }
    let rest = words.dropFirst()
    let isJoined = rest.count > 1 && rest.first.map { joints.contains(Folding.key(of: String($0))) } == true
    return rest.dropFirst(isJoined ? 1 : 0).joined(separator: " ")
  }

  private static let ranks: Set<String> = [
    "state", "province", "prefecture", "region", "republic", "oblast", "county", "governorate", "department", "territory", "parish",
    "district",
    "emirate", "canton", "estado", "edo", "provincia", "prov", "departamento", "depto", "dpto", "departement", "comunidad", "ville",
    "kanton", "land",
    "wojewodztwo", "voivodeship", "krai", "kray", "область", "край", "республика",
  ]
  private static let joints: Set<String> = ["of", "de", "del", "di", "da", "do", "du", "la"]

  /// The area with the table's own key.
  init?(id: Bytes, in country: CountryRecord) {
    guard let line = SortedLines.areas.line(country.code, id) else { return nil }
    self.line = line
  }

  /// The area whose name, in any language, is fewest slips away from a text; nil when none is near.
  static func nearest(to text: String, in country: CountryRecord) -> AreaRecord? {
    Folding.withKey(of: text) { key in
      let spelling = Spelling(key)
      var best: (slips: Int, id: Bytes)?
      SortedLines.areaNames.forEachLine(country.code) { line in
        let limit = min(spelling.tolerance, (best?.slips ?? 3) - 1)
        if limit > 0, let slips = spelling.distance(to: line[1], within: limit) { best = (slips, line[2]) }
        return limit > 0
      }
      return best.flatMap { AreaRecord(id: $0.id, in: country) }
    }
  }

  var id: Bytes { line[1] }
  var code: String { line.text(2) }
  /// Empty when any code of the country may be the area's.
  var postalPrefixes: Bytes { line[7] }
  /// Whether the source lists it; others are known (a region above the provinces), not offered.
  var isListed: Bool { line[8].first == UInt8(ascii: "l") }

  var area: AdministrativeArea {
    let (name, latin, french, iso) = (line.text(3), line.text(4), line.text(5), line.text(6))
    return AdministrativeArea(
      code: code, name: name, latinName: latin.isEmpty ? name : latin, frenchName: french.isEmpty ? nil : french,
      isoCode: iso.isEmpty ? nil : iso)
  }

  static func listed(in country: CountryRecord) -> [AdministrativeArea] {
    var areas: [AdministrativeArea] = []
    SortedLines.areas.forEachLine(country.code) { line in
      let record = AreaRecord(line: line)
      if record.isListed { areas.append(record.area) }
      return true
    }
    return areas.sorted { ($0.latinName, $0.code) < ($1.latinName, $1.code) }
  }
}
