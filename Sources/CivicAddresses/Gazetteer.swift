internal import Texts

/// The places of the world, for completion and look-up.
public enum Gazetteer {
  /// The areas of a country whose name in any known language, or code, begins with a text; accents and case don't matter.
  public static func areas(in country: String, matching prefix: String) -> [AdministrativeArea] {
    guard let record = CountryRecord(country) else { return [] }
    let listed = AreaRecord.listed(in: record)
    let wanted = Folding.key(of: prefix)
    return listed.filter { area in
      [area.code, area.name, area.latinName, area.frenchName ?? ""].contains { Folding.key(of: $0).hasPrefix(wanted) }
    }
  }

  /// The area that a text names in a country, by code or by name in any known language; nil when none is known.
  public static func area(named text: String, in country: String) -> AdministrativeArea? {
    guard let record = CountryRecord(country) else { return nil }
    return AreaRecord(named: text, in: record)?.area
  }

  /// A place of 500 people or more, under one of its names.
  public struct Place: Hashable, Sendable {
    /// The name as people there, or English or French speakers, write it.
    public var name: String
    /// The area it lies in; nil where the sources don't tell.
    public var area: AdministrativeArea?
    /// From 0, 500 people, to 9, ten million; each step is three times as many.
    public var size: Int
  }

  /// The places of a country, or of one of its areas, whose name begins with a text: as it is typed before otherwise, the largest first.
  ///
  /// - Parameters:
  ///   - country: ISO 3166-1 alpha-2.
  ///   - area: code or name of an area; one that is not known counts as none given.
  ///   - prefix: accents, case, spaces and hyphens don't matter; blank text gives the largest places.
  ///   - limit: how many at most.
  /// - Returns: a place once under each of its names that fit; nothing for an unknown country.
  public static func cities(in country: String, area: String?, matching prefix: String, limit: Int) -> [Place] {
    guard let record = CountryRecord(country) else { return [] }
    let wanted = area.flatMap { AreaRecord(named: $0, in: record) }
    var found: [(name: String, area: String, size: Int, isMain: Bool)] = []
    Folding.withKey(of: prefix) { key in
      PlaceTable(of: record).forEachEntry(from: key) { entryKey, entry in
        guard entryKey.begins(with: key) else { return false }
        entry.forEachPlace { place, size in
          if wanted == nil || wanted?.id.elementsEqual(place) == true {
            found.append((entry.text, String(decoding: place, as: UTF8.self), size, entry.isMain))
          }
          return true
        }
        return true
      }
    }
    // Of München and Munich, the one that is being typed.
    let typed = prefix.lowercased()
    let ranked = found.map { (place: $0, isOther: !$0.name.lowercased().hasPrefix(typed)) }.sorted { one, two in
      if one.isOther != two.isOther { return two.isOther }
      if prefix.isBlank, one.place.isMain != two.place.isMain { return one.place.isMain }
      return (two.place.size, one.place.name, one.place.area) < (one.place.size, two.place.name, two.place.area)
    }
    return ranked.prefix(max(limit, 0)).map(\.place).map { place in
      let home = place.area.withBytes { AreaRecord(id: $0, in: record)?.area }
      return Place(name: place.name, area: home, size: place.size)
    }
  }
}
