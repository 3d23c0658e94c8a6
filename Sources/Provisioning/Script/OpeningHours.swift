internal import Texts

/// The hours of a week during which an auto attendant's main menu answers.
struct OpeningHours: Equatable {
  /// A time of day as `hh:mm:ss`; the end of a day is `1.00:00:00`.
  struct Span: Equatable {
    var start: String
    var end: String
  }

  /// The days as the cmdlet's parameters name them, Monday first.
  static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  /// Day to its spans, in their order; a day that is missing is closed.
  var spans: [String: [Span]] = [:]

  /// Reads `Mon-Fri 09:00-12:00 13:00-17:00; Sat 22:00-06:00`, with English or French day names of at least three letters.
  ///
  /// Hours across midnight become two spans, as Teams keeps no other. Nil for anything else, for times off the quarters of an hour and for
  /// spans that overlap: Teams refuses those, and a week that is guessed at would send calls astray.
  init?(_ text: String) {
    var minutes = [[Range<Int>]](repeating: [], count: 7)
    for part in text.split(whereSeparator: { $0 == ";" || $0 == "," }) {
      let words = part.split(separator: " ").map(String.init)
      guard let first = words.first, let days = Self.days(named: first), words.count > 1 else { return nil }
      for word in words.dropFirst() {
        guard let range = Self.range(word) else { return nil }
        for day in days {
          minutes[day].append(range.lowerBound..<min(range.upperBound, Self.dayLength))
          if range.upperBound > Self.dayLength { minutes[(day + 1) % 7].append(0..<range.upperBound - Self.dayLength) }
        }
      }
    }
    for (day, ranges) in zip(Self.days, minutes) where !ranges.isEmpty {
      let sorted = ranges.sorted { $0.lowerBound < $1.lowerBound }
      guard zip(sorted, sorted.dropFirst()).allSatisfy({ $0.upperBound <= $1.lowerBound }) else { return nil }
      spans[day] = sorted.map { Span(start: Self.time($0.lowerBound), end: Self.time($0.upperBound)) }
    }
    if spans.isEmpty { return nil }
  }

  private static let dayLength = 1440

  private static func days(named text: String) -> [Int]? {
    let ends = text.split(separator: "-").map { day(named: String($0)) }
    guard let first = ends.first.flatMap({ $0 }), let last = ends.last.flatMap({ $0 }), ends.count <= 2 else { return nil }
    return first <= last ? Array(first...last) : Array(first...6) + Array(0...last)
  }

  private static func day(named text: String) -> Int? {
    let french = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    let name = text.folded
    guard name.utf8.count >= 3 else { return nil }
    return days.firstIndex { $0.lowercased().hasPrefix(name) } ?? french.firstIndex { $0.hasPrefix(name) }
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
      hour < 24 || minute == 0, minute % 15 == 0
    else { return nil }
    return hour * 60 + minute
  }

  private static func time(_ minutes: Int) -> String {
    guard minutes < dayLength else { return "1.00:00:00" }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(two(minutes / 60)):\(two(minutes % 60)):00"
  }
}
