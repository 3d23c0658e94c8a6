extension CheckedAddress {
  mutating func checkCity() {
    let city = address[.city].trimmed
    guard !city.isEmpty else { return }
    let places = PlaceTable(of: country)
    guard !places.isEmpty, !checkSwapped(city, in: places) else { return }
    let isEnforced = country.listsAreas && area?.isListed == true
    let standing = Self.standing(of: city, in: places, area: isEnforced ? area?.id : nil)
    if case .known = standing { return }
    guard !isNamedAnotherWay(city, in: places, area: isEnforced ? area?.id : nil) else { return }
    // A slip in the given area explains more than the right name in another.
    if isEnforced, let near = places.nearest(to: city, in: area?.id, exceptItself: true) { return reportCity(near, area) }
    if case .elsewhere(let entry) = standing { return reportCity(entry, nil) }
    reportCity(places.nearest(to: city, in: nil), nil)
  }

  private enum Standing {
    case known, unknown
    /// In the country, but in none of its places in the given area.
    case elsewhere(PlaceTable.Entry)
  }

  private static func standing(of city: String, in places: PlaceTable, area: Bytes?) -> Standing {
    Folding.withKey(of: city) { key in
      // Signs alone say nothing about a place.
      guard !key.isEmpty else { return .known }
      var standing = Standing.unknown
      places.forEachEntry(withKey: key) { entry in
        standing = entry.size(in: area) == nil ? .elsewhere(entry) : .known
        if case .known = standing { return false } else { return true }
      }
      return standing
    }
  }

  /// A name in a form that tables don't have: with a district, in two languages, of the area or the country itself.
  private func isNamedAnotherWay(_ city: String, in places: PlaceTable, area: Bytes?) -> Bool {
    let isKey: (String) -> Bool = { name in
      guard case .known = Self.standing(of: name, in: places, area: area) else { return false }
      return true
    }
    let isArea: (String) -> Bool = { name in
      guard let named = AreaRecord(named: name, in: country) else { return false }
      return area.map { $0.elementsEqual(named.id) } ?? true
    }
    let isPlace: (String) -> Bool = { isKey($0) || isKey(Self.withoutUmlautLetters($0)) || isArea($0) }
    return isPlace(city) || PlaceNames.isKnown(city, isPlace: isPlace)
  }

  /// Muenchen, Duesseldorf and Koebenhavn, as keyboards without ü and ø write them.
  private static func withoutUmlautLetters(_ city: String) -> String {
    Folding.key(of: city).replacing("ae", with: "a").replacing("oe", with: "o").replacing("ue", with: "u").replacing("aa", with: "a")
  }

  private mutating func reportCity(_ entry: PlaceTable.Entry?, _ area: AreaRecord?) {
    verdicts.append(AddressVerdict(.city, .unknownCity, isWarning: true, suggestion: entry.map { title($0, area) }))
  }

  /// "Redmond, Washington"; the name alone where addresses name no area.
  private func title(_ entry: PlaceTable.Entry, _ area: AreaRecord?) -> String {
    guard country.listsAreas else { return entry.text }
    let home = area ?? entry.largestArea.flatMap { AreaRecord(id: $0, in: country) }
    guard let home else { return entry.text }
    let name = entry.text.isLatin ? home.area.latinName : home.area.name
    return name == entry.text ? name : entry.text + ", " + name
  }

  /// City and area in each other's field: the area is none, the city names one, and the area's text is a city.
  private mutating func checkSwapped(_ city: String, in places: PlaceTable) -> Bool {
    let given = address[.stateOrProvince].trimmed
    guard area == nil, !given.isEmpty, let other = AreaRecord(named: city, in: country) else { return false }
    guard Folding.withKey(of: given, { !$0.isEmpty && places.contains(key: $0) }) else { return false }
    let isWarning = !country.listsAreas
    verdicts.removeAll { $0.field == .stateOrProvince && $0.problem == .unknownArea }
    verdicts.append(AddressVerdict(.city, .swapped, isWarning: isWarning, suggestion: given))
    verdicts.append(AddressVerdict(.stateOrProvince, .swapped, isWarning: isWarning, suggestion: other.code))
    return true
  }
}

extension PlaceTable.Entry {
  /// The area of the largest of its places whose area is known.
  var largestArea: Bytes? {
    var best: (area: Bytes, size: Int)?
    forEachPlace { area, size in
      if !area.isEmpty, size > best?.size ?? -1 { best = (area, size) }
      return true
    }
    return best?.area
  }
}

extension PlaceTable {
  /// The place whose name is fewest slips away, the larger one when several are; nil when none is near.
  ///
  /// Names with the same first letter are looked at first: few slips fall on it, and the table is sorted by it.
  func nearest(to city: String, in area: Bytes?, exceptItself: Bool = false) -> Entry? {
    Folding.withKey(of: city) { key in
      let spelling = Spelling(key: key)
      guard spelling.tolerance > 0 else { return nil }
      let head = Bytes(rebasing: key[..<firstLetterLength(of: key)])
      var search = Search(spelling: spelling, area: area, isItselfLeftOut: exceptItself)
      forEachEntry(from: head) { entryKey, entry in
        guard entryKey.begins(with: head) else { return false }
        search.consider(entry, key: entryKey)
        return true
      }
      if search.best == nil {
        search.limit = 1
        forEachEntry(from: Bytes(rebasing: key[..<0])) { entryKey, entry in
          search.consider(entry, key: entryKey)
          return true
        }
      }
      return search.best
    }
  }

  private func firstLetterLength(of key: Bytes) -> Int {
    guard let lead = key.first else { return 0 }
    return min(key.count, lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2)
  }

  private struct Search {
    let spelling: Spelling
    let area: Bytes?
    let isItselfLeftOut: Bool
    var limit: Int
    var best: Entry?
    private var rank = (slips: Int.max, other: 0, size: 0)

    init(spelling: Spelling, area: Bytes?, isItselfLeftOut: Bool) {
      (self.spelling, self.area, self.isItselfLeftOut, limit) = (spelling, area, isItselfLeftOut, spelling.tolerance)
    }

    mutating func consider(_ entry: Entry, key: Bytes) {
      guard let size = entry.size(in: area), let slips = spelling.distance(to: key, within: min(limit, rank.slips)) else { return }
      if slips == 0, isItselfLeftOut { return }
      let other = entry.isMain ? 0 : 1
      if (slips, other, -size) < (rank.slips, rank.other, -rank.size) { (best, rank) = (entry, (slips, other, size)) }
    }
  }
}
