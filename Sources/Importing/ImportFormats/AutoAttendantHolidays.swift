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
    let ranges = (1...10).compactMap { number -> String? in
      guard let first = record.text("StartDateTime\(number)").flatMap(Schedule.day), let last = record.text("EndDateTime\(number)") else {
        return nil
      }
      return Schedule.day(last).map { "\(first)/\($0)" }
    }
    var holiday = Draft(ItemName.plain(name), from: record.origin)
    holiday.set("days", ranges)
    discovery.add(holiday, to: "holidays")
  }
}
