public import Locales
internal import Texts

/// The hours of a week during which an auto attendant's main menu answers: `Mon-Fri 09:00-12:00 13:00-17:00; Sat 09:00-12:00`.
///
/// Teams keeps no hours across midnight, none off the quarters of an hour, and none that overlap.
/// Source: New-CsOnlineTimeRange and New-CsOnlineSchedule, in MicrosoftDocs/office-docs-powershell.
public struct OpeningHours: Equatable, Sendable {
  /// The open minutes of each day from its midnight, Monday first, in order and apart; a day without any is closed.
  public let days: [[Range<Int>]]

  /// How many minutes a day has.
  public static let dayLength = 1440

  /// The hours of seven days, Monday first; what runs past a day's midnight goes to the next day.
  ///
  /// Nil where hours overlap or lie off the quarters of an hour, and where it is never open.
  init?(days: [[Range<Int>]]) {
    var minutes = [[Range<Int>]](repeating: [], count: 7)
    for (day, ranges) in zip(0..<7, days) {
      for range in ranges {
        guard range.lowerBound % 15 == 0, range.upperBound % 15 == 0 else { return nil }
        minutes[day].append(range.lowerBound..<min(range.upperBound, Self.dayLength))
        if range.upperBound > Self.dayLength { minutes[(day + 1) % 7].append(0..<range.upperBound - Self.dayLength) }
      }
    }
    minutes = minutes.map { $0.sorted { $0.lowerBound < $1.lowerBound } }
    let isApart = minutes.allSatisfy { zip($0, $0.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound } }
    guard isApart, minutes.contains(where: { !$0.isEmpty }) else { return nil }
    self.days = minutes
  }

  /// Reads hours as the plan writes them, with day names of at least three letters in any language at hand; nil for anything else: a week
  /// that is guessed at would send calls astray.
  public init?(_ text: String) {
    var minutes = [[Range<Int>]](repeating: [], count: 7)
    for part in text.split(whereSeparator: { $0 == ";" || $0 == "," }) {
      let words = part.split(separator: " ").map(String.init)
      guard let first = words.first, let days = Self.days(named: first), words.count > 1 else { return nil }
      for word in words.dropFirst() {
        guard let range = Self.range(word) else { return nil }
        for day in days { minutes[day].append(range) }
      }
    }
    self.init(days: minutes)
  }

  /// Whether it is never closed.
  var isAlways: Bool { days.allSatisfy { $0 == [0..<Self.dayLength] } }

  // MARK: Writing

  /// The hours as the plan writes them.
  var text: String {
    runs.map { run in
      let names = [run.lowerBound, run.upperBound].map { Self.names[$0] }
      let hours = days[run.lowerBound].map { "\(Self.time($0.lowerBound))-\(Self.time($0.upperBound))" }
      return ([run.count == 1 ? names[0] : names.joined(separator: "-")] + hours).joined(separator: " ")
    }.joined(separator: "; ")
  }

  /// What the plan says of hours in words: as written where it is no form of hours, and "not known" for a schedule that no export told.
  public static func words(for text: String, in localizer: Localizer) -> String {
    if text == Plan.none { return localizer.text(.alwaysOpen) }
    return OpeningHours(text)?.words(in: localizer) ?? (text.hasPrefix(Plan.unexplained) ? localizer.text(.unknownValue) : text)
  }

  /// The hours in words: "Monday to Friday: 9:00–12:00 and 13:00–17:00; Saturday: 9:00–12:00".
  func words(in localizer: Localizer) -> String {
    let parts = runs.map { run in
      let names = [run.lowerBound, run.upperBound].map { localizer.text("calendar.weekdays.\($0 + 1)") ?? Self.names[$0] }
      let hours = days[run.lowerBound].map { range in
        let ends = [range.lowerBound, range.upperBound].map { localizer.text(Self.message(at: $0)) }
        return localizer.text(.openingHours(end: ends[1], start: ends[0]))
      }
      let named =
        run.count == 1 ? localizer.text(.openingDay(day: names[0])) : localizer.text(.openingDays(first: names[0], last: names[1]))
      return localizer.text(.openingDayHours(days: named, hours: localizer.list(hours)))
    }
    return parts.dropFirst().reduce(parts.first ?? "") { localizer.text(.nextClause(after: $1, before: $0)) }
  }

  /// A time of day, from minutes since its midnight, as the language writes it.
  static func message(at minutes: Int) -> Message {
    let (hour, minute) = (minutes / 60, minutes % 60)
    return minute == 0 ? .fullHour(hour: "\(hour)") : .hourAndMinute(hour: "\(hour)", minute: two(minute))
  }

  /// Days in a row that have the same hours, without the closed ones.
  private var runs: [ClosedRange<Int>] {
    days.indices.filter { !days[$0].isEmpty }.reduce(into: []) { runs, day in
      if let last = runs.last, last.upperBound == day - 1, days[last.lowerBound] == days[day] {
        runs[runs.count - 1] = last.lowerBound...day
      } else {
        runs.append(day...day)
      }
    }
  }

  // MARK: Reading

  private static let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  private static func days(named text: String) -> [Int]? {
    let ends = text.split(separator: "-").map { CalendarNames.weekdays.number(of: $0.folded) }
    guard let first = ends.first.flatMap({ $0 }), let last = ends.last.flatMap({ $0 }), ends.count <= 2 else { return nil }
    return days(from: first - 1, to: last - 1)
  }

  /// From one day to another, also over the weekend.
  static func days(from first: Int, to last: Int) -> [Int] { (first...(first <= last ? last : last + 7)).map { $0 % 7 } }

  /// The day, from 0 for Monday, of a folded name or of at least three letters that begin it alone.
  static func day(named name: String, among languages: [Localizer]) -> Int? {
    CalendarNames(weekdaysIn: languages).number(of: name).map { $0 - 1 }
  }

  /// Minutes from the day's midnight; those of the next day follow on.
  private static func range(_ text: String) -> Range<Int>? {
    let ends = text.split(separator: "-").map { minutes($0) }
    guard ends.count == 2, let start = ends[0], let end = ends[1], start != end, start < dayLength else { return nil }
    return start..<(start < end ? end : end + dayLength)
  }

  private static func minutes(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard (2...3).contains(parts.count), let hour = parts[0], let minute = parts[1], (0...24).contains(hour), (0..<60).contains(minute),
      hour < 24 || minute == 0
    else { return nil }
    return hour * 60 + minute
  }

  /// A time of day as `hh:mm`, from minutes since its midnight; `24:00` at its end.
  public static func time(_ minutes: Int) -> String { "\(two(minutes / 60)):\(two(minutes % 60))" }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
