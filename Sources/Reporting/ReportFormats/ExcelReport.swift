internal import Locales

extension ReportFormat {
  /// The same rows for a spreadsheet: its delimiter, its column names, nothing that runs, and phone numbers that stay texts.
  static let excel = ReportFormat(id: "excel", fileExtension: "excel.csv") { report, _ in
    var sheet = Spreadsheet(.excel(report.phrasing))
    let columns: [Message] = [.sheetFinding, .reportColumnStep, .pageSeverity, .pageRule, .pageSubject, .pageWhere]
    sheet.add(
      columns.map { report.phrasing.say($0).plain }
        + report.allLanguages.flatMap { [$0.phrasing.say(.sheetTitle).plain, $0.phrasing.say(.pageMend).plain] }
        + [Message.sheetOwner, .sheetDue, .sheetComment].map { report.phrasing.say($0).plain })
    report.addFindings(to: &sheet) { report.phrasing.say($0.noun).plain }
    return sheet.text
  }
}
