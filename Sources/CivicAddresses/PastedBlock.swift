extension CivicAddress {
  /// A pasted block taken apart into fields, to be shown for confirmation; what can't be told stays blank.
  ///
  /// Lines come in any of the usual orders: the company first, then the street, then postal code and city, the area before or after.
  /// Commas part a single line as line ends part several.
  ///
  /// - Returns: nil when neither a street nor a city can be told.
  public init?(pasted block: String, country: String) {
    guard let record = CountryRecord(country) else { return nil }
    var reader = PastedBlock(block, country: record)
    self.init(country: String(decoding: record.code, as: UTF8.self), fields: reader.read())
    if self[.streetName].isEmpty && self[.city].isEmpty { return nil }
  }
}

/// Reads a block from its surest part, the postal code, outwards.
struct PastedBlock {
  let country: CountryRecord
  var lines: [String]
  var fields: [AddressField: String] = [:]
  /// Whether the postal code came first, as in Hungary: the city stands with it, and the street behind them.
  private var beginsWithCode = false

  init(_ block: String, country: CountryRecord) {
    self.country = country
    lines = block.split(whereSeparator: \.isNewline).flatMap { line in
      let parts = Self.parts(of: line, country: country).flatMap { Self.withPlaceApart($0, country: country) }
      return Self.withNumbersJoined(parts.filter { !$0.isEmpty }, country: country)
    }
  }

  /// What commas part, and dashes: in Brazil all, elsewhere those before what no street's name would go on with.
  private static func parts(of line: Substring, country: CountryRecord) -> [String] {
    line.split { ",;、，".contains($0) || $0 == "\t" }.flatMap { part in
      let words = withoutNumberSigns(part.split(whereSeparator: \.isWhitespace).map(String.init))
      return words.split { word in word == "//" || dashes.contains(word) && country.code.elementsEqual("BR".utf8) }
        .flatMap { partsAtDashes($0, country: country) }.map { $0.joined(separator: " ") }
    }
  }

  private static func partsAtDashes(_ words: ArraySlice<String>, country: CountryRecord) -> [ArraySlice<String>] {
    guard let dash = words.indices.dropFirst().dropLast().first(where: { dashes.contains(words[$0]) }) else { return [words] }
    // "1200 – 4711 Yonge Street" is a range, or in Canada a flat and a number.
    if isHouseNumber(words[dash - 1]), isHouseNumber(words[dash + 1]) {
      return [words[..<(dash - 1)] + ["\(words[dash - 1])-\(words[dash + 1])"] + words[(dash + 2)...]]
    }
    return isPlaceWord(words[dash + 1], in: country) ? [words[..<dash], words[(dash + 1)...]] : [words]
  }

  private static let dashes: Set<String> = ["-", "–", "—"]

  /// "Gran Vía, nº 28" is "Gran Vía, 28".
  private static func withoutNumberSigns(_ words: [String]) -> [String] {
    words.indices.filter { index in
      let isSign = ["nº", "n°", "no", "nr", "núm", "num"].contains(words[index].lowercased().filter { $0 != "." })
      return !isSign || index + 1 == words.count || !isHouseNumber(words[index + 1])
    }.map { words[$0] }
  }

  /// "Via Roma, 12" and "12 bis, rue de la Paix" are one part each.
  private static func withNumbersJoined(_ parts: [String], country: CountryRecord) -> [String] {
    var joined: [String] = []
    var waiting: String?
    for part in parts {
      let words = part.split(separator: " ").map(String.init)
      let isNumber =
        words.count <= 2 && words.first.map { isHouseNumber($0) || noNumber.contains($0.lowercased()) } == true
        && words.dropFirst().allSatisfy(isSuffix)
      if isNumber, waiting == nil, let street = joined.last, joined.count == 1 || country.numberFollowsStreet,
        !street.utf8.contains(where: \.isDigit)
      {
        joined[joined.count - 1] += " " + part
      } else if isNumber, joined.isEmpty, waiting == nil {
        waiting = part
      } else {
        joined.append((waiting.map { $0 + " " } ?? "") + part)
        waiting = nil
      }
    }
    return joined + (waiting.map { [$0] } ?? [])
  }

