extension PastedBlock {
  /// The street, what stands before it and what behind it.
  mutating func takeStreet() {
    partCompany()
    guard let index = streetLine() else { return }
    setStreet(lines[index].split(separator: " ").map(String.init)[...])
    takeBefore(lines[..<index])
    takeBehind(lines[(index + 1)...])
    lines = []
  }

  /// "The Book Club 100 Leonard St" and "Contoso GmbH Hauptstraße 5" are a company and a street.
  ///
  /// Where the number stands before the street it parts them, elsewhere the company's legal form does.
  private mutating func partCompany() {
    for index in lines.indices {
      let words = lines[index].split(separator: " ").map(String.init)
      guard let street = numberFollowsStreet ? streetBehindLegalForm(words) : Self.streetBehindCompany(words) else { continue }
      lines.replaceSubrange(index...index, with: [words[..<street], words[street...]].map { $0.joined(separator: " ") })
      return
    }
  }

  private static func streetBehindCompany(_ words: [String]) -> Int? {
    guard let number = words.firstIndex(where: isHouseNumber), number > 0, number + 2 < words.count else { return nil }
    let isEnglish =
      words[(number + 2)...].contains(where: StreetType.isEnglish) && !words[..<number].contains(where: StreetType.isEnglish)
    return isEnglish || StreetType.isFrench(words[number + (isSuffix(words[number + 1]) ? 2 : 1)]) ? number : nil
  }

  private func streetBehindLegalForm(_ words: [String]) -> Int? {
    // "Salerno SA" is a city and its province, "Nokia Oyj" no town.
    guard let form = words.lastIndex(where: { Self.legalForms.contains($0.filter { $0 != "." }) }), form > 0,
      let number = Self.numberAtEnd(of: words[(form + 1)...]), !Self.isHouseNumber(words[form + 1]), number > form + 1,
      AreaRecord(named: words[form], in: country) == nil || !isCity(words[..<form].joined(separator: " "))
    else { return nil }
    return form + 1
  }

  /// German, Dutch, Swiss, Nordic, Italian and Spanish, without full stops; no word of a street's name is written so.
  private static let legalForms: Set<String> = [
    "GmbH", "mbH", "AG", "SE", "KG", "KGaA", "OHG", "UG", "eG", "eV", "Aktiengesellschaft", "BV", "NV", "SA", "Sàrl", "A/S", "ApS", "AB",
    "AS", "ASA", "Oy", "Oyj", "SpA", "Srl", "SL",
  ]

  /// The last line with a house number where the country has it, else with one at the other end, a street's type, or any number.
  private func streetLine() -> Int? {
    let words = lines.map { PostOfficeBox.isNamed(in: $0, country: country) ? [] : $0.split(separator: " ").map(String.init)[...] }
    let ends = words.indices.filter { Self.numberAtEnd(of: words[$0]) != nil }
    let starts = words.indices.filter { words[$0].count > 1 && Self.isHouseNumber(words[$0].first ?? "") }
    let (own, other) = numberFollowsStreet ? (ends, starts) : (starts, ends)
    return own.last ?? other.last ?? lines.lastIndex(where: StreetType.isNamed)
      ?? lines.lastIndex { $0.utf8.contains(where: \.isDigit) } ?? lines.indices.last
  }

  /// The company, and what tells the building or its grounds.
  private mutating func takeBefore(_ before: ArraySlice<String>) {
    let hasCompany = before.first.map { !isGrounds($0) } ?? false
    if hasCompany { fields[.companyName] = before.first }
    add(before.dropFirst(hasCompany ? 1 : 0), to: .place)
  }

  private func isGrounds(_ line: String) -> Bool {
    let words = line.split(separator: " ").map { Folding.key(of: String($0)) }
    return PostOfficeBox.isNamed(in: line, country: country) || words.first.map(Self.groundsBeginnings.contains) == true
      || words.count > 1 && words.last.map(Self.groundsEndings.contains) == true
  }

  /// With what the name of grounds or of a house begins that is no company's, in French.
  private static let groundsBeginnings: Set<String> = [
    "za", "zi", "zac", "zone", "parc", "residence", "immeuble", "imm", "lieudit", "hameau", "quartier", "cite", "domaine", "technopole",
    "tour", "tours",
  ]

  /// With what it ends in English.
  private static let groundsEndings: Set<String> = [
    "building", "bldg", "house", "tower", "towers", "mansion", "mansions", "arcade", "mall", "complex", "estate", "campus", "park",
  ]

