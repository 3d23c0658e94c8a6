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
  /// The table's own key, short and unique in the country.
  let id: String
}

/// A line of the table of areas, read where it lies.
struct AreaRecord {
  private let line: Line

  init(line: Line) {
    self.line = line
  }

  /// The area that a country's people may mean by a text: code, name in any language the sources have, with or without "Province".
  init?(named text: String, in country: CountryRecord) {
    let found = Folding.withKey(of: text) { key -> Line? in
      guard !key.isEmpty else { return nil }
      return String.withTableKey(country.code, key) { Table.areaNames.line(startingWith: $0) }
    }
    guard let found, let line = String.withTableKey(country.code, found[2], body: { Table.areas.line(startingWith: $0) }) else {
      return nil
    }
    self.line = line
  }

  /// The area with the table's own key.
  init?(id: Bytes, in country: CountryRecord) {
    guard let line = String.withTableKey(country.code, id, body: { Table.areas.line(startingWith: $0) }) else { return nil }
    self.line = line
  }

  /// The area whose name, in any language, is fewest slips away from a text; nil when none is near.
  static func nearest(to text: String, in country: CountryRecord) -> AreaRecord? {
    Folding.withKey(of: text) { key in
      let spelling = Spelling(key: key)
      var best: (slips: Int, id: Bytes)?
      String.withTableKey(country.code) { start in
        Table.areaNames.forEachLine(startingWith: start) { line in
          let limit = min(spelling.tolerance, (best?.slips ?? 3) - 1)
          if limit > 0, let slips = spelling.distance(to: line[1], within: limit) { best = (slips, line[2]) }
          return limit > 0
        }
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
      isoCode: iso.isEmpty ? nil : iso,
      id: line.text(1))
  }

  static func listed(in country: CountryRecord) -> [AdministrativeArea] {
    var areas: [AdministrativeArea] = []
    String.withTableKey(country.code) { key in
      Table.areas.forEachLine(startingWith: key) { line in
        let record = AreaRecord(line: line)
        if record.isListed { areas.append(record.area) }
        return true
      }
    }
    return areas.sorted { ($0.latinName, $0.code) < ($1.latinName, $1.code) }
  }
}
