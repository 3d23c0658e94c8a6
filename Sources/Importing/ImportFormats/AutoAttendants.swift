internal import JSON

extension ImportFormat {
  /// Auto attendants: `Get-CsAutoAttendant`.
  ///
  /// 100 at most per call; menus and schedules need `ConvertTo-Json -Depth 10`.
  ///
  /// Source: Get-CsAutoAttendant, New-CsAutoAttendantMenuOption, read 2026-11-22.
  static let autoAttendants = ImportFormat(
    id: "autoAttendants", Signature(all: ["DefaultCallFlow", "TimeZoneId"]), pageLimits: [100], listsAll: "auto-attendants",
    reading: [
      "Name", "Identity", "Id", "LanguageId", "TimeZoneId", "DefaultCallFlow", "Operator", "CallFlows", "Schedules",
      "CallHandlingAssociations", "ApplicationInstances",
    ]
  ) { record, discovery in
    discovery.noteLoss(record, "DefaultCallFlow", "CallFlows", "Schedules", "CallHandlingAssociations", "Operator")
    if let flow = record.json("DefaultCallFlow"), flow.member("Menu")?.kind != .object {
      discovery.files[record.origin.file].remark(.lost(column: "DefaultCallFlow"), line: record.origin.line)
    }
    if AttendantReading.hasNumbers(record.json("DefaultCallFlow")) {
      discovery.files[record.origin.file].remark(.numbersForWords(column: "DefaultCallFlow"), line: record.origin.line)
    }
    for schedule in record.json("Schedules")?.elements ?? [] where schedule.kind == .object {
      guard let id = schedule.text("Id") else { continue }
      let times = Schedule(schedule.text("Name") ?? "", schedule.member("WeeklyRecurrentSchedule"), schedule.member("FixedSchedule"))
      discovery.addSchedule(id, times, in: "Schedules", record.origin)
    }
    discovery.add(AttendantReading.draft(record), to: "auto-attendants")
  }
}
