internal import Readiness

extension ReportFormat {
  /// Everything that findings concern, one row each, for programs: what a page leaves out is here.
  static let csv = ReportFormat(id: "csv", fileExtension: "csv") { report, _ in
    var sheet = Spreadsheet(.plain)
    let names = report.allLanguages.count > 1 ? report.allLanguages.map { "-" + $0.code } : [""]
    sheet.add(
      ["finding", "step", "severity", "rule", "subject", "where"] + names.flatMap { ["title" + $0, "remedy" + $0] } + [
        "owner", "due", "comment",
      ])
    report.addFindings(to: &sheet, severity: \.rawValue)
    return sheet.text
  }
}
