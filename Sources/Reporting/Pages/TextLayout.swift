internal import Texts

/// Writes blocks as plain text, wrapped at a width.
///
/// Blanks that may not break (French typography) stay; a single word longer than the width stands on a line of its own.
struct TextLayout {
  /// Columns of a line.
  let width: Int
  let phrasing: Phrasing

  /// The text of the blocks, with a line break at its end.
  func text(of blocks: [Block]) -> String {
    blocks.map(lines).filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func lines(of block: Block) -> [String] {
    switch block {
    case .heading(let level, let text): heading(text.plain, level)
    case .paragraph(let text), .strong(let text): text.plain.lines(of: width)
    case .table(let header, let rows): TextTable(header: header, rows: rows, width: width, phrasing: phrasing).lines
    case .picture: []
    case .items(let items): items.flatMap { item(item: $0, isLoose: items.contains { !$0.details.isEmpty }) }.dropLastEmpty()
    }
  }

  private func heading(_ text: String, _ level: Int) -> [String] {
    let lines = text.lines(of: width)
    guard level < 3 else { return lines }
    let length = min(lines.map(\.displayWidth).max() ?? 0, width)
    return lines + [String(repeating: level == 1 ? "=" : "-", count: length)]
  }

  private func item(item: Block.Item, isLoose: Bool) -> [String] {
    let mark = mark(of: item)
    let indent = String(repeating: " ", count: mark.utf8.count)
    let first = item.text.plain.lines(of: width - indent.utf8.count)
    var lines = first.enumerated().map { ($0 == 0 ? mark : indent) + $1 }
    for detail in item.details {
      lines += detail.plain.lines(of: width - indent.utf8.count - 2).enumerated().map { indent + ($0 == 0 ? "" : "  ") + $1 }
    }
    return isLoose ? lines + [""] : lines
  }

  private func mark(of item: Block.Item) -> String {
    switch item.mark {
    case .bullet: "- "
    case .number(let number): "[\(number)] "
    case .box(.empty): "[ ] "
    case .box(.done): "[x] "
    case .box(.notNeeded): "[-] "
    }
  }
}

extension [String] {
  fileprivate func dropLastEmpty() -> [String] { last == "" ? Array(dropLast()) : self }
}
