internal import Locales
internal import Readiness

extension ReportFormat {
  /// What is still to do, with columns for owner, due date, the day when it was done and a comment to fill in; `ActionsFile` reads it back.
  static let actions = ReportFormat(id: "actions", fileExtension: "actions.csv") { report, _ in
    var sheet = Spreadsheet(.excel(report.phrasing))
    sheet.add([ActionsFile.idColumn] + ActionsFile.Column.allCases.map { report.phrasing.say($0.title).plain })
    for (index, entry) in report.findings.enumerated() where entry.finding.severity != .info {
      let finding = entry.finding
      let row = [Report.recordPrefix + finding.id, String(finding.step), report.phrasing.say(finding.severity.noun).plain]
      let words = [report.inAllLanguages { $0.findings[index].message }, report.inAllLanguages { $0.findings[index].remedy }]
      sheet.add(row + words + report.record(report.record(of: finding)))
    }
    for (number, step) in report.steps.enumerated() {
      for (index, entry) in step.tasks.enumerated() where entry.state != .done && entry.state != .notNeeded {
        let row = [entry.instance.id, String(step.number), report.phrasing.say(.sheetTask).plain]
        let words = [
          report.inAllLanguages { $0.steps[number].tasks[index].title },
          report.inAllLanguages { $0.steps[number].tasks[index].instructions },
        ]
        sheet.add(row + words + report.record(entry.record))
      }
    }
    return sheet.text
  }
}

extension Report {
  /// State, owner, due date, no day yet when it was done, and comment as cells.
  fileprivate func record(_ record: TaskRecord?) -> [String] {
    [phrasing.say(.sheetTodo).plain, record?.by ?? "", record?.due ?? "", "", record?.note ?? ""]
  }
}

extension TaskEntry {
  /// The menus to go through and what to do there.
  fileprivate var instructions: Inline { Inline(runs: [path, how].compactMap { $0?.runs }.joined(separator: [.words(" – ")]).map { $0 }) }
}
