extension CheckedAddress {
  mutating func checkStreet() {
    let street = address[.streetName].trimmed
    guard !street.isEmpty else { return }
    if PostOfficeBox.isNamed(in: street, country: country) {
      verdicts.append(AddressVerdict(.streetName, .poBox))
    } else if street.isBareNumber, address[.streetSuffix].isBlank, address[.houseNumber].isBlank {
      // Blocks of Japan and Korea are named by numbers too, but have a house number besides.
      verdicts.append(AddressVerdict(.streetName, .numberOnly))
    } else if let ordinal = missingOrdinal(in: street) {
      verdicts.append(AddressVerdict(.streetName, .numericStreet, isWarning: true, suggestion: ordinal))
    }
  }

  /// The street with its ordinal ending, where entry is in English and the street is a number: "5th", "42nd Street".
  ///
  /// The vendor's address check fails without it (guide of 2019, step 5). Western Canada's cities write 103 Avenue, so it is left alone there.
  /// The house number may stand before it where its own field is blank: "350 5 Avenue".
  private func missingOrdinal(in street: String) -> String? {
    guard country.isEnteredInEnglish, street.utf8.first?.isDigit == true else { return nil }
    let words = street.split(separator: " ")
    if words.count > 2, address[.houseNumber].isBlank, String(words[0]).isBareNumber, words[1].utf8.first?.isDigit == true {
      return missingOrdinal(in: words[1...].joined(separator: " ")).map { "\(words[0]) \($0)" }
    }
    guard let digits = words.first, digits.utf8.count <= 4, digits.utf8.allSatisfy(\.isDigit), let number = Int(digits), number > 0 else {
      return nil
    }
    let type = words.count > 1 ? String(words[1]) : address[.streetSuffix].trimmed
    guard words.count == 1 && type.isEmpty || Self.takesOrdinal(type) else { return nil }
    if country.hasCode("CA") {
      let id = area.map { String(decoding: $0.id, as: UTF8.self) }
      if let id, ["AB", "BC", "MB", "SK"].contains(id) { return nil }
      if id == "QC" { return ([number == 1 ? "1re" : "\(number)e"] + words.dropFirst().map(String.init)).joined(separator: " ") }
    }
    return (["\(number)" + Self.ordinalEnding(of: number)] + words.dropFirst().map(String.init)).joined(separator: " ")
  }

  /// Roads and highways are numbered without ordinals (29 Road, Highway 5), and so is what other languages call a street.
  private static func takesOrdinal(_ type: String) -> Bool {
    Folding.withKey(of: type) { key in
      ordinalTypes.contains { $0.withUTF8Buffer { $0.elementsEqual(key) } }
    }
  }

  private static let ordinalTypes: [StaticString] = [
    "avenue", "ave", "av", "street", "st", "str", "place", "pl", "court", "ct", "lane", "ln", "terrace", "ter", "terr", "drive", "dr",
    "boulevard", "blvd", "circle", "cir", "crescent", "cres", "way",
  ]

  private static func ordinalEnding(of number: Int) -> String {
    switch (number % 100, number % 10) {
    case (11...13, _): "th"
    case (_, 1): "st"
    case (_, 2): "nd"
    case (_, 3): "rd"
    default: "th"
    }
  }
}

extension String {
  /// Whether it is only a number: 12, 12A, 12-14, 4/6.
  var isBareNumber: Bool {
    guard utf8.first?.isDigit == true else { return false }
    return utf8.count(where: \.isASCIILetter) <= 1
      && utf8.allSatisfy { $0.isDigit || $0.isASCIILetter || $0 == .hyphen || $0 == UInt8(ascii: "/") }
  }
}