  /// A district or village, where addresses have one; else it is told with the street, where that stands last, or as a place there.
  private mutating func takeBehind(_ lines: ArraySlice<String>) {
    let isBox = { [country] (line: String) in PostOfficeBox.isNamed(in: line, country: country) }
    let behind = lines.filter { !isBox($0) }
    add(lines.filter(isBox), to: .place)
    let hasPlaceBehindStreet = numberFollowsStreet || ["US", "CA", "SG"].contains(where: country.hasCode)
    if country.order.contains(UInt8(ascii: "D")) {
      add(behind, to: .district)
    } else if hasPlaceBehindStreet {
      add(behind, to: .place)
    } else {
      add(behind, to: .streetName)
    }
  }

  private mutating func setStreet(_ words: ArraySlice<String>) {
    let line = words.joined(separator: " ")
    if PostOfficeBox.isNamed(in: line, country: country) {
      fields[.streetName] = line
    } else if numberFollowsStreet, let number = Self.numberAtEnd(of: words) {
      setNumber(words[number], behind: words[(number + 1)...], street: words[..<number])
    } else if words.count == 2, country.isEnteredInEnglish, words.first.map(Self.isHouseNumber) == true,
      words.last.map({ ["ave", "avenue", "st", "street"].contains(Folding.key(of: $0)) }) == true
    {
      // "5 Avenue" is a street without a house number.
      fields[.streetName] = line
    } else if words.count > 1, let first = words.first, Self.isHouseNumber(first) {
      // "12 B rue de la Paix", but not "100 E Main Street".
      let isFraction = words.count > 2 && ["1/2", "1/4", "3/4", "½"].contains(words[1])
      let hasSuffix =
        isFraction || Self.isSuffix(words[1]) && (words[1].utf8.count > 1 || words.count > 2 && StreetType.isFrench(words[2]))
      setNumber(first, behind: hasSuffix ? words[1...1] : [], street: words.dropFirst(hasSuffix ? 2 : 1))
    } else if let number = Self.numberAtEnd(of: words), !words[..<number].contains(where: Self.isHouseNumber) {
      setNumber(words[number], behind: words[(number + 1)...], street: words[..<number])
    } else {
      fields[.streetName] = line
    }
  }

  /// Where a street's number stands that only a letter, bis, or a staircase and a flat (A 5) follow; nil where none does.
  private static func numberAtEnd(of words: ArraySlice<String>) -> Int? {
    words.indices.dropFirst().first { index in
      let tail = words[(index + 1)...]
      guard isHouseNumber(words[index].hasSuffix(".") && tail.isEmpty ? String(words[index].dropLast()) : words[index]), tail.count <= 2
      else { return false }
      return tail.isEmpty || tail.first.map(isSuffix) == true && tail.dropFirst().allSatisfy { $0.utf8.allSatisfy(\.isDigit) }
    }
  }

  /// 12, 12A, 12bis, 4/6, 20-22, 33-II; on the grid of Wisconsin N6W23001.
  static func isHouseNumber(_ word: String) -> Bool {
    if word.utf8.count > 5, word.wholeMatch(of: /[NSEW]\d{1,3}[NSEW]\d{3,5}/) != nil { return true }
    guard word.utf8.first?.isDigit == true, word.utf8.count <= 9 else { return false }
    let letters = word.drop(while: \.isNumber)
    return word.isBareNumber || repeats.contains(letters.dropFirst("-/".contains(letters.prefix(1)) ? 1 : 0).lowercased())
  }

  /// The letter goes where the vendor has its own field for it; a staircase and a flat are a place there.
  private mutating func setNumber(_ number: String, behind: ArraySlice<String>, street: ArraySlice<String>) {
    let number = number.hasSuffix(".") ? String(number.dropLast()) : number
    let suffix = number.drop(while: \.isNumber)
    if Self.isSuffix(String(suffix)) {
      fields[.houseNumber] = String(number[..<suffix.startIndex])
      fields[.houseNumberSuffix] = String(suffix)
    } else {
      fields[.houseNumber] = number
    }
    if behind.count == 1 { fields[.houseNumberSuffix] = behind.first }
    if behind.count > 1 { add([behind.joined(separator: " ")], to: .place) }
    fields[.streetName] = street.joined(separator: " ")
  }

  /// A, or bis.
  static func isSuffix(_ word: String) -> Bool {
    repeats.contains(word.lowercased()) || word.utf8.count == 1 && word.utf8.allSatisfy(\.isASCIILetter)
  }

  /// French for A, B and C after a house number; the floors of Amsterdam.
  private static let repeats: Set<String> = ["bis", "ter", "quater", "ii", "iii", "iv", "hs"]
}
