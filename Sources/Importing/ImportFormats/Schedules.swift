extension ImportFormat {
  /// Hours and days of attendants: `Get-CsOnlineSchedule`.
  ///
  /// Source: Get-CsOnlineSchedule, New-CsOnlineSchedule, read 2026-11-22.
  static let schedules = ImportFormat(
    id: "schedules", Signature(all: ["Type", "Id"], one: ["WeeklyRecurrentSchedule", "FixedSchedule"]),
    reading: ["Id", "Name", "Type", "WeeklyRecurrentSchedule", "FixedSchedule"]
  ) { record, discovery in
    discovery.noteLoss(record, "WeeklyRecurrentSchedule", "FixedSchedule")
    guard let id = record.text("Id") else { return }
    let schedule = Schedule(record.text("Name") ?? "", record.json("WeeklyRecurrentSchedule"), record.json("FixedSchedule"))
    let column = record.json("FixedSchedule") == nil ? "WeeklyRecurrentSchedule" : "FixedSchedule"
    discovery.addSchedule(id, schedule, in: column, record.origin)
    discovery.files[record.origin.file].taken += 1
  }
}
