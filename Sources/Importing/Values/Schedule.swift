internal import JSON
internal import Locales

/// The hours or days of a schedule.
struct Schedule {
  var name: String
  /// `Mon-Fri 09:00-17:00`; empty for days.
  var hours: String
  /// As the plan writes them: `2026-12-25`, `2026-12-24T13:00/2026-12-26`.
  var closings: [String]
  /// Whether all of them could be read.
  var isWhole: Bool
}

extension Schedule {
  /// The hours of a week and the days of a fixed schedule, as the cmdlet prints them.
  init(_ name: String, _ week: JSONText?, _ fixed: JSONText?) {
    self.name = name
    var isWhole = true
    hours = Self.days.compactMap { day, short -> String? in
      let ranges = (week?.member(day + "Hours")?.items ?? []).compactMap { range -> String? in
        guard let start = Self.time("Start", of: range), let end = Self.time("End", of: range) else {
          isWhole = false
          return nil
        }
        return start + "-" + end
      }
      return ranges.isEmpty ? nil : short + " " + ranges.joined(separator: " ")
    }.joined(separator: "; ")
    closings = (fixed?.member("DateTimeRanges")?.items ?? []).compactMap { range in
      let closing = range.text("Start").flatMap { start in range.text("End").flatMap { Self.closing(from: start, to: $0) } }
      if closing == nil { isWhole = false }
      return closing
    }
    self.isWhole = isWhole
  }

  private static let days = [
    ("Monday", "Mon"), ("Tuesday", "Tue"), ("Wednesday", "Wed"), ("Thursday", "Thu"), ("Friday", "Fri"), ("Saturday", "Sat"),
    ("Sunday", "Sun"),
  ]

  /// `09:00:00` is 09:00; `1.00:00:00` the end of the day.
  ///
  /// A `TimeSpan` that `ConvertTo-Json` took apart counts in ten millionths of a second.
  private static func time(_ key: String, of range: JSONText) -> String? {
    if let text = range.text(key) { return text.hasPrefix("1.") ? "24:00" : String(text.prefix(5)) }
    guard let ticks = range.member(key)?.text("Ticks").flatMap({ Int($0) }) else { return nil }
    let minutes = ticks / 600_000_000
    guard (0...24 * 60).contains(minutes) else { return nil }
    return time(minutes)
  }

  /// Minutes from midnight as 09:00.
  private static func time(_ minutes: Int) -> String {
    [minutes / 60, minutes % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
  }

  /// A range as the plan writes it, its hours only where it does not begin or end with a day: one that ends at midnight ends with the day
  /// before, and the last quarter of an hour counts as the day's end.
  ///
  /// Source: New-CsOnlineDateTimeRange and New-CsOnlineSchedule (Christmas is 24/12 to 25/12, in others' scripts 0:00 to 23:45), read 2026-11-28.
  static func closing(from start: String, to end: String) -> String? {
    guard var first = minutes(start), var last = minutes(end), first <= last else { return nil }
    if start.hasPrefix("/Date(") {
      // The machine's time zone is not told. A holiday of whole days begins at its midnight, which is the nearest one.
      guard [0, wholeDay - 15, wholeDay - 1].contains((last - first) % wholeDay), last > first else { return nil }
      let time = (first % wholeDay + wholeDay) % wholeDay
      let shift = time < 11 * 60 ? -time : wholeDay - time
      (first, last) = (first + shift, last + shift)
    }
    let endsWithDay = last % wholeDay >= wholeDay - 15 || last % wholeDay == 0 && first < last
    if endsWithDay { last -= last % wholeDay == 0 ? 1 : 0 }
    let written = [moment(first, isWhole: first % wholeDay == 0), moment(last, isWhole: endsWithDay)]
    return written[0] == written[1] ? written[0] : written.joined(separator: "/")
  }

  /// `2026-12-24T13:00`, or the day alone.
  private static func moment(_ minutes: Int, isWhole: Bool) -> String {
    let day = CalendarDate(daysSince1970: minutes / wholeDay).iso
    return isWhole ? day : day + "T" + time(minutes % wholeDay)
  }

  private static let wholeDay = 24 * 60

  /// The minutes since 1970 of `2025-01-01T00:00:00`, of `25/12/2026 0:00` and of `/Date(1798671600000)/`; nil for anything else.
  static func minutes(_ text: String) -> Int? {
    if text.hasPrefix("/Date("), text.hasSuffix(")/") {
      // To the end of the year 9999.
      return Int(text.dropFirst(6).dropLast(2)).flatMap { (0..<253_402_300_800_000).contains($0) ? $0 / 60_000 : nil }
    }
    let date = text.prefix { $0 != "T" && $0 != " " }
    let parts = date.split { $0 == "-" || $0 == "/" }.compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    let (year, month, day) = date.contains("/") ? (parts[2], parts[1], parts[0]) : (parts[0], parts[1], parts[2])
    let time = text.dropFirst(date.count + 1).split(separator: ":").prefix(2).map { Int($0) ?? 0 }
    guard let day = CalendarDate(year: year, month: month, day: day), (0...24).contains(time.first ?? 0),
      (0..<60).contains(time.count > 1 ? time[1] : 0)
    else { return nil }
    return day.daysSince1970 * wholeDay + (time.first ?? 0) * 60 + (time.count > 1 ? time[1] : 0)
  }
}
