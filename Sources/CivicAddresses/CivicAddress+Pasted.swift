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
private struct PastedBlock {
  private let country: CountryRecord
  private var lines: [String]
  private var fields: [AddressField: String] = [:]

  init(_ block: String, country: CountryRecord) {
    self.country = country
    lines = block.split(whereSeparator: \.isNewline).flatMap { line in
      Self.withNumbersJoined(line.split { ",;、，".contains($0) || $0 == "\t" }.map { String($0).withSingleSpaces }, country: country)
    }.flatMap { Self.withPlaceApart($0, country: country) }.filter { !$0.isEmpty }
  }

  /// "Rue de Fer 12 bte 3" and "100 Main Street 2nd Floor" are a street and a place behind it, which holds a number or a letter.
  private static func withPlaceApart(_ line: String, country: CountryRecord) -> [String] {
    let words = line.split(separator: " ").map(String.init)
    let hasDigit = { (word: String) in word.utf8.contains(where: \.isDigit) }
    guard let index = words.indices.dropFirst(2).first(where: { isPlaceWord(words[$0], in: country) }) else { return [line] }
    let isOrdinal = index > 2 && hasDigit(words[index - 1]) && words[index - 1].utf8.contains(where: \.isASCIILetter)
    let (start, end) = isOrdinal ? (index - 1, index) : (index, min(index + 1, words.count - 1))
    let tells = isOrdinal || end > index && (hasDigit(words[end]) || words[end].count <= 2)
    guard tells, words[..<start].contains(where: hasDigit) else { return [line] }
    return [words[..<start], words[start...end], words[(end + 1)...]].map { $0.joined(separator: " ") }
  }

  private static func isPlaceWord(_ word: some StringProtocol, in country: CountryRecord) -> Bool {
    let key = Folding.key(of: String(word.filter { $0 != "." }))
    return placeWords.contains(key) || isBox(word, in: country)
  }

  private static func isBox(_ word: some StringProtocol, in country: CountryRecord) -> Bool {
    ["BE", "LU"].contains { country.code.elementsEqual($0.utf8) } && boxWords.contains(Folding.key(of: String(word.filter { $0 != "." })))
  }

  /// The letter box, which in Belgium and Luxembourg is part of an address: French and Dutch.
  private static let boxWords: Set<String> = ["bte", "boite", "bus", "box"]

  /// "Via Roma, 12" and "12 bis, rue de la Paix" are one part each.
  private static func withNumbersJoined(_ parts: [String], country: CountryRecord) -> [String] {
    var joined: [String] = []
    var waiting: String?
    for part in parts {
      let words = part.split(separator: " ").map(String.init)
      let isNumber =
        words.count <= 2 && words.first.map(isHouseNumber) == true && words.dropFirst().allSatisfy { repeats.contains($0.lowercased()) }
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

  /// French for A, B and C after a house number.
  private static let repeats: Set<String> = ["bis", "ter", "quater"]

  mutating func read() -> [AddressField: String] {
    takePlace()
    takePostalCode()
    takeArea()
    takeCity()
    takeStreet()
    if !lines.isEmpty { fields[.companyName] = lines.removeFirst() }
    if !lines.isEmpty, fields[.district] == nil, country.order.contains(UInt8(ascii: "D")) { fields[.district] = lines.removeLast() }
    return fields
  }

  /// The lines that say floor, room or building in English, French, German, Spanish or Italian.
  private mutating func takePlace() {
    let isPlace: (String) -> Bool = { [country] line in
      let words = line.split { " .".contains($0) }
      // "bte 3", but not "boîte postale 3".
      return words.contains { Self.placeWords.contains(Folding.key(of: String($0))) }
        || words.count == 2 && Self.isBox(words[0], in: country)
    }
    let places = lines.filter(isPlace)
    guard !places.isEmpty else { return }
    fields[.place] = places.joined(separator: ", ")
    lines.removeAll(where: isPlace)
  }

  private static let placeWords: Set<String> = [
    "floor", "room", "suite", "ste", "level", "wing", "etage", "bureau", "batiment", "bat", "escalier", "stock", "obergeschoss", "zimmer",
    "unit", "apt", "piso", "planta", "piano",
  ]

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
    return line > 0 && lines[..<line].contains { isCity(ArraySlice($0.split(separator: " ").map(String.init))) } || text.utf8.count <= 3
  }

  /// Luxembourg is a country and its city: the city, where no other line is one.
  private func isOnlyCity(_ name: String) -> Bool {
    let cities = lines.map { isCity(ArraySlice($0.split(separator: " ").map(String.init))) }
    return cities.last == true && !cities.dropLast().contains(true)
  }

  private func isCity(_ words: ArraySlice<String>) -> Bool {
    let places = PlaceTable(of: country)
    let isPlace: (String) -> Bool = { name in Folding.withKey(of: name) { !$0.isEmpty && places.contains(key: $0) } }
    let name = words.joined(separator: " ")
    return isPlace(name) || PlaceNames.isKnown(name, isPlace: isPlace)
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

  /// The last line that is a known place, or the one the code stood in.
  private mutating func takeCity() {
    guard !lines.isEmpty else { return }
    let known = lines.indices.last { index in
      let words = ArraySlice(lines[index].split(separator: " ").map(String.init))
      return isCity(words) && (index > 0 || lines.count == 1)
    }
    if let known {
      fields[.city] = lines.remove(at: known)
    } else if lines.count > 1, let last = lines.last, last.utf8.contains(where: \.isDigit) == false {
      fields[.city] = lines.removeLast()
    }
  }

  /// The line with a house number, or the last one left.
  private mutating func takeStreet() {
    let numbered = lines.lastIndex { $0.utf8.contains(where: \.isDigit) }
    guard let index = numbered ?? lines.indices.last else { return }
    let line = lines.remove(at: index)
    let words = line.split(separator: " ").map(String.init)
    if country.numberFollowsStreet, words.count > 1, let last = words.last, Self.isHouseNumber(last) {
      setNumber(last, street: words.dropLast())
    } else if words.count > 1, Self.isHouseNumber(words[0]), !country.numberFollowsStreet || !words[0].utf8.contains(UInt8(ascii: ".")) {
      setNumber(words[0], street: words.dropFirst())
    } else if words.count > 1, let last = words.last, Self.isHouseNumber(last) {
      setNumber(last, street: words.dropLast())
    } else {
      fields[.streetName] = line
    }
  }

  /// 12, 12A, 4/6, 20-22; the letter goes where the vendor has its own field for it.
  private static func isHouseNumber(_ word: String) -> Bool {
    guard word.utf8.first?.isDigit == true, word.utf8.count <= 9 else { return false }
    let letters = word.utf8.filter(\.isASCIILetter).count
    return letters <= 1 && word.utf8.allSatisfy { $0.isDigit || $0.isASCIILetter || $0 == .hyphen || $0 == UInt8(ascii: "/") }
  }

  private mutating func setNumber(_ number: String, street: ArraySlice<String>) {
    var street = street
    var suffix = ""
    if let letter = number.utf8.last, letter.isASCIILetter {
      suffix = String(number.suffix(1))
      fields[.houseNumber] = String(number.dropLast())
    } else {
      fields[.houseNumber] = number
    }
    if let next = street.first, Self.repeats.contains(next.lowercased()) {
      suffix = next
      street.removeFirst()
    }
    if !suffix.isEmpty { fields[.houseNumberSuffix] = suffix }
    fields[.streetName] = street.joined(separator: " ")
  }
}

extension String {
  fileprivate var trimmingParentheses: String { hasPrefix("(") && hasSuffix(")") ? String(dropFirst().dropLast()) : self }
}