  /// Portuguese and Spanish for a house that has none.
  private static let noNumber: Set<String> = ["s/n", "s/nº", "s/no", "sn"]

  mutating func read() -> [AddressField: String] {
    if country.code.elementsEqual("JP".utf8), takeJapanese() { return fields }
    takePlace()
    takePostalCode()
    takeArea()
    partCityFromStreet()
    takeMisspeltArea()
    takeCity()
    takeStreet()
    return fields
  }

  /// The last run of up to three words that has the country's form; it goes, and its line's rest stays.
  private mutating func takePostalCode() {
    guard !country.postalPattern.isEmpty else { return }
    for index in lines.indices.reversed() {
      let words = lines[index].split(separator: " ").map(String.init)
      for length in stride(from: min(3, words.count), through: 1, by: -1) {
        for start in stride(from: words.count - length, through: 0, by: -1) {
          let code = PostalCode(words[start..<start + length].joined(separator: " "), in: country)
          guard code.isWellFormed, isCode(in: words, from: start, length: length, line: index) else { continue }
          fields[.postalCode] = code.canonical
          // "12 rue de la Paix 75002 Paris": what stands before the code is not of the city behind it.
          let rest = [words[..<start], words[(start + length)...]].filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
          lines.replaceSubrange(index...index, with: rest)
          beginsWithCode = index == 0 && start == 0
          return
        }
      }
    }
  }

  /// A number of the code's form may be a house number: the street's line has more than a code and a city.
  private func isCode(in words: [String], from start: Int, length: Int, line: Int) -> Bool {
    let isShort = words[start..<start + length].joined().utf8.count <= 4
    guard isShort, lines.count > 1, line < lines.count - 1 else { return true }
    let later = lines[(line + 1)...].contains { other in
      other.split(separator: " ").contains { PostalCode(String($0), in: country).isWellFormed }
    }
    return !later
  }

  private mutating func takeArea() {
    if let name = lines.last, isCountryName(name), !isOnlyCity(name) { lines.removeLast() }
    for index in lines.indices.reversed() where index > 0 || lines.count == 1 {
      let words = lines[index].split(separator: " ").map(String.init)
      for length in stride(from: min(4, words.count), through: 1, by: -1) {
        let tail = words.suffix(length).joined(separator: " ").trimmingParentheses
        guard let area = AreaRecord(named: tail, in: country), isMeant(area, as: tail, among: words, line: index) else { continue }
        fields[.stateOrProvince] = tail
        let rest = words.dropLast(length)
        lines[index] = rest.joined(separator: " ")
        if rest.isEmpty { lines.remove(at: index) }
        return
      }
    }
  }

  /// A line that is a city's name and an area's at once is the city, when no other line can be.
  private func isMeant(_ area: AreaRecord, as text: String, among words: [String], line: Int) -> Bool {
    guard country.order.contains(UInt8(ascii: "S")) else { return false }
    if words.joined(separator: " ") != text {
      return text.utf8.count <= 3 || area.isListed && isCity(words.dropLast(text.split(separator: " ").count))
    }
    return line > 0 && lines[..<line].contains(where: isCity) || text.utf8.count <= 3
  }

  /// Luxembourg is a country and its city: the city, where no other line is one.
  private func isOnlyCity(_ name: String) -> Bool {
    let cities = lines.map(isCity)
    return cities.last == true && !cities.dropLast().contains(true)
  }

  private func isCity(_ line: String) -> Bool { isCity(ArraySlice(line.split(separator: " ").map(String.init))) }

  private func isCity(_ words: ArraySlice<String>) -> Bool {
    let places = PlaceTable(of: country)
    let isPlace: (String) -> Bool = { name in Folding.withKey(of: name) { !$0.isEmpty && places.contains(key: $0) } }
    let name = words.joined(separator: " ")
    return isPlace(name) || PlaceNames.isKnown(name, isPlace: isPlace)
  }

