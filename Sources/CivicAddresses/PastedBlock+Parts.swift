extension PastedBlock {
  /// What line ends, commas, bullets and dashes part, without headings, and without what reaches people otherwise than by their address.
  func parts(of block: String) -> [String] {
    block.split(whereSeparator: \.isNewline).flatMap { line in
      let parts = line.split { ",;、，·•|\t".contains($0) }.map(Self.withoutHeading).filter { !isContact($0) }
      let lines = parts.flatMap(withTurkishNumberApart).flatMap(partsAtDashes).flatMap(withPlaceApart).filter { !$0.isEmpty }
      return withNumbersJoined(Self.withLegalFormsJoined(withSectionsJoined(lines)))
    }
  }

  /// What follows "Address:" or « Siège social : ».
  private static func withoutHeading(_ part: Substring) -> Substring {
    guard let colon = part.firstIndex(of: ":"), headings.contains(Folding.key(of: String(part[..<colon]))) else { return part }
    return part[part.index(after: colon)...]
  }

  private static let headings: Set<String> = [
    "address", "ouraddress", "headoffice", "headquarters", "registeredoffice", "location", "adresse", "notreadresse", "adressepostale",
    "siege", "siegesocial", "anschrift", "adres", "direccion", "indirizzo", "endereco", "adress",
  ]

  /// A web or mail address, or a telephone number.
  private func isContact(_ part: Substring) -> Bool {
    if part.contains("@") || part.contains("://") || String(part).trimmed.lowercased().hasPrefix("www.") { return true }
    var words = part.split { $0.isWhitespace || $0 == ":" }.filter { $0.contains { $0.isLetter || $0.isNumber } }
    let isNamed = words.first.map { Self.contactWords.contains(Folding.key(of: String($0))) } == true
    if isNamed { words.removeFirst() }
    let digits = words.joined().utf8.filter(\.isDigit).count
    guard digits >= 8, words.allSatisfy({ $0.utf8.allSatisfy { $0.isDigit || "+()./-".utf8.contains($0) } }), let first = words.first,
      !PostalCode(words.joined(separator: " "), in: country).isWellFormed
    else { return false }
    // "34 191186" is a house number and a postal code.
    return isNamed || words.count == 1 || "+(0".contains(first.prefix(1))
  }

  private static let contactWords: Set<String> = [
    "tel", "telephone", "phone", "telefon", "telefono", "telefone", "telefoon", "fax", "telefax", "mobile", "mob", "cell", "portable",
    "standard", "switchboard", "t", "f", "m",
  ]

  /// In Brazil all dashes part, elsewhere those before what no street's name would go on with.
  private func partsAtDashes(_ part: Substring) -> [String] {
    let words = withRangesJoined(withoutNumberSigns(part.split(whereSeparator: \.isWhitespace).map(String.init)))
    let ends = words.indices.filter { (Self.slashes.contains(words[$0]) || Self.dashes.contains(words[$0])) && isParted(words, at: $0) }
    return zip([-1] + ends, ends + [words.count]).map { words[($0 + 1)..<$1].joined(separator: " ") }
  }

  private func isParted(_ words: [String], at dash: Int) -> Bool {
    let (before, behind) = (words[..<dash], words[(dash + 1)...])
    guard !Self.slashes.contains(words[dash]), !country.hasCode("BR"), !before.isEmpty, let first = behind.first else { return true }
    let next = behind.prefix { !Self.dashes.contains($0) }.joined(separator: " ")
    if isPlaceWord(first) || Self.isOrdinal(first) || beginsWithCode(behind) || countryNamed(next) != nil { return true }
    let isBehindNumber = before.contains(where: Self.hasDigit)
    if Self.isHouseNumber(first), !numberFollowsStreet, !isBehindNumber || isPlaceLine(before.joined(separator: " ")) {
      return true
    }
    return isBehindNumber && isPlace(next)
  }

  /// "1200 – 4711 Yonge Street" is a range, or in Canada a flat and a number.
  private func withRangesJoined(_ words: [String]) -> [String] {
    guard let dash = words.indices.dropFirst().dropLast().first(where: { Self.dashes.contains(words[$0]) }),
      Self.isHouseNumber(words[dash - 1]), Self.isHouseNumber(words[dash + 1]), !beginsWithCode(words[(dash + 1)...])
    else { return words }
    return words[..<(dash - 1)] + ["\(words[dash - 1])-\(words[dash + 1])"] + words[(dash + 2)...]
  }

  private static let dashes: Set<String> = ["-", "–", "—"]
  private static let slashes: Set<String> = ["/", "//"]

  /// Whether a postal code stands where the country writes it: before the city, or last.
  private func beginsWithCode(_ words: ArraySlice<String>) -> Bool {
    (1...2).contains { length in
      (words.count == length || country.order.last != UInt8(ascii: "Z"))
        && PostalCode(words.prefix(length).joined(separator: " "), in: country).isWellFormed
    }
  }

  /// "Gran Vía, nº 28" is "Gran Vía, 28", "No.268" is 268, Colombia's "Calle 93 #11-27" is 11-27 there, and Singapore's "Blk 123" 123.
  private func withoutNumberSigns(_ words: [String]) -> [String] {
    let isSharp = country.hasCode("CO")
    let words = words.map { word in
      if let match = word.wholeMatch(of: /no\.([0-9].*)/.ignoresCase()) { return String(match.1) }
      return isSharp && word.hasPrefix("#") && word.count > 1 ? String(word.dropFirst()) : word
    }
    let signs =
      isSharp ? Self.numberSigns.union(["#"]) : country.hasCode("SG") ? Self.numberSigns.union(["blk", "block"]) : Self.numberSigns
    return words.indices.filter { index in
      let isSign = signs.contains(words[index].lowercased().filter { $0 != "." })
      return !isSign || index + 1 == words.count || !Self.isHouseNumber(words[index + 1])
    }.map { words[$0] }
  }

  private static let numberSigns: Set<String> = ["nº", "n°", "no", "nr", "núm", "num"]

  /// "Contoso, Inc." is one part.
  private static func withLegalFormsJoined(_ parts: [String]) -> [String] {
    parts.reduce(into: []) { joined, part in
      if let last = joined.last, legalForms.contains(Folding.key(of: part)) {
        joined[joined.count - 1] = last + ", " + part
      } else {
        joined.append(part)
      }
    }
  }

  private static let legalForms: Set<String> = ["inc", "llc", "ltd", "limited", "corp", "lp", "llp", "plc", "pllc", "ltee", "gmbh", "sarl"]

  /// "Via Roma, 12" and "12 bis, rue de la Paix" are one part each.
  func withNumbersJoined(_ parts: [String]) -> [String] {
    var joined: [String] = []
    var waiting: String?
    for (index, part) in parts.enumerated() {
      let words = part.split(separator: " ").map(String.init)
      let isNumber =
        words.count <= 2
        && words.first.map { Self.isHouseNumber($0) && !Self.isUnit($0) && !isPlaceWord($0) || Self.noNumber.contains($0.lowercased()) }
          == true
        && words.dropFirst().allSatisfy(Self.isSuffix)
      let isBeforeStreet = !numberFollowsStreet && parts[(index + 1)...].first.map(StreetType.isNamed) == true
      if isNumber, waiting == nil, !isBeforeStreet, let street = joined.last, joined.count == 1 || numberFollowsStreet,
        !street.utf8.contains(where: \.isDigit)
      {
        joined[joined.count - 1] += " " + part
      } else if isNumber, waiting == nil, isBeforeStreet || joined.allSatisfy(isPlaceLine) {
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
}
