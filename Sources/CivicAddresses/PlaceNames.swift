/// The ways in which a city may be written that still mean the place: Paris 8e, Bozen/Bolzano, City of London, 大阪市北区.
enum PlaceNames {
  /// Whether a text names a place of the country in any of those ways, by what an exact look-up says.
  static func isKnown(_ text: String, isPlace: (String) -> Bool) -> Bool {
    let words = words(of: text)
    if let core = withoutDelivery(words), isPlace(core) { return true }
    if let core = withoutTitle(words), isPlace(core) { return true }
    let parts = text.split { "/,;()|・".contains($0) }.map { String($0).trimmed }
    if parts.count > 1,
      parts.contains(where: { isPlace($0) || withoutDelivery($0.split(separator: " ").map(String.init)).map(isPlace) == true })
    {
      return true
    }
    return eastAsian(text, words).contains(where: isPlace)
  }

  private static func words(of text: String) -> [String] { text.split { $0 == " " || $0 == "\u{A0}" }.map(String.init) }

  /// Whether a city's line is for mail alone: "NANTES CEDEX 1".
  static func isForBusinessMail(_ city: String) -> Bool {
    // Few names have an x, and only theirs are folded.
    city.utf8.contains { $0 | 0x20 == UInt8(ascii: "x") } && words(of: city).contains { Folding.key(of: $0) == "cedex" }
  }

  /// A city without what routes the post inside it: a number, CEDEX, an arrondissement, København's letters, London's SW1; nil for one
  /// that is written without.
  static func withoutDelivery(_ city: String) -> String? { withoutDelivery(words(of: city)) }

  private static func withoutDelivery(_ words: [String]) -> String? {
    var rest = words[...]
    while rest.count > 1, let last = rest.last, isDelivery(last) { rest.removeLast() }
    return rest.count < words.count ? rest.joined(separator: " ") : nil
  }

  private static func isDelivery(_ word: String) -> Bool {
    let key = Folding.key(of: word)
    if key.isEmpty || key.utf8.count == 1 || ["cedex", "arrondissement", "arr", "ardt"].contains(key) { return true }
    let digits = key.utf8.filter(\.isDigit).count
    if digits > 0 { return key.utf8.count <= 5 }
    return key.utf8.allSatisfy { $0 == UInt8(ascii: "i") || $0 == UInt8(ascii: "v") || $0 == UInt8(ascii: "x") }
  }

  private static let before: Set<String> = [
    "city of", "town of", "village of", "ville de", "commune de", "gemeente", "stad", "comune di", "citta di", "stadt", "hansestadt",
    "landeshauptstadt",
    "kota", "kabupaten", "kab", "ciudad de", "municipio de", "cidade de", "г", "м", "город", "місто", "tp", "thanh pho", "the", "greater",
    "grad", "miasto",
  ]
  private static let after: Set<String> = [
    "city", "town", "township", "village", "municipality", "shi", "district", "borough", "centre", "center", "cbd", "stad", "kommun",
    "kommune", "by",
  ]

  private static func withoutTitle(_ words: [String]) -> String? {
    let keys = words.map(Folding.key(of:))
    if words.count > 2, before.contains(keys[0] + " " + keys[1]) { return words[2...].joined(separator: " ") }
    if words.count > 1, before.contains(keys[0]) { return words[1...].joined(separator: " ") }
    if words.count > 1, let last = keys.last, after.contains(last) { return words.dropLast().joined(separator: " ") }
    return nil
  }

  /// The parts of a name that ends in a word for its rank, written on (Osaka-shi Kita-ku) or in one (大阪市北区).
  private static func eastAsian(_ text: String, _ words: [String]) -> [String] {
    var parts: [String] = []
    for word in words {
      let pieces = word.split(separator: "-")
      if pieces.count > 1, let last = pieces.last, romanRanks.contains(Folding.key(of: String(last))) {
        parts.append(pieces.dropLast().joined(separator: "-"))
      }
    }
    // "Xinyi Dist." is listed as Xinyi District, "Chaoyang District" as Chaoyang Qu.
    if words.count > 1, let last = words.last, ["dist", "district"].contains(Folding.key(of: last)) {
      let core = words.dropLast().joined(separator: " ")
      parts += [core + " District", core + " Qu"]
    }
    var start = text.startIndex
    for index in text.indices where ranks.contains(text[index]) {
      let end = text.index(after: index)
      parts += [String(text[start..<end]), String(text[start..<index])]
      start = end
    }
    return parts
  }

  private static let ranks: Set<Character> = [
    "市", "区", "區", "町", "村", "郡", "县", "縣", "都", "州", "省", "道", "府", "鎮", "镇", "鄉", "시", "군", "구", "도",
  ]
  private static let romanRanks: Set<String> = [
    "shi", "ku", "cho", "machi", "mura", "son", "gun", "to", "fu", "si", "gu", "do", "eup", "xian", "qu",
  ]
}
