extension PastedBlock {
  /// "Barbaros Bulvarı 199" and "Kat:12 D:34" of "Barbaros Bulvarı No:199 Kat:12 D:34".
  func withTurkishNumberApart(_ part: Substring) -> [Substring] {
    guard country.hasCode("TR"),
      let match = part.wholeMatch(of: /(.*?)\bNo\s*[:.]?\s*([0-9]+\p{Alpha}?(?:[-\/]\p{Alnum}+)?)(?:[\s\/]+(.*))?/.ignoresCase())
    else { return [part] }
    let behind = match.3 ?? ""
    let place = behind.prefixMatch(of: Self.turkishPlace)?.output ?? ""
    return [match.1 + " " + match.2, place, behind.dropFirst(place.count)]
  }

  func isTurkishPlace(_ line: String) -> Bool { country.hasCode("TR") && line.wholeMatch(of: Self.turkishPlace) != nil }

  /// Floors and flats: Kat 12, K:12, Daire 34, D:34.
  private static var turkishPlace: Regex<Substring> { /(?:(?:(?:Kat|Daire)\b\s*[:.]?|[KD]\s*:)\s*[0-9]+[\s\/]*)+/.ignoresCase() }

  /// The province behind the district: "34349 Beşiktaş/İstanbul", "34349 Beşiktaş, İstanbul", "Beşiktaş İstanbul 34349".
  ///
  /// Only a slash and a postal code before them tell for sure that they are two; else a line with a number must be the street's.
  mutating func takeTurkishProvince() {
    guard country.hasCode("TR"), var index = cityBehindCode.flatMap(lines.lastIndex) ?? lines.indices.last else { return }
    let line = lines[index]
    let parts: [Substring]
    if let slash = line.lastIndex(of: "/") {
      parts = [line[..<slash], line[line.index(after: slash)...]]
    } else if let blank = line.lastIndex(of: " ") {
      parts = [line[..<blank], line[line.index(after: blank)...]]
    } else if cityBehindCode != nil {
      parts = [line[...], lines[(index + 1)...].first?[...] ?? ""]
    } else {
      index -= 1
      parts = index > 0 ? [lines[index][...], line[...]] : []
    }
    let names = parts.map { String($0).trimmed }
    guard names.count == 2, !names[0].isEmpty, !Self.hasDigit(names[0]), AreaRecord(named: names[1], in: country) != nil,
      cityBehindCode != nil || line.contains("/") || lines[..<index].contains(where: Self.hasDigit)
    else { return }
    lines.replaceSubrange(index..., with: [names[0]])
    cityBehindCode = names[0]
    fields[.stateOrProvince] = names[1]
  }
}
