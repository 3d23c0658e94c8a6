extension ImportFormat {
  /// Days off, at most ten ranges each: `Export-CsAutoAttendantHolidays`.
  ///
  /// Which attendant keeps them is not in the file.
  ///
  /// Source: Export-CsAutoAttendantHolidays, New-CsOnlineDateTimeRange (dates are day/month/year), read 2026-11-22.
  static let autoAttendantHolidays = ImportFormat(
    id: "autoAttendantHolidays", Signature(all: ["HolidayName", "StartDateTime1", "EndDateTime1"]),
    reading: [
      "HolidayName", "StartDateTime1", "EndDateTime1", "StartDateTime2", "EndDateTime2", "StartDateTime3", "EndDateTime3", "StartDateTime4",
      "EndDateTime4", "StartDateTime5", "EndDateTime5", "StartDateTime6", "EndDateTime6", "StartDateTime7", "EndDateTime7",
      "StartDateTime8", "EndDateTime8", "StartDateTime9", "EndDateTime9", "StartDateTime10", "EndDateTime10",
    ]
  ) { record, discovery in
    guard let name = record.text("HolidayName") else { return }
    var ranges: [String] = []
    for number in 1...10 {
      let columns = ["StartDateTime\(number)", "EndDateTime\(number)"]
      guard columns.contains(where: { record.text($0) != nil }) else { continue }
      if let start = record.text(columns[0]), let end = record.text(columns[1]), let closing = Schedule.closing(from: start, to: end) {
        ranges.append(closing)
      } else {
        let isStart = record.text(columns[0]).flatMap(Schedule.minutes) == nil
        discovery.files[record.origin.file].remark(.lost(column: columns[isStart ? 0 : 1]), line: record.origin.line)
      }
    }
    var holiday = Draft(ItemName.plain(name), from: record.origin)
    holiday.set("days", ranges)
    discovery.add(holiday, to: "holidays")
  }
}
