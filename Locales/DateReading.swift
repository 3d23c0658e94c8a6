internal import Texts

/// What a text that people typed as a date can mean.
public enum DateReading: Equatable, Sendable {
  /// One day only.
  case day(CalendarDate)
  /// Two days, depending on whether the month or the day comes first.
  case ambiguous(monthFirst: CalendarDate, dayFirst: CalendarDate)
  /// No day that exists.
  case none

  /// Reads a date as people type it, in either language.
  ///
  /// Reads ISO dates, `22/11/2026`, `11/22/2026`, `22.11.2026`, "November 22, 2026", "22 nov. 2026", « 1er août 2026 ».
  ///
  /// Years have four digits: two would be a guess.
  public init(_ text: String) {
    let words = text.folded.split(separator: " ").map(String.init)
    if let date = CalendarDate(iso: text.trimmed) {
      self = .day(date)
    } else if words.count == 3, let numbers = Self.numbers(words) {
      self = Self.reading(numbers)
    } else {
      self = Self.withMonthName(words).map(DateReading.day) ?? .none
    }
  }

  private static func numbers(_ words: [String]) -> [Int]? {
    let numbers = words.compactMap { Int($0) }
    return numbers.count == 3 ? numbers : nil
  }

  private static func reading(_ numbers: [Int]) -> DateReading {
    if numbers[0] >= 1000 { return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]).map(DateReading.day) ?? .none }
    guard numbers[2] >= 1000 else { return .none }
    let dayFirst = CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
    let monthFirst = CalendarDate(year: numbers[2], month: numbers[0], day: numbers[1])
    switch (monthFirst, dayFirst) {
    case (let left?, let right?): return left == right ? .day(left) : .ambiguous(monthFirst: left, dayFirst: right)
    case (let only?, nil), (nil, let only?): return .day(only)
    case (nil, nil): return .none
    }
  }

  private static func withMonthName(_ words: [String]) -> CalendarDate? {
    guard words.count == 3, let year = words.compactMap({ Int($0) }).first(where: { $0 >= 1000 }),
      let month = words.compactMap(month(named:)).first
    else { return nil }
    let days = words.compactMap { day(written: $0) }.filter { $0 < 32 }
    return days.first.flatMap { CalendarDate(year: year, month: month, day: $0) }
  }

  private static func day(written word: String) -> Int? {
    let digits = word.prefix { $0.isNumber }
    return ["", "er", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) ? Int(digits) : nil
  }

  /// A month by its name in a language that is compiled in, or by at least three letters that only one month begins with.
  private static func month(named word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    let languages = Language.all.map { Localizer($0) }
    let fitting = (1...12).filter { number in
      languages.contains { $0.text("calendar.months.\(number)")?.folded.hasPrefix(word) == true }
    }
    return fitting.count == 1 ? fitting[0] : nil
  }
}
