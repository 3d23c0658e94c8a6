extension ReportFormat {
  /// One HTML file for a browser or a printer, or, blank, a checklist for the pen.
  static let html = ReportFormat(id: "html", fileExtension: "html") { report, _ in
    report.isBlank ? BlankPage(report).text : HTMLPage(report).text
  }
}
