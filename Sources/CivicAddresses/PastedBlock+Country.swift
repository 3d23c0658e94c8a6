extension PastedBlock {
  /// The country that the last line names, when it is another one; a state or a province of that name is none.
  var foreignCountry: String? {
    guard let last = lines.last, let code = countryNamed(last), !country.hasCode(code), last.uppercased() != code,
      AreaRecord(named: last, in: country) == nil
    else { return nil }
    return code
  }

  /// Takes the country's own name off the end, be it a line or its last words: "Rotterdam NL", "England, United Kingdom".
  mutating func takeCountry() {
    while let last = lines.last, let rest = withoutCountry(last) {
      lines.removeLast()
      if !rest.isEmpty { lines.append(rest) }
    }
  }

  private func withoutCountry(_ line: String) -> String? {
    let words = line.split(separator: " ")
    for start in words.indices.suffix(5) {
      let text = words[start...].joined(separator: " ")
      let name = text.trimmingParentheses
      guard let code = countryNamed(name), country.hasCode(code) else { continue }
      let isCityOrArea = start == 0 ? isOnlyCity(line) : name == text && isCity(line) || AreaRecord(named: name, in: country) != nil
      return isCityOrArea ? nil : words[..<start].joined(separator: " ")
    }
    return nil
  }

  /// Luxembourg is a country and its city: the city, where no other line is one.
  private func isOnlyCity(_ name: String) -> Bool { isCity(name) && !lines.dropLast().contains(where: isCity) }
}
