extension CivicAddress {
  /// A pasted block taken apart into fields, to be shown for confirmation; what can't be told stays blank.
  ///
  /// Lines come in any of the usual orders: the company first, then the street, then postal code and city, the area before or after.
  /// Commas part a single line as line ends part several. A block that ends with another country is read as an address there.
  /// Nil when neither a street nor a city can be told, and for more than 4096 bytes.
  ///
  /// - Parameters:
  ///   - block: The text as it was pasted.
  ///   - country: ISO 3166-1 alpha-2: where the address is taken to be.
  ///   - countryNamed: The alpha-2 code of the country that a text names in any language; nil where it names none.
  public init?(pasted block: String, country: String, countryNamed: @escaping (String) -> String?) {
    guard block.utf8.count <= 4096, let record = CountryRecord(country) else { return nil }
    if let code = PastedBlock(block, country: record, countryNamed: countryNamed).foreignCountry, let foreign = CountryRecord(code) {
      var reader = PastedBlock(block, country: foreign, countryNamed: countryNamed)
      let fields = reader.read()
      if let city = fields[.city], reader.isCity(city) {
        self.init(country: code, fields: fields)
        return
      }
    }
    var reader = PastedBlock(block, country: record, countryNamed: countryNamed)
    self.init(country: String(decoding: record.code, as: UTF8.self), fields: reader.read())
    if self[.streetName].isEmpty && self[.city].isEmpty { return nil }
  }
}

/// Reads a block from its surest part, the postal code, outwards.
struct PastedBlock {
  let country: CountryRecord
  let countryNamed: (String) -> String?
  var lines: [String] = []
  var fields: [AddressField: String] = [:]
  /// Whether the postal code came first, as in Hungary: the city stands with it, and the street behind them.
  private var beginsWithCode = false
  /// The known place behind the postal code: "Praha 1" of "110 00 Praha 1 - Nové Město".
  var cityBehindCode: String?
  /// What stands behind the postal code, known or not.
  private var textBehindCode: String?

  init(_ block: String, country: CountryRecord, countryNamed: @escaping (String) -> String?) {
    self.country = country
    self.countryNamed = countryNamed
    lines = parts(of: block)
  }

  /// Whether the house number stands behind the street; in Latin letters China and Taiwan write it first.
  var numberFollowsStreet: Bool { country.numberFollowsStreet && !["CN", "TW"].contains(where: country.hasCode) }

