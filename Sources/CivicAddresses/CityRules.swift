extension CheckedAddress {
  mutating func checkCity() {
    let city = address[.city].trimmed
    guard !city.isEmpty else { return }
    let places = PlaceTable(of: country)
    guard !places.isEmpty, !checkSwapped(city, in: places) else { return }
    let isEnforced = country.listsAreas && area?.isListed == true
    let standing = Self.standing(of: city, in: places, area: isEnforced ? area?.id : nil)
    if case .known = standing { return }
    guard !isNamedAnotherWay(city, in: places, area: isEnforced ? area?.id : nil), !isOfTerritory(city) else { return }
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
    let isPlace: (String) -> Bool = { name in
      isKey(name) || [Self.withoutUmlautLetters(name), Self.withUmlautsSpelt(name)].contains { $0.map(isKey) == true } || isArea(name)
    }
    return isPlace(city) || withoutCanton(city).map(isPlace) == true || PlaceNames.isKnown(city, isPlace: isPlace)
  }

  /// A Swiss city without its canton: the Post tells places of one name apart as Renens VD and Buchs SG.
  private func withoutCanton(_ city: String) -> String? {
    guard country.hasCode("CH"), let space = city.lastIndex(of: " ") else { return nil }
    let canton = String(city[city.index(after: space)...])
    guard canton.utf8.count == 2, let named = AreaRecord(named: canton, in: country), area.map({ $0.id.elementsEqual(named.id) }) ?? true
    else {
      return nil
    }
    return String(city[..<space])
  }

  /// Köln-Deutz as tables have it that were written without umlauts: Koeln-Deutz; nil for names that have none.
  private static func withUmlautsSpelt(_ city: String) -> String? {
    let spelt = city.lowercased().replacing("ä", with: "ae").replacing("ö", with: "oe").replacing("ü", with: "ue")
    return spelt == city.lowercased() ? nil : spelt
  }

  /// The key of Muenchen, Duesseldorf and Koebenhavn, as keyboards without ü and ø write them; nil for names that have no such letters.
  private static func withoutUmlautLetters(_ city: String) -> String? {
    let key = Folding.key(of: city)
    let pairs = zip(key.utf8, key.utf8.dropFirst())
    guard pairs.contains(where: { $1 == UInt8(ascii: "e") ? "aou".utf8.contains($0) : $1 == UInt8(ascii: "a") && $0 == $1 }) else {
      return nil
    }
    return key.replacing("ae", with: "a").replacing("oe", with: "o").replacing("ue", with: "u").replacing("aa", with: "a")
  }

  /// What the country's post serves too, with a country code and a table of places of its own.
  ///
  /// Source: the code lists of USPS (states and possessions), La Poste (971 to 988), Posten Norge, Posti and Australia Post.
  private static let territories = [
    "US": ["AS", "GU", "MP", "PR", "VI"], "FR": ["GF", "GP", "MQ", "NC", "PF", "PM", "RE", "WF", "YT"], "NO": ["SJ"], "FI": ["AX"],
    "AU": ["CC", "CX", "NF"],
  ]

  /// Whether the city lies in a territory of the country, in the one that the area names where one does.
  private func isOfTerritory(_ city: String) -> Bool {
    let named = Self.territories[String(decoding: country.code, as: UTF8.self)] ?? []
    let isNamed: (String) -> Bool = { code in area.map { $0.id.elementsEqual(code.utf8) } ?? true }
    return named.filter(isNamed).compactMap { CountryRecord($0) }.contains { territory in
      guard case .known = Self.standing(of: city, in: PlaceTable(of: territory), area: nil) else { return false }
      return true
    }
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
    let isPlace: (String) -> Bool = { name in Folding.withKey(of: name) { !$0.isEmpty && places.contains(key: $0) } }
    // Without a list of areas, a district beside a city that is its own area (Berlin, Mitte) is nobody's slip.
    guard isPlace(given), country.listsAreas || !isPlace(city) else { return false }
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
