internal import Readiness

extension ImportFormat {
  /// Departments that are to have an attendant in front of a queue.
  ///
  /// Source: mozziemozz/M365CallFlowVisualizer, read 2026-11-22.
  static let voiceAppsList = ImportFormat(
    id: "voiceAppsList", Signature(all: ["DepartmentName", "TopLevelNumber"]), rank: 1,
    reading: [
      "DepartmentName", "TopLevelNumber", "NumberType", "AgentAlertTime", "TimeoutThreshold", "PromptLanguage", "TimeZone",
      "BusinessHoursStart1", "BusinessHoursEnd1", "BusinessHoursStart2", "BusinessHoursEnd2",
    ]
  ) { record, discovery in
    guard let department = record.text("DepartmentName") else { return }
    let name = ItemName.plain(department)
    var queue = Draft(name, from: record.origin)
    queue.set("alert-seconds", record.text("AgentAlertTime"))
    queue.set("waiting-seconds", record.text("TimeoutThreshold"))
    discovery.add(queue, to: "call-queues")
    var attendant = Draft(name, from: record.origin)
    attendant.set("language", record.text("PromptLanguage"))
    attendant.set("time-zone", record.text("TimeZone"))
    attendant.fields["default-action"] = .text(CallTarget.queue(name).text)
    let hours = (1...2).compactMap { part in
      record.text("BusinessHoursStart\(part)").flatMap { start in record.text("BusinessHoursEnd\(part)").map { "\(start)-\($0)" } }
    }
    attendant.set("hours", hours.joined(separator: " "))
    if let number = discovery.number(of: record, "TopLevelNumber"), number != Plan.none {
      attendant.set("numbers", number)
      discovery.addNumber(
        number, ["Capability": "VoiceApplicationAssignment", "NumberType": record.text("NumberType").map(WordCell.capitalized) ?? ""],
        record.origin)
    }
    discovery.add(attendant, to: "auto-attendants", isFirst: false)
  }
}
