extension ReportFormat {
  /// GitHub's Markdown, with tables, task lists and Mermaid diagrams.
  static let markdown = ReportFormat(id: "markdown", fileExtension: "md") { report, _ in
    MarkdownLayout(phrasing: report.phrasing).text(of: report.pageInAllLanguages)
  }
}
