internal import Locales
internal import Texts

/// Reads the hours of a week as people write them: "Mon-Fri 9-12, 1-5", « du lundi au vendredi de 9h à 12h et de 14h à 18h ».
struct OpeningHoursReader {
  /// What one or several words of an answer stand for.
  private enum Word {
    case days([Int])
    case time(Time)
    case until, and, closed, filler
  }

  /// A time of day, and how sure it is written.
  private struct Time {
    var minutes: Int
    /// am or pm, where it is said.
    var isAfternoon: Bool?
    /// An hour and no more: 9.
    var isBare = false
    /// Whether the day has 24 hours for whoever writes so: 17h, 0900.
    var isOf24 = false
  }

  private enum Run {
    case days([Int])
    case hours([Range<Int>])
  }

  private let languages: [Localizer]
  private let vocabulary: [(phrase: [String], word: Word)]
  /// What stands behind an hour: h.
  private let hour: Set<String>
  /// What stands behind a time of twelve hours: am, p.m.
  private let halves: [(phrase: [String], isAfternoon: Bool)]

  init(_ languages: [Localizer]) {
    self.languages = languages
    let words: [(String, Word)] = [
      ("until", .until), ("and", .and), ("closed", .closed), ("midday", .time(Time(minutes: 720, isOf24: true))),
      ("midnight", .time(Time(minutes: 1440, isOf24: true))), ("every-day", .days(Array(0...6))), ("working-days", .days(Array(0...4))),
      ("monday-to-thursday", .days(Array(0...3))), ("friday", .days([4])), ("weekend", .days([5, 6])), ("hours-filler", .filler),
    ]
    func phrases(_ key: String) -> [[String]] { languages.answerWords(key).map(Self.pieces) }
    let named = words.flatMap { key, word in phrases(key).map { (phrase: $0, word: word) } }
    // As maps and signs write them, in their order.
    let short = languages.flatMap { [$0].answerWords("days-short").enumerated().map { (phrase: [$1], word: Word.days([$0])) } }
    vocabulary = (named + short).sorted { $0.phrase.count > $1.phrase.count }
    hour = languages.foldedWords("hours")
    halves = [("am", false), ("pm", true)].flatMap { key, isAfternoon in phrases(key).map { (phrase: $0, isAfternoon: isAfternoon) } }
      .sorted { $0.phrase.count > $1.phrase.count }
  }

  /// The hours that a text tells; nil where it tells none, or a word is not understood.
  ///
  /// Without days they are those of Monday to Friday, and `isGuess` says so.
  func read(_ text: String) -> (days: [[Range<Int>]], isGuess: Bool)? {
    // "9 to 5 from Monday to Thursday, Friday 9-12": each part is whole by itself.
    let parts = text.split { ",;".contains($0) || $0.isNewline }.map { week(of: String($0)) }
    if parts.count > 1, parts.allSatisfy({ $0?.isGuess == false }) {
      let days = (0..<7).map { day in parts.flatMap { $0?.days[day] ?? [] } }
      return (days, false)
    }
    return week(of: text) ?? weekWithExceptions(text).map { ($0, true) }
  }

  private func week(of text: String) -> (days: [[Range<Int>]], isGuess: Bool)? {
    guard let words = words(of: text), let runs = Self.runs(of: words) else { return nil }
    var week = [[Range<Int>]](repeating: [], count: 7)
    if runs.count == 1, case .hours(let hours) = runs[0], !hours.isEmpty {
      for day in 0..<5 { week[day] = hours }
      return (week, true)
    }
    guard runs.count.isMultiple(of: 2), !runs.isEmpty else { return nil }
    for index in stride(from: 0, to: runs.count, by: 2) {
      switch (runs[index], runs[index + 1]) {
      case (.days(let days), .hours(let hours)), (.hours(let hours), .days(let days)): for day in days { week[day] += hours }
      default: return nil
      }
    }
    return (week, false)
  }

  // MARK: Exceptions

