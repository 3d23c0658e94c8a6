extension PastedBlock {
  /// "Rue de Fer 12 bte 3", "100 Main Street 2nd Floor" and "1 Parliament Place #05-01" are a street and a place behind it.
  static func withPlaceApart(_ line: String, country: CountryRecord) -> [String] {
    var words = line.split(separator: " ").map(String.init)
    // "Unit 12/34 Smith Street" is Australia's unit 12 at number 34.
    if words.count > 2, isPlaceWord(words[0], in: country), let slash = words[1].firstIndex(of: "/"), hasDigit(words[1]) {
      let unit = "\(words[0]) \(words[1][..<slash])"
      words[1] = String(words[1][words[1].index(after: slash)...])
      return [unit, words.dropFirst().joined(separator: " ")]
    }
    let earliest = PastedBlock.isHouseNumber(words.first ?? "") ? 1 : 2
    guard let index = words.indices.dropFirst(earliest).first(where: { isPlaceWord(words[$0], in: country) || isUnit(words[$0]) }) else {
      return [line]
    }
    let isOrdinal = index > 2 && hasDigit(words[index - 1]) && words[index - 1].utf8.contains(where: \.isASCIILetter)
    let isWhole = isUnit(words[index])
    let (start, end) = isOrdinal ? (index - 1, index) : (index, isWhole ? index : min(index + 1, words.count - 1))
    let tells = isOrdinal || isWhole || end > index && (hasDigit(words[end]) || words[end].count <= 2)
    guard tells, words[..<start].contains(where: hasDigit) else { return [line] }
    return [words[..<start], words[start...end], words[(end + 1)...]].map { $0.joined(separator: " ") }
  }

  /// The lines that say floor, room or building.
  mutating func takePlace() {
    let isPlace: (String) -> Bool = { [country] in Self.isPlace($0, in: country) }
    let places = lines.filter(isPlace)
    guard !places.isEmpty else { return }
    fields[.place] = places.joined(separator: ", ")
    lines.removeAll(where: isPlace)
  }

  private static func isPlace(_ line: String, in country: CountryRecord) -> Bool {
    let words = line.split(separator: " ").map(String.init)
    if words.contains(where: { buildingWords.contains(key(of: $0)) }) { return true }
    guard words.count <= 3, let first = words.first, let last = words.last, words.contains(where: hasDigit) || last.utf8.count == 1 else {
      return false
    }
    // "3º B", but not "2ª Avenida".
    if words.count == 2, last.utf8.count == 1, first.contains(where: { "ºª°".contains($0) }) { return true }
    return isUnit(first) || isPlaceWord(first, in: country) || words.count > 1 && isPlaceWord(last, in: country)
  }

  static func isPlaceWord(_ word: String, in country: CountryRecord) -> Bool {
    let key = key(of: word)
    return buildingWords.contains(key) || unitWords.contains(key)
      || boxWords.contains { country.code.elementsEqual($0.key.utf8) && $0.value.contains(key) }
  }

  /// #05-01, or Hong Kong's 12/F.
  private static func isUnit(_ word: String) -> Bool { hasDigit(word) && (word.hasPrefix("#") || word.uppercased().hasSuffix("/F")) }

  private static func hasDigit(_ word: String) -> Bool { word.utf8.contains(where: \.isDigit) }

  private static func key(of word: String) -> String { Folding.key(of: word.filter { $0 != "." }) }

  /// Words of a floor, a room or a building, which make a place of their line: English, French, German, Spanish and Italian.
  private static let buildingWords: Set<String> = [
    "floor", "room", "suite", "ste", "level", "wing", "etage", "bureau", "batiment", "bat", "escalier", "stock", "obergeschoss", "zimmer",
    "unit", "apt", "piso", "planta", "piano",
  ]

  /// Words that do so beside a number only; also Portuguese, Dutch, Swedish and Danish.
  private static let unitWords: Set<String> = [
    "flat", "fl", "apartment", "office", "appt", "appartement", "og", "izq", "izda", "dcha", "dto", "esq", "andar", "apto", "sala",
    "puerta",
    "block", "tower", "bldg", "building", "esc", "escalera", "int", "interno", "scala", "verdieping", "lgh", "tr", "sal", "tv", "th", "mf",
  ]

  /// The letter box or flat that is part of an address in some countries.
  private static let boxWords: [String: Set<String>] = [
    "BE": ["bte", "boite", "bus", "box"], "LU": ["bte", "boite", "bus", "box"], "PL": ["m", "lok", "lokal"],
  ]
}
