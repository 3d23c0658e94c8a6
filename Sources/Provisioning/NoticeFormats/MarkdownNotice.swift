extension NoticeFormat {
  /// All messages under headings, to read, to copy from, or to put on a page.
  static let markdown = NoticeFormat(id: "markdown") { notices, _ in
    let sections = notices.map { notice -> String in
      let blocks = notice.blocks.map { block in
        switch block {
        case .paragraph(let text): MarkdownText.escaped(text)
        case .points(let points): points.map { "- " + MarkdownText.escaped($0) }.joined(separator: "\n")
        }
      }
      let heading = "## \(MarkdownText.escaped(notice.displayName)), `\(notice.userPrincipalName)`"
      return ([heading, "**\(MarkdownText.escaped(notice.subject))**"] + blocks).joined(separator: "\n\n") + "\n"
    }
    return [File(name: "messages.md", bytes: Array(sections.joined(separator: "\n").utf8))]
  }
}
