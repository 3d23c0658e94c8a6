internal import Conversation

extension CompletionAnswer {
  /// What every candidate starts with; nil when that would lose something of `typed`.
  func commonText(replacing typed: some StringProtocol) -> String? {
    guard var common = candidates.first?.text[...] else { return nil }
    if candidates.count == 1 { return String(common) }
    for candidate in candidates.dropFirst() {
      let shared = zip(common, candidate.text).prefix { $0 == $1 }.count
      common = common.prefix(shared)
    }
    return common.count >= typed.count ? String(common) : nil
  }
}

/// The candidates under the line: down the columns, as `ls` does.
enum CompletionList {
  /// The rows to print: at most `rows` of them and each narrower than `columns`; the last one is `more` of the number of
  /// candidates that found no room, where there are such.
  static func rows(for answer: CompletionAnswer, columns: Int, rows: Int, more: (Int) -> String) -> [String] {
    let candidates = answer.candidates
    let texts = candidates.map { printable($0.text) }
    let textWidth = texts.reduce(0) { max($0, ScreenWidth.of($1)) }
    let cells = zip(texts, candidates).map { text, candidate in
      guard let detail = candidate.detail, !detail.isEmpty else { return text }
      return padded(text, to: textWidth) + "  " + printable(detail)
    }
    let limit = max(columns - 1, 1)
    let cellWidth = min(cells.reduce(1) { max($0, ScreenWidth.of($1)) }, limit)
    let across = max(1, (limit + 2) / (cellWidth + 2))
    let needed = (cells.count + across - 1) / across
    guard needed > rows || answer.total > cells.count else { return table(cells, down: needed, width: cellWidth) }
    let shown = min(max(rows - 1, 0) * across, cells.count)
    return table(Array(cells.prefix(shown)), down: (shown + across - 1) / across, width: cellWidth) + [more(answer.total - shown)]
  }

  private static func table(_ cells: [String], down: Int, width: Int) -> [String] {
    (0..<down).map { row in
      let line = stride(from: row, to: cells.count, by: down).map { ScreenWidth.cut(cells[$0], to: width) }
      return line.dropLast().map { padded($0, to: width) + "  " }.joined() + (line.last ?? "")
    }
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - ScreenWidth.of(text)))
  }

  /// Candidates come from files: an escape sequence in one must not reach the terminal.
  static func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.composed.unicodeScalars {
      result.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return String(result)
  }
}
