/// Writes blocks as the Markdown that GitHub reads.
///
/// Data that GitHub would make something of (mentions, issue numbers, addresses, emoji codes, formulas) becomes code: a backslash
/// doesn't stop those, for they are looked for after the escapes are gone.
struct MarkdownLayout {
  /// The language that pictures speak.
  let phrasing: Phrasing

  /// The text of the blocks, with a line break at its end.
  func text(of blocks: [Block]) -> String {
    blocks.map { lines(of: $0).joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func lines(of block: Block) -> [String] {
    switch block {
    case .heading(let level, let text): [String(repeating: "#", count: level) + " " + inline(text)]
    case .paragraph(let text): [atLineStart(inline(text))]
    case .strong(let text): ["**" + inline(text) + "**"]
    case .table(let header, let rows):
      [row(header), "|" + header.map { _ in " --- |" }.joined()] + rows.map(row)
    case .picture(let flow): [diagrams(of: flow).joined(separator: "\n\n")]
    case .items(let items): items.flatMap(item)
    }
  }

  private func diagrams(of flow: CallFlow) -> [String] {
    FlowMermaid(flow: flow, phrasing: phrasing).diagrams.map { "```mermaid\n" + $0.joined(separator: "\n") + "\n```" }
  }

  private func row(_ cells: [Inline]) -> String { "|" + cells.map { " " + inline($0, inTable: true) + " |" }.joined() }

  private func item(_ item: Block.Item) -> [String] {
    let mark = mark(of: item)
    // Details belong to the item when they are indented as far as its text.
    let isNumbered = if case .number = item.mark { true } else { false }
    let indent = String(repeating: " ", count: isNumbered ? mark.utf8.count : 2)
    return [mark + atLineStart(inline(item.text))] + item.details.map { indent + "- " + atLineStart(inline($0)) }
  }

  private func mark(of item: Block.Item) -> String {
    switch item.mark {
    case .bullet: "- "
    case .number(let number): "\(number). "
    case .box(.empty): "- [ ] "
    case .box(.done), .box(.notNeeded): "- [x] "
    }
  }

  // MARK: Inline

  private func inline(_ text: Inline, inTable: Bool = false) -> String {
    text.runs.map { run in
      switch run {
      case .words(let words): escaped(words)
      case .data(let data): MarkdownRisk.isIn(data) ? code(data, inTable) : escaped(data)
      case .code(let code): self.code(code, inTable)
      case .link(let address): "<\(address)>"
      }
    }.joined()
  }

  private func escaped(_ text: String) -> String {
    var output = ""
    for character in text {
      if "\\`*_[]<|~#&$!".contains(character) { output.append("\\") }
      output.append(character)
    }
    return output
  }

  /// A code span, with a fence longer than any backquotes in it.
  private func code(_ text: String, _ inTable: Bool) -> String {
    let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    let padding = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    // A table is cut at pipes before code is found, so they are escaped even there.
    let inner = inTable ? text.replacing("|", with: "\\|") : text
    return fence + padding + inner + padding + fence
  }

  /// Keeps a text that begins like a list, a heading or a line from becoming one.
  private func atLineStart(_ text: String) -> String {
    guard let first = text.first else { return text }
    if "+-=>".contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let next = text.dropFirst(digits.count).first, next == "." || next == ")" else { return text }
    return digits + "\\" + text.dropFirst(digits.count)
  }
}

/// What GitHub finds in text by itself.
enum MarkdownRisk {
  /// Whether a text has something that would become a link, a mention, an emoji or a formula.
  static func isIn(_ text: String) -> Bool {
    if text.contains(where: { "@$#".contains($0) }) { return true }
    let lower = text.lowercased()
    return lower.contains("://") || lower.contains("www.") || lower.contains("mailto:") || lower.contains("xmpp:") || lower.contains("gh-")
      || hasEmojiCode(lower) || hasCommit(lower)
  }

  private static func hasEmojiCode(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.dropFirst().dropLast().contains { part in
      !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-_".contains($0)) }
    }
  }

  /// Seven or more hexadecimal digits in a row, as of a commit.
  private static func hasCommit(_ text: String) -> Bool {
    text.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.contains {
      $0.count >= 7 && $0.allSatisfy(\.isHexDigit) && $0.contains(where: \.isNumber)
    }
  }
}
