extension ReportFormat {
  /// Plain text for terminals, mail and printers, wrapped, without colour.
  static let text = ReportFormat(id: "text", fileExtension: "txt") { report, width in
    TextLayout(width: width, phrasing: report.phrasing).text(of: report.pageInAllLanguages)
  }
}
