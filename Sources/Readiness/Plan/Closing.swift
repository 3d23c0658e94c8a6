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
  public init?(_ text: some StringProtocol) {
    let moments = text.split(separator: "/", omittingEmptySubsequences: false).compactMap { Self.moment(String($0)) }
    guard moments.count == text.split(separator: "/", omittingEmptySubsequences: false).count, (1...2).contains(moments.count),
      let first = moments.first, let last = moments.last, first.day <= last.day
    else { return nil }
    start = first.minutes ?? 0
    end = moments.count == 2 ? last.minutes ?? Self.wholeDay : Self.wholeDay
    days = first.day...last.day
    guard first.day < last.day || start < end else { return nil }
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
