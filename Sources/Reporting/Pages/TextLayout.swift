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
    case .paragraph(let text), .strong(let text): wrapped(text.plain, to: width)
    case .table(let header, let rows): TextTable(header: header, rows: rows, width: width, phrasing: phrasing).lines
    case .picture: []
    case .items(let items): items.flatMap { item(item: $0, isLoose: items.contains { !$0.details.isEmpty }) }.dropLastEmpty()
    }
  }

  private func heading(_ text: String, _ level: Int) -> [String] {
    let lines = wrapped(text, to: width)
    guard level < 3 else { return lines }
    let length = min(lines.map(\.displayWidth).max() ?? 0, width)
    return lines + [String(repeating: level == 1 ? "=" : "-", count: length)]
  }

  private func item(item: Block.Item, isLoose: Bool) -> [String] {
    let mark = mark(of: item)
    let indent = String(repeating: " ", count: mark.utf8.count)
    let first = wrapped(item.text.plain, to: width - indent.utf8.count)
    var lines = first.enumerated().map { ($0 == 0 ? mark : indent) + $1 }
    for detail in item.details {
      lines += wrapped(detail.plain, to: width - indent.utf8.count - 2).enumerated().map { indent + ($0 == 0 ? "" : "  ") + $1 }
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

/// The lines of a text, broken at blanks.
func wrapped(_ text: String, to width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var columns = 0
  for word in unbroken(text, within: width) {
    let length = word.displayWidth
    if !line.isEmpty, columns + 1 + length > width {
      lines.append(line)
      (line, columns) = ("", 0)
    }
    if !line.isEmpty { (line, columns) = (line + " ", columns + 1) }
    line += word
    columns += length
  }
  return lines + [line]
}

/// The words of a text; what stands in backquotes, to be copied, is one where it fits a line.
private func unbroken(_ text: String, within width: Int) -> [String] {
  var words: [String] = []
  var open: [String] = []
  var isOpen = false
  for word in text.split(separator: " " as Character).map(String.init) {
    open.append(word)
    if !word.count(where: { $0 == "`" }).isMultiple(of: 2) { isOpen.toggle() }
    guard !isOpen else { continue }
    let whole = open.joined(separator: " ")
    words += whole.displayWidth <= width ? [whole] : open
    open = []
  }
  return words + open
}
