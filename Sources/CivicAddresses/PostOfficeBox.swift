internal import Texts

/// A post office box in the street's place, in the words of the world's posts.
///
/// A box receives letters; help sent to one finds nobody.
enum PostOfficeBox {
  static func isNamed(in street: String, country: CountryRecord) -> Bool {
    guard mayBegin(street) else { return false }
    // A word for a box is followed by its number, or is the whole text.
    let words = street.split { " .,:;#°º/".contains($0) || $0 == "\u{A0}" }.map { Folding.key(of: String($0)) }.filter { !$0.isEmpty }
    guard let first = words.first else { return false }
    for length in 1...3 where words.count >= length {
      let phrase = words[..<length].joined(separator: " ")
      let rest = words[length...]
      if phrases.contains(phrase) { return rest.isEmpty || rest.contains(where: isNumber) }
      if numbered.contains(phrase), let next = rest.first, isNumber(next) { return true }
    }
    // La Poste's "course spéciale" is its box for business mail.
    if words[0] == "cs" || words.count > 1 && words[0] == "c" && words[1] == "s", ["FR", "MC"].contains(where: country.hasCode) {
      return words.last.map(isNumber) == true
    }
    guard let digits = first.firstIndex(where: \.isNumber), numbered.contains(String(first[..<digits])) else {
      return boxCountry(words, country)
    }
    return words.count == 1 && first.count > 3
  }

  /// Whether the street begins with the letters of any of the words, joined; nearly no street does.
  private static func mayBegin(_ street: String) -> Bool {
    Folding.withKey(of: street) { key in
      guard let first = key.first, firstBytes[Int(first)] else { return false }
      return beginnings.contains { $0.withBytes { key.begins(with: $0) } }
    }
  }

  private static let beginnings = phrases.union(numbered).union(["box", "cs"]).map { phrase in
    String(decoding: phrase.utf8.filter { $0 != UInt8(ascii: " ") }, as: UTF8.self)
  }
  private static let firstBytes: [Bool] = beginnings.reduce(into: Array(repeating: false, count: 256)) { isFirst, beginning in
    if let first = beginning.utf8.first { isFirst[Int(first)] = true }
  }

  private static func isNumber(_ word: String) -> Bool { word.utf8.first?.isDigit == true || word.utf8.last?.isDigit == true }

  /// Scandinavia and Switzerland say no more than Box or Fach.
  private static func boxCountry(_ words: [String], _ country: CountryRecord) -> Bool {
    guard words.count == 2, words[0] == "box", isNumber(words[1]) else { return false }
    return ["SE", "NO", "AX", "FI"].contains(where: country.hasCode)
  }

  /// Whole words, that name nothing else.
  private static let phrases: Set<String> = [
    "po box", "p o box", "pobox", "post office box", "postbox", "gpo box", "g p o box", "private bag", "locked bag", "bp", "b p",
    "boite postale",
    "case postale", "postfach", "postbus", "postboks", "postilokero", "apartado", "apartado postal", "apartado de correos", "apdo",
    "apdo postal",
    "casilla", "casilla de correo", "casilla postal", "caixa postal", "casella postale", "postni prihradka", "skrytka pocztowa",
    "skr poczt",
    "postafiok", "casuta postala", "пощенска кутия", "а я", "ая", "абонентский ящик", "абонентська скринька", "postanski pretinac", "τ θ",
    "ταχυδρομικη θυριδα", "ת ד", "ص ب", "صندوق البريد", "صندوق بريد", "posta kutusu", "p k", "私書箱", "郵政信箱", "邮政信箱", "사서함", "hom thu",
    "ตู้ปณ", "ตู้ ป ณ", "kotak pos", "peti surat",
  ]
  /// Short ones, that mean a box only before its number.
  private static let numbered: Set<String> = ["pob", "bp", "cp", "ck", "pk", "tsa", "bpk", "pmb", "pb", "τθ", "תד", "صب"]
}