  /// The hours of "Mon-Fri 9-5 except Wednesday afternoon", of "8am to 4pm, closed 12 to 1"; nil where there is no exception.
  ///
  /// What stands behind it for a day that is not open at all is added: "… except Wednesday afternoon, Saturday 9 to noon".
  private func weekWithExceptions(_ text: String) -> [[Range<Int>]]? {
    var text = " \(text.lowercased()) "
    for (key, hours) in [("afternoon", "12:00-24:00"), ("morning", "0:00-12:00")] {
      for phrase in languages.answerWords(key).sorted(by: { $0.count > $1.count }) {
        text = text.replacing(" \(phrase)", with: " " + hours)
      }
    }
    let marks = (languages.answerWords("except") + languages.answerWords("closed")).compactMap { text.firstRange(of: " \($0) ") }
    guard let mark = marks.min(by: { $0.lowerBound < $1.lowerBound }), let words = words(of: String(text[mark.upperBound...])),
      let runs = Self.runs(of: Self.withoutMidday(words)), !runs.isEmpty
    else { return nil }
    let before = String(text[..<mark.lowerBound])
    guard let week = week(of: before) else { return daysWithExceptions(before, runs) }
    var days = week.days
    let closed = runs.indices.flatMap { index in
      if index + 1 < runs.count, case .hours = runs[index + 1] { return [Int]() }
      return if case .days(let those) = runs[index] { those } else { [] }
    }
    // "9-7 except Sunday": whoever leaves out a day of the weekend works on the other.
    if week.isGuess, closed.contains(where: { $0 > 4 }) { for day in 5...6 { days[day] = days[0] } }
    for day in closed { days[day] = [] }
    var named: [Int]?
    for run in runs {
      switch run {
      case .days(let those): named = those
      case .hours(let hours):
        for day in named ?? days.indices.filter({ !days[$0].isEmpty }) {
          days[day] = days[day].isEmpty ? hours : hours.reduce(days[day], Self.excepting)
        }
        named = nil
      }
    }
    return days
  }

  /// The hours of "every day except Sunday 9-7", where only days stand before the exception.
  private func daysWithExceptions(_ before: String, _ runs: [Run]) -> [[Range<Int>]]? {
    guard let words = words(of: before), let named = Self.runs(of: words), named.count == 1, case .days(let open) = named[0],
      runs.count == 2, case .days(let closed) = runs[0], case .hours(let hours) = runs[1]
    else { return nil }
    return (0..<7).map { open.contains($0) && !closed.contains($0) ? hours : [] }
  }

  /// "closed at noon, from 11:45 to 1": the hours say more than the word.
  private static func withoutMidday(_ words: [Word]) -> [Word] {
    let told = words.filter { if case .filler = $0 { false } else { true } }
    guard told.count > 2, case .time(let first) = told[0], first.minutes == 720, case .time = told[1] else { return words }
    return Array(told.dropFirst())
  }

  private static func excepting(_ open: [Range<Int>], _ closed: Range<Int>) -> [Range<Int>] {
    open.flatMap { hours in
      [
        hours.lowerBound..<max(hours.lowerBound, min(hours.upperBound, closed.lowerBound)),
        min(hours.upperBound, max(hours.lowerBound, closed.upperBound))..<hours.upperBound,
      ]
    }
    .filter { !$0.isEmpty }
  }

  // MARK: Words

  private func words(of text: String) -> [Word]? {
    let pieces = Self.pieces(of: text)
    var words: [Word] = []
    var index = 0
    while index < pieces.count {
      if let known = vocabulary.first(where: { pieces[index...].starts(with: $0.phrase) }) {
        words.append(known.word)
        index += known.phrase.count
      } else if let (time, count) = time(pieces[index...]) {
        words.append(.time(time))
        index += count
      } else if let word = word(pieces[index]) {
        words.append(word)
        index += 1
      } else {
        return nil
      }
    }
    return words
  }

