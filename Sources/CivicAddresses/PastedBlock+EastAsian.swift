internal import Texts

extension PastedBlock {
  /// An address in the script of Japan, Korea, China, Taiwan or Hong Kong, from its area to its number: 〒100-0005東京都千代田区丸の内1-9-1.
  ///
  /// - Returns: whether it is one; else nothing is taken.
  mutating func takeEastAsian() -> Bool {
    let parted = lines.map(Self.withPlainDigits).map(withCodeApart)
    let read = parted.map { eastAsian($0.rest) }
    // A company's line may begin with its city too, but has no number.
    guard let index = read.firstIndex(where: { $0?.number.isEmpty == false }) ?? read.firstIndex(where: { $0 != nil }),
      let line = read[index]
    else { return false }
    fields = [
      .stateOrProvince: line.area, .city: line.city, .district: line.district, .streetName: line.street, .houseNumber: line.number,
      .postalCode: parted.lazy.compactMap(\.code).first ?? "",
    ]
    add(parted[..<index].map(\.rest).filter { !$0.isEmpty }, to: .companyName)
    add(([line.behind] + parted[(index + 1)...].map(\.rest)).filter { !$0.isEmpty }, to: .place)
    return true
  }

  /// What is told of a line that begins with an area or a city; all of it is kept.
  struct EastAsianLine {
    var area = ""
    var city = ""
    var district = ""
    var street = ""
    var number = ""
    var behind = ""

    /// Sets the street, its number, and what follows it.
    mutating func setStreet(_ text: some StringProtocol, number pattern: Regex<Substring>) {
      let text = String(text)
      guard let found = text.firstMatch(of: pattern) else {
        street = text.trimmed
        return
      }
      street = String(text[..<found.range.lowerBound]).trimmed
      number = String(found.output)
      behind = String(text[found.range.upperBound...]).trimmed
    }
  }

  private func eastAsian(_ line: String) -> EastAsianLine? {
    guard let first = line.unicodeScalars.first, first.value >= 0x2E80 else { return nil }
    switch String(decoding: country.code, as: UTF8.self) {
    case "JP": return japanese(line)
    case "KR": return korean(line)
    case "CN", "HK", "TW": return chinese(line)
    default: return nil
    }
  }

  /// Digits, dashes and blanks as wide as a character, as the ordinary ones.
  private static func withPlainDigits(_ text: String) -> String {
    String(
      text.map { character in
        let plain = character.unicodeScalars.first.flatMap { UInt8(wide: $0.value) }
        return plain.flatMap { $0.isDigit || $0 == .hyphen || $0 == .space ? Character(Unicode.Scalar($0)) : nil } ?? character
      })
  }

  /// The postal code with which a line begins; in Korea and China, where none is as short as a house number, also with which it ends.
  private func withCodeApart(_ line: String) -> (code: String?, rest: String) {
    let line = line.replacing(/(?:〒|\(우\)|(?:邮编|邮政编码|郵遞區號|우편번호)[:：]?)\s*/, with: " ").trimmed
    if let match = line.prefixMatch(of: /([0-9]+(?:-[0-9]{4})?)(?![0-9-])\s*/), PostalCode(String(match.1), in: country).isWellFormed {
      return (String(match.1), String(line[match.range.upperBound...]))
    }
    let behind = country.hasCode("CN") ? /(.*[^0-9])([0-9]{6})/ : country.hasCode("KR") ? /(.*\s)([0-9]{5})/ : nil
    guard let match = behind.flatMap(line.wholeMatch), PostalCode(String(match.2), in: country).isWellFormed else { return (nil, line) }
    return (String(match.2), String(match.1).trimmed)
  }

  /// The longest beginning of a text that the country's areas know in its own script.
  private func area(beginning text: Substring, lengths: ClosedRange<Int>) -> Substring? {
    lengths.reversed().lazy.map { text.prefix($0) }.first { AreaRecord(named: String($0), in: country) != nil }
  }
}

/// Japan: 東京都千代田区丸の内1-9-1.
extension PastedBlock {
  private func japanese(_ text: String) -> EastAsianLine? {
    guard let area = area(beginning: text[...], lengths: 3...4), let rank = area.last, "都道府県".contains(rank) else { return nil }
    let behindArea = text.dropFirst(area.count)
    let city = Self.japaneseCity(beginning: behindArea)
    var line = EastAsianLine(area: String(area), city: String(city))
    line.setStreet(behindArea.dropFirst(city.count), number: /[0-9]+(?:(?:丁目|番地?|号|の|-|−|–|‐|ー)[0-9]*)*/)
    return line
  }

  /// The city, with its ward, or the town with its district.
  ///
  /// Where a city has the sign for a district in its name, it is its first to third: 郡山市, 大和郡山市, but 余市郡余市町.
  private static func japaneseCity(beginning text: Substring) -> Substring {
    let forms = [
      /[^市郡]+?区/, /.{0,2}郡.?市(?![町村])/, /.{1,4}?郡.{1,5}?[町村]/, /.+?市市?(?:[^0-9市]{1,4}?区)?/, /.+?[町村]/,
    ]
    return forms.lazy.compactMap { text.prefixMatch(of: $0)?.output }.first ?? ""
  }
}

