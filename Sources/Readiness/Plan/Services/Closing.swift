public import Locales

/// When an auto attendant is closed: `2026-12-25`, `2026-12-24/2026-12-26`, or with hours `2026-12-24T13:00/2026-12-24`.
///
/// A day without an hour is meant whole: from its first minute, or to its last.
public struct Closing: Equatable, Sendable {
  /// The first day and the last.
  public let days: ClosedRange<CalendarDate>
  /// When it begins, in minutes from the first day's midnight.
  public let start: Int
  /// When it ends, in minutes from the last day's midnight; 1440 at the end of the day.
  public let end: Int

  private static let wholeDay = 24 * 60

  /// Reads a closing; nil for anything else, and for one that ends before it has begun.
  init?(_ text: some StringProtocol) {
    let moments = text.split(separator: "/", omittingEmptySubsequences: false).compactMap { Self.moment(String($0)) }
    guard moments.count == text.split(separator: "/", omittingEmptySubsequences: false).count, (1...2).contains(moments.count),
      let first = moments.first, let last = moments.last, first.day <= last.day
    else { return nil }
    start = first.minutes ?? 0
    end = moments.count == 2 ? last.minutes ?? Self.wholeDay : Self.wholeDay
    days = first.day...last.day
    guard first.day < last.day || start < end else { return nil }
  }

  /// A closing from a minute of the first day to one of the last; nil where it ends before it has begun.
  init?(days: ClosedRange<CalendarDate>, from start: Int, to end: Int) {
    (self.days, self.start, self.end) = (days, start, end)
    guard end <= Self.wholeDay, days.lowerBound < days.upperBound || start < end else { return nil }
  }

  /// Whether another closing lies within this one.
  func holds(_ other: Closing) -> Bool {
    (days.lowerBound, start) <= (other.days.lowerBound, other.start) && (other.days.upperBound, other.end) <= (days.upperBound, end)
  }

  /// Closings in their order, those that follow on each other as one.
  static func joined(_ closings: [Closing]) -> [Closing] {
    closings.sorted { ($0.days.lowerBound, $0.start) < ($1.days.lowerBound, $1.start) }.reduce(into: []) { joined, next in
      if let last = joined.last, last.end == wholeDay, next.start == 0,
        last.days.upperBound.daysSince1970 + 1 == next.days.lowerBound.daysSince1970,
        let both = Closing(days: last.days.lowerBound...next.days.upperBound, from: last.start, to: next.end)
      {
        joined[joined.count - 1] = both
      } else {
        joined.append(next)
      }
    }
  }

  /// The closing as the plan writes it.
  var text: String {
    let first = days.lowerBound.iso + (start == 0 ? "" : "T" + OpeningHours.time(start))
    let last = days.upperBound.iso + (end == Self.wholeDay ? "" : "T" + OpeningHours.time(end))
    return first == last ? first : "\(first)/\(last)"
  }

  /// The closing in words: "24 December 2026 to 2 January 2027", with its hours where a day is not meant whole.
  func words(in localizer: Localizer) -> String {
    let (first, last) = (days.lowerBound, days.upperBound)
    let day = first == last ? localizer.date(first) : localizer.text(.spanOfDays(first: first, last: last))
    guard start > 0 || end < Self.wholeDay else { return day }
    let hours: Message = .openingHours(
      end: localizer.text(OpeningHours.message(at: end)), start: localizer.text(OpeningHours.message(at: start)))
    return localizer.text(.dayWithHours(day: day, hours: hours))
  }

  /// `2026-12-24` or `2026-12-24T13:00`.
  private static func moment(_ text: String) -> (day: CalendarDate, minutes: Int?)? {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count < 3, let day = CalendarDate(iso: parts[0]) else { return nil }
    guard parts.count == 2 else { return (day, nil) }
    let time = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard time.count == 2, time.allSatisfy({ $0.count == 2 }), let hours = Int(time[0]), let minutes = Int(time[1]),
      (0..<24).contains(hours), (0..<60).contains(minutes)
    else { return nil }
    return (day, hours * 60 + minutes)
  }
}