  /// Runs of letters, folded; runs of digits; every other sign by itself.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var kind = 0
    for character in text.lowercased() {
      let next = character.isLetter || "'’".contains(character) ? 1 : character.isASCII && character.isNumber ? 2 : 0
      if next == kind, next > 0 {
        pieces[pieces.count - 1].append(character)
      } else if next > 0 || !character.isWhitespace || character.isNewline {
        pieces.append(character.isNewline ? "," : String(character))
      }
      kind = next
    }
    return pieces.map { $0.first?.isLetter == true ? $0.folded : $0 }
  }

  private func word(_ piece: String) -> Word? {
    if ["-", "–", "—", "~"].contains(piece) { return .until }
    if [",", ";", "/", "|", "&", "+"].contains(piece) { return .and }
    if [":", ".", "(", ")"].contains(piece) { return .filler }
    let singular = piece.hasSuffix("s") ? String(piece.dropLast()) : piece
    let day = OpeningHours.day(named: piece, among: languages) ?? OpeningHours.day(named: singular, among: languages)
    return day.map { .days([$0]) }
  }

  /// 9, 9:30, 9h30, 9 h, 0930, 9am: the time and how many pieces it takes.
  private func time(_ pieces: ArraySlice<String>) -> (Time, Int)? {
    let pieces = Array(pieces.prefix(8))
    guard let digits = pieces.first, let number = Int(digits), digits.count <= 4 else { return nil }
    var time = Time(minutes: number * 60, isBare: true)
    var count = 1
    func piece(_ index: Int) -> String { index < pieces.count ? pieces[index] : "" }
    if digits.count > 2 {
      time = Time(minutes: number / 100 * 60 + number % 100, isOf24: true)
      if number % 100 > 59 { return nil }
    } else if piece(1) == ":" || piece(1) == "." || hour.contains(piece(1)) {
      let isHour = hour.contains(piece(1))
      let minutes = piece(2).count == 2 && ![":", "h"].contains(piece(3)) ? Int(piece(2)) : nil
      guard isHour || minutes != nil else { return piece(1) == ":" ? nil : (time, 1) }
      if let minutes, minutes > 59 { return nil }
      time = Time(minutes: number * 60 + (minutes ?? 0), isOf24: isHour)
      count = minutes == nil ? 2 : 3
    }
    if time.minutes < 780, let half = halves.first(where: { pieces.dropFirst(count).starts(with: $0.phrase) }) {
      time = Time(minutes: time.minutes % 720 + (half.isAfternoon ? 720 : 0), isAfternoon: half.isAfternoon)
      count += half.phrase.count
    }
    return time.minutes <= OpeningHours.dayLength ? (time, count) : nil
  }

  // MARK: Hours

  /// Days and hours in turn, joined with their like; nil where a time stands alone.
  private static func runs(of words: [Word]) -> [Run]? {
    var runs: [Run] = []
    var index = 0
    while index < words.count {
      switch words[index] {
      case .and, .filler: break
      case .until:
        // "Mon-Fri - 9 to 5"
        guard case .days = runs.last else { return nil }
      case .closed:
        // "closed 12 to 1" is no time when somebody is there.
        let next = words[(index + 1)...].first { if case .filler = $0 { false } else { true } }
        if case .time = next { return nil }
        add([], to: &runs)
      case .days(let days):
        let (last, next) = end(of: days, words, at: index)
        index = next
        if case .days(let before) = runs.last { runs[runs.count - 1] = .days(before + last) } else { runs.append(.days(last)) }
      case .time(let start):
        var next = index + 1
        while next < words.count, case .filler = words[next] { next += 1 }
        guard next + 1 < words.count, case .until = words[next], case .time(let end) = words[next + 1] else { return nil }
        var previous: Int?
        if case .hours(let hours) = runs.last { previous = hours.last?.upperBound }
        add([range(start, end, behind: previous)], to: &runs)
        index = next + 1
      }
      index += 1
    }
    return runs
  }

  private static func add(_ hours: [Range<Int>], to runs: inout [Run]) {
    if case .hours(let before) = runs.last { runs[runs.count - 1] = .hours(before + hours) } else { runs.append(.hours(hours)) }
  }

  /// The days up to the one behind "to", and where they end.
  private static func end(of days: [Int], _ words: [Word], at index: Int) -> ([Int], Int) {
    var next = index + 1
    while next < words.count, case .filler = words[next] { next += 1 }
    guard next + 1 < words.count, case .until = words[next] else { return (days, index) }
    var last = next + 1
    while last < words.count, case .filler = words[last] { last += 1 }
    guard last < words.count, case .days(let end) = words[last], days.count == 1, end.count == 1 else { return (days, index) }
    return (OpeningHours.days(from: days[0], to: end[0]), last)
  }

  /// From a time to another: 9-5 ends in the afternoon, 1-5 lies in it, 22:00-6:00 ends the next day.
  private static func range(_ start: Time, _ end: Time, behind previous: Int?) -> Range<Int> {
    let noon = OpeningHours.dayLength / 2
    var (from, to) = (start.minutes % OpeningHours.dayLength, end.minutes)
    let mayBeLater = start.isAfternoon == nil && !start.isOf24 && from > 0 && from < noon
    let isLater =
      end.isAfternoon == true ? from + noon < to : end.isAfternoon == nil && (previous.map { from < $0 } ?? start.isBare && from < 360)
    if mayBeLater, isLater { from += noon }
    if to <= from, end.isAfternoon == nil, !end.isOf24, to > 0, to <= noon, from <= noon || mayBeLater { to += noon }
    return from..<(to > from ? to : to + OpeningHours.dayLength)
  }
}