  /// "1010 Lake St Oak Park": the longest name of a city with which the street's line ends, where no line is a city's.
  private mutating func partCityFromStreet() {
    guard fields[.postalCode] != nil, !lines.contains(where: isCity) else { return }
    for index in lines.indices {
      let words = lines[index].split(separator: " ").map(String.init)
      guard words.first.map(Self.isHouseNumber) == true,
        let start = words.indices.dropFirst(2).first(where: { isCity(words[$0...]) && !Self.joints.contains(words[$0 - 1].lowercased()) })
      else { continue }
      lines.replaceSubrange(index...index, with: [words[..<start], words[start...]].map { $0.joined(separator: " ") })
      return
    }
  }

  /// Behind these, a city's name is part of a street's: rue de Paris.
  private static let joints: Set<String> = ["de", "du", "des", "la", "le", "les", "of", "the", "del", "della", "di", "van", "der", "den"]

  /// "Oak Park, Ilinois": what stands behind a city, and is a slip away from an area.
  private mutating func takeMisspeltArea() {
    guard fields[.stateOrProvince] == nil, country.order.contains(UInt8(ascii: "S")), let last = lines.last,
      !isCity(last), lines.dropLast().contains(where: isCity),
      let area = AreaRecord.nearest(to: last, in: country)?.area
    else { return }
    fields[.stateOrProvince] = last.isLatin ? area.latinName : area.name
    lines.removeLast()
  }

  private func isCountryName(_ line: String) -> Bool {
    let key = Folding.key(of: line)
    let code = String(decoding: country.code, as: UTF8.self).lowercased()
    return key == code || Self.countryNames[code]?.contains(key) == true
  }

  /// How the countries where most blocks are pasted end them.
  private static let countryNames: [String: Set<String>] = [
    "us": ["usa", "unitedstates", "unitedstatesofamerica", "etatsunis"],
    "gb": ["uk", "unitedkingdom", "england", "scotland", "wales", "greatbritain", "royaumeuni"],
    "de": ["germany", "deutschland", "allemagne"], "fr": ["france"], "ch": ["switzerland", "schweiz", "suisse", "svizzera"],
    "be": ["belgium", "belgique", "belgie"],
    "it": ["italy", "italia", "italie"], "es": ["spain", "espana", "espagne"], "ca": ["canada"], "ie": ["ireland", "irlande", "eire"],
    "nl": ["netherlands", "thenetherlands", "nederland", "paysbas"], "au": ["australia", "australie"],
    "at": ["austria", "osterreich", "autriche"], "jp": ["japan", "japon", "日本"],
    "pt": ["portugal"], "pl": ["poland", "polska", "pologne"], "br": ["brazil", "brasil", "bresil"], "mx": ["mexico", "mexique"],
    "in": ["india", "inde"], "lu": ["luxembourg"],
  ]

  /// The last line that is a known place, or the one the code stood in; what stands behind it is the county.
  private mutating func takeCity() {
    guard !lines.isEmpty else { return }
    let known = lines.indices.last { index in
      isCity(lines[index]) && (index > 0 || lines.count == 1 || beginsWithCode)
    }
    if let known {
      fields[.city] = lines.remove(at: known)
      guard known > 0 else { return }
      add(lines[known...], to: .district)
      lines.removeSubrange(known...)
    } else if lines.count > 1, let last = lines.last, last.utf8.contains(where: \.isDigit) == false {
      fields[.city] = lines.removeLast()
    }
  }

  mutating func add(_ texts: some Sequence<String>, to field: AddressField) {
    for text in texts { fields[field] = (fields[field].map { $0 + ", " } ?? "") + text }
  }
}

extension String {
  fileprivate var trimmingParentheses: String { hasPrefix("(") && hasSuffix(")") ? String(dropFirst().dropLast()) : self }
}
