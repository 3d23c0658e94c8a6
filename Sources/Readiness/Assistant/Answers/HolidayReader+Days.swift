internal import Locales
internal import Texts

/// Days and spans of days, with their names and hours: "Inventory from 2 to 3 July", "24 December from 13:00".
extension HolidayReader {
  /// A day or several, and whether a year was filled in.
  private typealias Span = (days: ClosedRange<CalendarDate>, isGuess: Bool)

  /// A day or span with what stands around it: its name, and hours.
  func dated(_ text: String) throws(Rejection) -> Entry? {
    if let closing = Closing(text) { return Entry(name: name(closing.days.lowerBound), closings: [closing]) }
    let signs = text.contains(/\d:\d/) ? "()" : "():"
    let words = text.split { $0.isWhitespace || signs.contains($0) }.map(String.init)
    guard words.count <= 20 else { return nil }
    for length in stride(from: words.count, to: 0, by: -1) {
      for start in 0...words.count - length {
        guard let span = try span(words[start..<start + length].joined(separator: " ")) else { continue }
        var (before, after) = (Array(words[..<start]), Array(words[(start + length)...]))
        // "Easter Monday 29 March" is not called Easter.
        if named(before) != nil, OpeningHours.day(named: words[start].folded, among: languages) != nil { before.append(words[start]) }
        let hours = after.isEmpty ? nil : self.hours(after.joined(separator: " "))
        let named = self.named(before + (hours == nil ? after : [])) ?? name(span.days.lowerBound)
        // Hours of several days could be those of each, or of the first and the last.
        guard hours == nil || span.days.lowerBound == span.days.upperBound,
          let closing = Closing(days: span.days, from: hours?.lowerBound ?? 0, to: hours?.upperBound ?? OpeningHours.dayLength)
        else { throw Rejection(.answerHolidays) }
        return Entry(name: named, closings: [closing], isGuess: span.isGuess)
      }
    }
    return nil
  }

  /// What is left of the words around a day, without small words and signs at the ends; nil where nothing is.
  private func named(_ words: [String]) -> String? {
    let isSmall = { (word: String) in word.folded.isEmpty || small.contains(word.folded) }
    let words = words.drop(while: isSmall).reversed().drop(while: isSmall).reversed()
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// "from 13:00", "13:00-18:00": minutes from the day's midnight; nil for anything else.
  private func hours(_ text: String) -> Range<Int>? {
    if languages.means("afternoon", text) { return 720..<OpeningHours.dayLength }
    if languages.means("morning", text) { return 0..<720 }
    let readings = [text, text + " - 24:00"].compactMap { hoursReader.read($0) }
    guard let reading = readings.first, reading.isGuess, reading.days[0].count == 1 else { return nil }
    return reading.days[0][0]
  }

  /// A day or several: "25 December", "24 to 26 December", "from 24/12 to 2/1".
  private func span(_ text: String) throws(Rejection) -> Span? {
    if let day = try GuessedDay(bare(text), from: today) { return (day.date...day.date, day.isGuess) }
    guard var (start, end) = ends(of: text) else { return nil }
    // "24 to 26 December", "December 24 to 26": one of them has the month.
    if start.wholeMatch(of: /\D*\d{1,2}\.?/) != nil, month(in: start) == nil, let month = month(in: end) { start += " " + month }
    if end.wholeMatch(of: /\d{1,2}(\s+\d{4})?/) != nil, let month = month(in: start) { end = month + " " + end }
    guard let last = try GuessedDay(bare(end), from: today),
      let first = try GuessedDay(bare(start), years: [last.date.year, last.date.year - 1], where: { $0 <= last.date }),
      first.date <= last.date
    else { return nil }
    return (first.date...last.date, last.isGuess)
  }

  /// The first word that may be a month.
  func month(in text: String) -> String? {
    text.split(separator: " ").first { $0.contains(where: \.isLetter) && !small.contains($0.folded) }.map(String.init)
  }

  /// What stands on the sides of a dash or a word for "to".
  private func ends(of text: String) -> (String, String)? {
    let words = text.split(separator: " ").map(String.init)
    let until = languages.foldedWords("until")
    if let sign = words.dropFirst().dropLast().firstIndex(where: { until.contains($0.folded) || Self.dashes.contains($0) }) {
      return (words[..<sign].joined(separator: " "), words[(sign + 1)...].joined(separator: " "))
    }
    let dashes = text.indices.filter { Self.dashes.contains(String(text[$0])) }
    guard dashes.count == 1, let dash = dashes.first else { return nil }
    return (text[..<dash].trimmed, text[text.index(after: dash)...].trimmed)
  }

  private static let dashes = ["-", "–", "—"]

  /// A text without small words before it.
  private func bare(_ text: String) -> String { text.split(separator: " ").drop { small.contains($0.folded) }.joined(separator: " ") }

  /// What days are called that have no other name.
  func name(_ day: CalendarDate) -> String { languages.ofInterface.day(day) }
}
