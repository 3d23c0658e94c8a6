extension PastedBlock {
  /// "Rue de Fer 12 bte 3", "100 Main Street 2nd Floor" and "Unit 26 Roper Close" are a street and a place behind or before it.
  func withPlaceApart(_ line: String) -> [String] {
    let words = line.split(separator: " ").flatMap(withStaircaseApart)
    if words.last?.hasSuffix(")") == true, let start = words.lastIndex(where: { $0.hasPrefix("(") }), start > 0,
      Self.isHouseNumber(words[start - 1])
    {
      return [words[..<start].joined(separator: " "), words[start...].joined(separator: " ")]
    }
    if let flat = words.first?.wholeMatch(of: /(#\w+)-(\d+)/) {
      return [String(flat.1), ([String(flat.2)] + words.dropFirst()).joined(separator: " ")]
    }
    if let unit = unitBeforeHyphen(words) { return unit }
    if let street = streetBehindPlace(words) { return [words[..<2].joined(separator: " "), street.joined(separator: " ")] }
    if let unit = unitBeforeSlash(words) { return unit }
    let earliest = Self.isHouseNumber(words.first ?? "") ? 1 : 2
    let isStart = { isPlaceWord(words[$0]) && !isArea(words, at: $0) || Self.isUnit(words[$0]) }
    guard let index = words.indices.dropFirst(earliest).first(where: isStart) else { return [line] }
    let isOrdinal = index > 2 && (Self.isOrdinal(words[index - 1]) || Self.isFloor(words[index - 1]))
    let isWhole = Self.isUnit(words[index]) && words[index] != "#"
    // Hungary's "II. em. 3." is a floor and a door.
    let hasDoor = isOrdinal && index + 2 == words.count && Self.hasDigit(words[index + 1]) && words[index + 1].count <= 3
    let (start, end) =
      isOrdinal ? (index - 1, hasDoor ? index + 1 : index) : (index, isWhole ? index : min(index + 1, words.count - 1))
    let tells = isOrdinal || isWhole || end > index && (Self.hasDigit(words[end]) || words[end].count <= 2)
    guard tells, words[..<start].contains(where: Self.hasDigit) else { return [line] }
    return [words[..<start], words[start...end], words[(end + 1)...]].map { $0.joined(separator: " ") }
  }

  /// The parts of "51/Top", a number and a word of the place, before 12; and of "3/1.", a number and a floor.
  private func withStaircaseApart(_ word: Substring) -> [String] {
    guard let slash = word.firstIndex(of: "/"), Self.isHouseNumber(String(word[..<slash])) else { return [String(word)] }
    let behind = String(word[word.index(after: slash)...])
    return isPlaceWord(behind) || Self.isFloor(behind) ? [String(word[..<slash]), behind] : [String(word)]
  }

  /// 3. or II., before a word for a floor.
  private static func isFloor(_ word: String) -> Bool { word.wholeMatch(of: /(\d{1,2}|[IVX]+)\./) != nil }

  /// The street of "Flat 3 12a High Street" and "Unit 26 Roper Close".
  private func streetBehindPlace(_ words: [String]) -> ArraySlice<String>? {
    guard words.count > 3, isPlaceWord(words[0]), Self.hasDigit(words[1]), !words[1].contains("/") else { return nil }
    let street = words[2...]
    return Self.isHouseNumber(words[2]) || StreetType.isNamed(in: street.joined(separator: " ")) ? street : nil
  }

  /// "Unit 12/34 Smith Street" is Australia's unit 12 at number 34.
  private func unitBeforeSlash(_ words: [String]) -> [String]? {
    guard words.count > 2, isPlaceWord(words[0]), Self.hasDigit(words[1]), let slash = words[1].firstIndex(of: "/") else { return nil }
    let number = String(words[1][words[1].index(after: slash)...])
    return ["\(words[0]) \(words[1][..<slash])", ([number] + words[2...]).joined(separator: " ")]
  }

  /// "1200-1055 West Hastings Street" is Canada's unit 1200 at number 1055; numbers that are near each other are a range.
  ///
  /// Source: Canada Post, "Addressing guidelines: Civic address", unit number before the civic number, read 2026-12-01.
  private func unitBeforeHyphen(_ words: [String]) -> [String]? {
    guard country.hasCode("CA"), words.count > 2, let match = words[0].wholeMatch(of: /(\d{1,5}[A-Za-z]?)-(\d{1,6}[A-Za-z]?)/),
      let unit = Int(match.1.filter(\.isNumber)), let number = Int(match.2.filter(\.isNumber)), !(0...20).contains(number - unit)
    else { return nil }
    return [
      "\(StreetType.isFrench(words[1]) ? "unité" : "Unit") \(match.1)", ([String(match.2)] + words.dropFirst()).joined(separator: " "),
    ]
  }

  /// The lines that say floor, room or building.
  mutating func takePlace() {
    let places = lines.filter(isPlaceLine)
    guard !places.isEmpty else { return }
    fields[.place] = places.joined(separator: ", ")
    lines.removeAll(where: isPlaceLine)
  }

  func isPlaceLine(_ line: String) -> Bool {
    if line.hasPrefix("(") && line.hasSuffix(")") || isTurkishPlace(line) { return true }
    let words = line.split(separator: " ").map(String.init)
    if words.indices.contains(where: { isArea(words, at: $0) }) { return false }
    if words.contains(where: { Self.buildingWords.contains(Folding.key(of: $0)) }) { return true }
    guard words.count <= 3, let first = words.first, let last = words.last, words.contains(where: Self.hasDigit) || last.utf8.count == 1
    else { return false }
    // "5º" and "3º B", but not "2ª Avenida".
    if words.count == 1 || words.count == 2 && last.utf8.count == 1, first.contains(where: { "ºª°".contains($0) }) { return true }
    return Self.isUnit(first) || isPlaceWord(first)
      || words.count > 1 && (isPlaceWord(last) || Self.isFloor(first) && isPlaceWord(words[1]))
  }

  /// Whether a word for a floor or a stair is an area: before its postal code as in "FL 33128", or last as in "31100 Treviso (TV)".
  private func isArea(_ words: [String], at index: Int) -> Bool {
    let word = words[index].trimmingParentheses
    guard country.order.contains(UInt8(ascii: "S")), isPlaceWord(word), AreaRecord(named: word, in: country) != nil else { return false }
    let places = index + 1 < words.count ? index + 1..<index + 2 : 0..<index
    return words[places].contains { $0.utf8.count > 4 && PostalCode($0, in: country).isWellFormed }
  }

  func isPlaceWord(_ word: String) -> Bool {
    let key = Folding.key(of: word)
    if ["CN", "JP", "KR", "TW"].contains(where: country.hasCode), word.wholeMatch(of: /B?[0-9]+F\.?/) != nil { return true }
    return Self.buildingWords.contains(key) || Self.unitWords.contains(key)
      || Self.boxWords.contains { country.hasCode($0.key) && $0.value.contains(key) }
  }

  /// #05-01, # 456, or Hong Kong's 12/F.
  static func isUnit(_ word: String) -> Bool {
    word == "#" || hasDigit(word) && (word.hasPrefix("#") || word.uppercased().hasSuffix("/F"))
  }

  /// 2nd, 3e, 5º, or sixth.
  static func isOrdinal(_ word: String) -> Bool {
    ordinals.contains(Folding.key(of: word)) || hasDigit(word) && word.contains { $0.isLetter || "ºª°".contains($0) }
  }

  private static let ordinals: Set<String> = [
    "ground", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "top", "lower", "upper",
    "premier", "deuxieme", "troisieme", "quatrieme", "cinquieme", "sixieme", "septieme", "huitieme", "neuvieme", "dixieme", "dernier",
  ]

  static func hasDigit(_ word: String) -> Bool { word.utf8.contains(where: \.isDigit) }

  /// Words of a floor, a room or a building, which make a place of their line: English, French, German, Spanish and Italian.
  private static let buildingWords: Set<String> = [
    "floor", "room", "suite", "ste", "level", "wing", "etage", "bureau", "batiment", "bat", "escalier", "stock", "obergeschoss", "zimmer",
    "unit", "unite", "apt", "piso", "planta", "piano",
  ]

  /// Words that do so beside a number only; also Portuguese, Dutch, Swedish and Danish.
  private static let unitWords: Set<String> = [
    "flat", "fl", "apartment", "office", "appt", "appartement", "og", "izq", "izda", "dcha", "dto", "esq", "andar", "apto", "sala",
    "puerta", "oficina", "depto", "dpto",
    "block", "tower", "torre", "bldg", "building", "gebaude", "esc", "escalera", "int", "interno", "scala", "verdieping", "lgh", "tr",
    "sal", "tv", "th", "mf",
  ]

  /// The letter box, flat or room that is part of an address in some countries.
  private static let boxWords: [String: Set<String>] = [
    "BE": ["bte", "boite", "bus", "box"], "LU": ["bte", "boite", "bus", "box"], "PL": ["m", "lok", "lokal"], "HK": ["rm"],
    "AT": ["top", "stiege", "stg", "tur"], "HU": ["em", "emelet", "ajto"], "SE": ["van", "vaning"], "FI": ["krs", "kerros"],
    "AR": ["of"], "CL": ["of"], "CO": ["of"], "MX": ["of"], "PE": ["of"],
    "TR": ["kat", "daire", "blok", "ofis"],
    "RO": ["bl", "bloc", "sc", "scara", "et", "etaj", "ap", "sector"],
  ]
}
