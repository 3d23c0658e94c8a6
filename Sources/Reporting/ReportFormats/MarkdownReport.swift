extension ReportFormat {
  /// GitHub's Markdown, with tables and task lists.
  static let markdown = ReportFormat(id: "markdown", fileExtension: "md") { report, _ in MarkdownLayout().text(of: report.page) }
}