  mutating func read() -> [AddressField: String] {
    if takeEastAsian() { return fields }
    takePlace()
    takePostalCode()
    takeCodeWithoutZeros()
    takeCountry()
    takeTurkishProvince()
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
          let before = words[..<start]
          let isNamed = before.last.map { Self.codeWords.contains(Folding.key(of: $0)) } == true
          let rest = [isNamed ? before.dropLast() : before, words[(start + length)...]].filter { !$0.isEmpty }
            .map { $0.joined(separator: " ") }
          lines.replaceSubrange(index...index, with: rest)
          textBehindCode = start + length < words.count ? rest.last : nil
          cityBehindCode = textBehindCode.flatMap { isCity($0) || country.hasCode("TR") ? $0 : nil }
          lines = withNumbersJoined(lines)
          beginsWithCode = index == 0 && start == 0
          return
        }
      }
    }
  }

  /// "Boston, MA 2108" and "1067 Dresden": where a spreadsheet took a code's zeros, what is left of it beside the city or area.
  private mutating func takeCodeWithoutZeros() {
    guard !country.postalPattern.isEmpty, fields[.postalCode] == nil else { return }
    for index in lines.indices.dropFirst().reversed() {
      let words = lines[index].split(separator: " ").map(String.init)
      let isLast = country.order.last == UInt8(ascii: "Z")
      guard words.count > 1, let code = isLast ? words.last : words.first,
        PostalCode(code, in: country).withLostZeros != nil
      else { continue }
      let rest = (isLast ? words.dropLast() : words.dropFirst()).joined(separator: " ")
      guard isCity(rest) || AreaRecord(named: rest, in: country) != nil else { continue }
      fields[.postalCode] = code
      lines[index] = rest
      return
    }
  }

  /// What Spanish writes before a postal code.
  private static let codeWords: Set<String> = ["cp"]

  /// A number of the code's form may be a house number: the street's line has more than a code and a city, and begins with the number where
  /// codes come last.
  private func isCode(in words: [String], from start: Int, length: Int, line: Int) -> Bool {
    let isLast = country.order.last == UInt8(ascii: "Z") && !numberFollowsStreet
    guard line > 0 || start > 0 || length == words.count || !isLast else { return false }
    let isShort = words[start..<start + length].joined().utf8.count <= 4
    guard isShort, lines.count > 1, line < lines.count - 1 else { return true }
    let later = lines[(line + 1)...].contains { other in
      other.split(separator: " ").contains { PostalCode(String($0), in: country).isWellFormed }
    }
    return !later
  }

  private mutating func takeArea() {
    guard fields[.stateOrProvince] == nil else { return }
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
      return text.utf8.count <= 3 || area.isListed && isCity(words.dropLast(text.split(separator: " ").count).joined(separator: " "))
    }
    // "02001 Albacete, Albacete" is the city and its province.
    if text == cityBehindCode, lines[..<line].contains(text) { return true }
    // "Cuauhtémoc, 06500 CDMX" names its city before the code.
    if text == cityBehindCode { return line > 0 && text == area.code && isPlace(lines[line - 1], in: area) }
    if text.utf8.count <= 3 { return true }
    return line > 0 && (lines[..<line].contains(where: isCity) || isTaiwaneseDistrict(lines[line - 1]))
  }

  func isCity(_ name: String) -> Bool { isPlace(name) || PlaceNames.isKnown(name, isPlace: isPlace) }

  /// Whether the country has a place of exactly that name.
  func isPlace(_ name: String) -> Bool { Folding.withKey(of: name) { !$0.isEmpty && PlaceTable(of: country).contains(key: $0) } }

  private func isPlace(_ name: String, in area: AreaRecord) -> Bool {
    var isFound = false
    Folding.withKey(of: name) { key in
      PlaceTable(of: country).forEachEntry(withKey: key) { entry in
        isFound = entry.size(in: area.id) != nil
        return !isFound
      }
    }
    return isFound
  }

  /// The last line that is a known place, or the one the code stood in; what stands behind it is the county.
  private mutating func takeCity() {
    // All of Singapore is one city, which stands before its codes.
    if country.hasCode("SG") {
      fields[.city] = "Singapore"
      lines.removeAll { Folding.key(of: $0) == "singapore" }
    }
    guard !lines.isEmpty, fields[.city] == nil else { return }
    // "50667 Koeln, Nordrhein-Westfalen": where the code comes first, the city is behind it, known or not.
    let behindCode = country.order.last == UInt8(ascii: "Z") ? nil : textBehindCode.flatMap(lines.lastIndex).flatMap { $0 > 0 ? $0 : nil }
    if let known = knownCity ?? behindCode {
      fields[.city] = lines.remove(at: known)
      guard known > 0 else { return }
      add(lines[known...], to: .district)
      lines.removeSubrange(known...)
    } else if lines.count > 1, let last = lines.last, last.utf8.contains(where: \.isDigit) == false {
      fields[.city] = lines.removeLast()
    }
  }

  private var knownCity: Int? {
    if let cityBehindCode, let index = lines.lastIndex(of: cityBehindCode) { return index }
    let known = lines.indices.last { isCity(lines[$0]) && ($0 > 0 || lines.count == 1 || beginsWithCode) }
    // London, Greater London
    guard let known, known > 1, lines[known].hasSuffix(" " + lines[known - 1]) else { return known }
    return known - 1
  }

  /// The city with which a street's line ends, where no line is a city's.
  private mutating func partCityFromStreet() {
    guard knownCity == nil else { return }
    for index in lines.indices.reversed() {
      guard let parted = withCityApart(lines[index]) else { continue }
      lines.replaceSubrange(index...index, with: parted)
      return
    }
  }

  /// A street and the city that follows its type, perhaps with a quarter between them; nil for any other line.
  ///
  /// "Stone Way North Seattle", "Franklin Ave Crown Heights Brooklyn"; but "Infinite Loop Cupertino" and "rue de Rome Marseille" only where
  /// nothing else can be the city.
  private func withCityApart(_ line: String) -> [String]? {
    let words = line.split(separator: " ").map(String.init)
    let cities = words.indices.dropFirst(2).suffix(6).filter { isPlace(words[$0...].joined(separator: " ")) }
    if let first = words.indices.dropFirst(2).first(where: { StreetType.isEnglish(words[$0]) }),
      let city = cities.first(where: { $0 > first })
    {
      let type = words[..<city].lastIndex(where: StreetType.isEnglish) ?? first
      let quarter = words[(type + 1)..<city].drop(while: StreetType.isDirection)
      return [words[..<quarter.startIndex], quarter, words[city...]].filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
    }
    guard lines.count == 1, fields[.postalCode] != nil || fields[.stateOrProvince] != nil, words.first.map(Self.isHouseNumber) == true,
      let city = cities.first(where: { !StreetType.isFrench(words[$0 - 1]) && !Self.joints.contains(words[$0 - 1].lowercased()) })
    else { return nil }
    return [words[..<city], words[city...]].map { $0.joined(separator: " ") }
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

  mutating func add(_ texts: some Sequence<String>, to field: AddressField) {
    for text in texts { fields[field] = (fields[field].map { $0 + ", " } ?? "") + text }
  }
}

extension String {
  var trimmingParentheses: String { hasPrefix("(") && hasSuffix(")") ? String(dropFirst().dropLast()) : self }
}
