internal import Texts

/// What a text that people typed as a date can mean.
public enum DateReading: Equatable, Sendable {
  /// One day only.
  case day(CalendarDate)
  /// Two days, depending on whether the month or the day comes first.
  case ambiguous(monthFirst: CalendarDate, dayFirst: CalendarDate)
  /// A date that falls on another weekday than the one typed with it.
  ///
  /// Two dates where month and day can change places: the weekday fits neither of them.
  case otherWeekday(CalendarDate, or: CalendarDate?)
  /// A day that its month never has; the month is one that exists.
  case noSuchDay(month: Int, year: Int)
  /// A month that no year has.
  case noSuchMonth
  /// No date.
  case none

  /// Reads a date as people type it, in either language.
  ///
  /// Reads ISO dates, `20261122`, `22/11/2026`, `11/22/2026`, `22.11.2026`, "Sunday, November 22, 2026", "22 nov. 2026",
  /// « le samedi 1er août 2026 ».
  ///
  /// Years have four digits: two would be a guess. A weekday has to be the day's.
  public init(_ text: String) {
    var words = text.folded.split(separator: " ").map(String.init).filter { !Self.smallWords.contains($0) }
    let weekday = words.count > 3 ? CalendarNames.weekdays.number(of: words[0]) : nil
    if weekday != nil { words.removeFirst() }
    let reading = Self.numbers(words).map(Self.reading) ?? Self.withMonthName(words) ?? .none
    self = weekday.map(reading.falling) ?? reading
  }

  private static let smallWords: Set<String> = ["le", "the", "of", "on"]

  private func falling(on weekday: Int) -> DateReading {
    switch self {
    case .day(let date): date.weekday == weekday ? self : .otherWeekday(date, or: nil)
    case .ambiguous(let date, let other) where (date.weekday == weekday) != (other.weekday == weekday):
      .day(date.weekday == weekday ? date : other)
    case .ambiguous(let date, _) where date.weekday == weekday: self
    case .ambiguous(let date, let other): .otherWeekday(date, or: other)
    case .otherWeekday, .noSuchDay, .noSuchMonth, .none: self
    }
  }

  /// Takes the text as one day.
  ///
  /// - Parameter dayFirst: whether of two readings the one with the day first is meant.
  /// - Returns: the day that is meant.
  /// - Throws: `DateRefusal` where that is not one day.
  public func date(dayFirst: Bool = false) throws(DateRefusal) -> CalendarDate {
    switch self {
    case .day(let date): return date
    case .ambiguous(_, let date) where dayFirst: return date
    case .ambiguous(let first, let second): throw DateRefusal(message: .answerAmbiguousDate(first: first, second: second))
    case .otherWeekday(let first, let second?): throw DateRefusal(message: .answerOtherWeekdays(first: first, second: second))
    case .otherWeekday(let day, nil):
      throw DateRefusal(message: .answerOtherWeekday(day: day, weekday: Message("calendar.weekdays.\(day.weekday)")))
    case .noSuchDay(let month, let year):
      let days = CalendarDate.days(inMonth: month, of: year)
      throw DateRefusal(message: .answerNoSuchDay(days: days, month: Message("calendar.months.\(month)"), year: String(year)))
    case .noSuchMonth: throw DateRefusal(message: .answerNoSuchMonth)
    case .none: throw DateRefusal(message: .answerDate)
    }
  }

  private static func numbers(_ words: [String]) -> [Int]? {
    if words.count == 1, words[0].utf8.count == 8, let digits = Int(words[0]) {
      // Eight digits that are no day are a number of another kind.
      let parts = [digits / 10_000, digits / 100 % 100, digits % 100]
      return CalendarDate(year: parts[0], month: parts[1], day: parts[2]) == nil ? nil : parts
    }
    let numbers = words.compactMap { Int($0) }
    return words.count == 3 && numbers.count == 3 ? numbers : nil
  }

  private static func reading(_ numbers: [Int]) -> DateReading {
    if (1000...9999).contains(numbers[0]), numbers[1] < 100, numbers[2] < 100 {
      return day(numbers[2], month: numbers[1], year: numbers[0])
    }
    guard (1000...9999).contains(numbers[2]), numbers[0] < 100, numbers[1] < 100 else { return .none }
    let dayFirst = CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
    let monthFirst = CalendarDate(year: numbers[2], month: numbers[0], day: numbers[1])
    switch (monthFirst, dayFirst) {
    case (let left?, let right?): return left == right ? .day(left) : .ambiguous(monthFirst: left, dayFirst: right)
    case (let only?, nil), (nil, let only?): return .day(only)
    case (nil, nil):
      let reading = day(numbers[0], month: numbers[1], year: numbers[2])
      return reading == .noSuchMonth ? day(numbers[1], month: numbers[0], year: numbers[2]) : reading
    }
  }

  private static func day(_ day: Int, month: Int, year: Int) -> DateReading {
    if let date = CalendarDate(year: year, month: month, day: day) { return .day(date) }
    return (1...12).contains(month) ? .noSuchDay(month: month, year: year) : .noSuchMonth
  }

  private static func withMonthName(_ words: [String]) -> DateReading? {
    guard words.count == 3, let year = words.compactMap({ Int($0) }).first(where: { (1000...9999).contains($0) }),
      let month = words.compactMap({ CalendarNames.months.number(of: $0) }).first
    else { return nil }
    let days = words.compactMap { day(written: $0) }.filter { $0 < 100 }
    return days.first.map { day($0, month: month, year: year) }
  }

  private static func day(written word: String) -> Int? {
    let digits = word.prefix { $0.isNumber }
    return ["", "er", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) ? Int(digits) : nil
  }
}

/// A text that is no date, or not one alone.
public struct DateRefusal: Error, Equatable {
  /// Why, and what to type instead.
  public let message: Message
}
