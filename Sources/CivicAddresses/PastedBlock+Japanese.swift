extension PastedBlock {
  /// An address as Japan writes it, without blanks from its prefecture to its number: 〒100-0005東京都千代田区丸の内1-9-1.
  ///
  /// - Returns: whether it is one; else nothing is taken.
  mutating func takeJapanese() -> Bool {
    let texts = lines.map(Self.withPlainDigits).map { $0.replacing("〒", with: "").trimmed }.filter { !$0.isEmpty }
    let parted = texts.map(Self.withoutCode)
    guard let index = parted.firstIndex(where: { Self.area(beginning: $0.rest, in: country) != nil }),
      let area = Self.area(beginning: parted[index].rest, in: country)
    else { return false }
    let afterArea = parted[index].rest.dropFirst(area.count)
    let city = Self.city(beginning: afterArea)
    let street = String(afterArea.dropFirst(city.count)).trimmed
    fields[.stateOrProvince] = String(area)
    fields[.city] = String(city)
    fields[.postalCode] = parted.lazy.compactMap(\.code).first
    var behind = ""
    if let number = street.firstMatch(of: /[0-9]+(?:(?:丁目|番地?|号|の|-|−|–|‐|ー)[0-9]*)*/) {
      fields[.streetName] = String(street[..<number.range.lowerBound]).trimmed
      fields[.houseNumber] = String(number.output)
      behind = String(street[number.range.upperBound...]).trimmed
    } else {
      fields[.streetName] = street
    }
    add(parted[..<index].map(\.rest).filter { !$0.isEmpty }, to: .companyName)
    add(([behind] + parted[(index + 1)...].map(\.rest)).filter { !$0.isEmpty }, to: .place)
    return true
  }

  /// Digits and blanks as wide as a character, as the ordinary ones.
  private static func withPlainDigits(_ text: String) -> String {
    String(
      text.map { character in
        guard let value = character.unicodeScalars.first?.value else { return character }
        if (0xFF10...0xFF19).contains(value), let digit = Unicode.Scalar(value - 0xFF10 + 0x30) { return Character(digit) }
        return value == 0xFF0D ? "-" : value == 0x3000 ? " " : character
      })
  }

  private static func withoutCode(_ line: String) -> (code: String?, rest: String) {
    guard let match = line.prefixMatch(of: /([0-9]{3}-?[0-9]{4})(?![0-9-])\s*/) else { return (nil, line) }
    return (String(match.1), String(line[match.range.upperBound...]))
  }

  /// The prefecture with which a text begins, in its own script.
  private static func area(beginning text: String, in country: CountryRecord) -> Substring? {
    (3...4).lazy.map { text.prefix($0) }.first { name in
      "都道府県".contains(name.last ?? " ") && AreaRecord(named: String(name), in: country) != nil
    }
  }

  /// The city, with its ward, or the town with its district.
  ///
  /// Where a city has the sign for a district in its name, it is its first to third: 郡山市, 大和郡山市, but 余市郡余市町.
  private static func city(beginning text: Substring) -> Substring {
    let forms = [
      /[^市郡]+?区/, /.{0,2}郡.?市(?![町村])/, /.{1,4}?郡.{1,5}?[町村]/, /.+?市市?(?:[^0-9市]{1,4}?区)?/, /.+?[町村]/,
    ]
    return forms.lazy.compactMap { text.prefixMatch(of: $0)?.output }.first ?? ""
  }
}