/// Korea: 서울특별시 강남구 테헤란로 152, word by word.
extension PastedBlock {
  private func korean(_ text: String) -> EastAsianLine? {
    var words = text.split(separator: " ")[...]
    if words.first == "대한민국" { words.removeFirst() }
    guard var area = words.popFirst() else { return nil }
    // 서울시 is short for 서울특별시, but 광주시 a city of another province too.
    if area.count == 3, area.hasSuffix("시"), area != "광주시" { area.removeLast() }
    guard AreaRecord(named: String(area), in: country) != nil else { return nil }
    var line = EastAsianLine(area: String(area))
    func take(endingIn ranks: String) -> String? {
      words.count > 1 && words.first?.last.map(ranks.contains) == true ? words.popFirst().map(String.init) : nil
    }
    line.city = take(endingIn: "시군구") ?? ""
    // A city's ward, or a county's town.
    line.district = take(endingIn: line.city.hasSuffix("시") ? "구읍면" : "읍면") ?? ""
    line.setStreet(words.joined(separator: " "), number: /[0-9]+(?:-[0-9]+)?(?=\s|$)/)
    return line
  }
}

/// China, Taiwan and Hong Kong: 北京市朝阳区建国门外大街1号, 臺北市信義區市府路45號.
extension PastedBlock {
  private func chinese(_ text: String) -> EastAsianLine? {
    // Blanks mean something between Latin words only.
    var rest = text.split(separator: " ").reduce("") { joined, word in
      let isLatin = joined.last?.isASCII == true && word.first?.isASCII == true
      return joined + (isLatin ? " " : "") + word
    }[...]
    // Aberdeen and Hong Kong Island begin with Hong Kong's name.
    if let name = rest.prefixMatch(of: /(?:中华人民共和国|中[国國]|中華民國|[臺台]灣省?|香港特別行政區|香港(?![仔島]))+/)?.output {
      rest = rest.dropFirst(name.count)
    }
    var line = EastAsianLine()
    if let area = area(beginning: rest, lengths: 2...8), rest.dropFirst(area.count).first.map("省市县區区縣".contains) != true {
      line.area = String(area)
      rest = rest.dropFirst(area.count)
    }
    guard let city = country.hasCode("HK") ? knownPlace(beginning: rest) ?? "" : chineseCity(beginning: rest, area: line.area)
    else { return nil }
    line.city = String(city)
    rest = rest.dropFirst(city.count)
    if country.hasCode("CN"), city.last != "区", city.last != "县", let match = rest.prefixMatch(of: /[^0-9路街道号]{1,8}?[区县旗市]/) {
      line.district = String(match.output)
      rest = rest.dropFirst(match.output.count)
    }
    line.setStreet(rest, number: /[甲乙丙]?[0-9]+(?:[-–之][0-9]+)?(?:号院?|號)(?![楼樓线線])(?:之[0-9]+)?/)
    return country.hasCode("HK") && line.number.isEmpty ? nil : line
  }

  /// A place that is not part of a street's name: 金鐘, but not that of 金鐘道.
  private func knownPlace(beginning text: Substring) -> Substring? {
    (2...4).reversed().lazy.map { text.prefix($0) }.first { name in
      isPlace(String(name)) && text.dropFirst(name.count).first.map("道街路徑里坊".contains) == false
    }
  }

  /// The city, or the district where the area is itself a city.
  private func chineseCity(beginning text: Substring, area: String) -> Substring? {
    let isCity = area.hasSuffix("市") || ["北京", "上海", "天津", "重庆"].contains(area)
    let form =
      switch (country.hasCode("TW"), isCity) {
      case (true, true): /[^0-9]{1,3}?區/
      case (true, false): /[^0-9]{1,3}?[鄉鎮市]/
      case (false, true): /[^0-9]{1,8}?[区县]/
      case (false, false): /[^0-9]{1,10}?(?:市|自治州|地区|盟)/
      }
    if let city = text.prefixMatch(of: form)?.output, !area.isEmpty || isPlace(String(city)) { return city }
    return area.isEmpty || isCity ? nil : knownPlace(beginning: text)
  }
}

/// Taiwan in Latin letters: No. 7, Sec. 5, Xinyi Rd., Xinyi Dist., Taipei City 110.
extension PastedBlock {
  /// A section, a lane or an alley is one part with the street it is of.
  func withSectionsJoined(_ parts: [String]) -> [String] {
    guard country.hasCode("TW") else { return parts }
    return parts.reduce(into: []) { joined, part in
      if let last = joined.last, last.firstMatch(of: /\b(?:Sec|Section|Ln|Lane|Aly|Alley)\.?\s*[0-9]+$/.ignoresCase()) != nil {
        joined[joined.count - 1] = last + ", " + part
      } else {
        joined.append(part)
      }
    }
  }

  func isTaiwaneseDistrict(_ line: String) -> Bool {
    country.hasCode("TW") && line.wholeMatch(of: /.+ (?:Dist\.?|District|Township)/.ignoresCase()) != nil
  }
}
