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

/// The candidates under the line: down the columns, as `ls` does, each group under its name where there are several.
enum CompletionList {
  /// The rows to print: at most `rows` of them and each narrower than `columns`; the last one is `more` of the number of
  /// candidates that found no room, where there are such.
  static func rows(for answer: CompletionAnswer, columns: Int, rows: Int, more: (Int) -> String) -> [String] {
    let named = grouped(answer.candidates)
    let indent = named.count > 1 ? "  " : ""
    let limit = max(columns - 1 - indent.count, 1)
    let groups = named.map { (name: $0.name, cells: cells(of: $0.candidates)) }
    let cellWidth = min(groups.flatMap(\.cells).reduce(1) { max($0, ScreenWidth.of($1)) }, limit)
    let across = max(1, (limit + 2) / (cellWidth + 2))
    let headings = groups.count > 1 ? groups.map { ScreenWidth.cut(printable($0.name ?? ""), to: max(columns - 1, 1)) } : []
    let needed = headings.count + groups.reduce(0) { $0 + ($1.cells.count + across - 1) / across }
    let isCut = needed > rows || answer.total > answer.candidates.count
    let room = isCut ? max(rows - 1, 0) : needed
    var lines: [String] = []
    var shown = 0
    for (index, group) in groups.enumerated() {
      let left = room - lines.count - (headings.isEmpty ? 0 : 1)
      guard left > 0 else { break }
      let fitting = Array(group.cells.prefix(left * across))
      lines += headings.isEmpty ? [] : [headings[index]]
      lines += table(fitting, down: (fitting.count + across - 1) / across, width: cellWidth).map { indent + $0 }
      shown += fitting.count
    }
    return isCut ? lines + [more(answer.total - shown)] : lines
  }

  /// The candidates of each group, the groups in the order in which they are met.
  private static func grouped(_ candidates: [Completion]) -> [(name: String?, candidates: [Completion])] {
    var found: [(name: String?, candidates: [Completion])] = []
    for candidate in candidates {
      if let index = found.firstIndex(where: { $0.name == candidate.group }) {
        found[index].candidates.append(candidate)
      } else {
        found.append((candidate.group, [candidate]))
      }
    }
    return found
  }

  /// Texts and what they mean in two columns.
  private static func cells(of candidates: [Completion]) -> [String] {
    let texts = candidates.map { printable($0.text) }
    let width = texts.map(ScreenWidth.of).max() ?? 0
    return zip(texts, candidates).map { text, candidate in
      guard let detail = candidate.detail, !detail.isEmpty else { return text }
      return padded(text, to: width) + "  " + printable(detail)
    }
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
