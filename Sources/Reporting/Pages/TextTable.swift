internal import Locales
internal import Texts

/// A table in plain text: columns as wide as their cells, the widest giving way until the table fits.
struct TextTable {
  private let header: [String]
  private let rows: [[String]]
  /// The cells of each row after the first, with the names of their columns.
  private let named: [[String]]
  private let width: Int

  private static let gap = 2
  /// A column narrower than this would break most words.
  private static let leastColumns = 12

  init(header: [Inline], rows: [[Inline]], width: Int, phrasing: Phrasing) {
    self.header = header.map(\.plain)
    self.rows = rows.map { $0.map(\.plain) }
    self.width = width
    named = rows.map { row in
      zip(header, row).dropFirst().map { phrasing.compose(.reportCell(name: $0.marked, value: $1.marked)).plain }
    }
  }

  /// The table's lines; each row as a list of cells where the columns don't fit side by side.
  var lines: [String] {
    guard let widths = columnWidths else { return zip(rows, named).flatMap(stacked) }
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: String(repeating: " ", count: Self.gap))
    return line(of: header, widths) + [rule] + rows.flatMap { line(of: $0, widths) }
  }

  private var columnWidths: [Int]? {
    let natural = header.indices.map { column in ([header] + rows).map { $0[column].displayWidth }.max() ?? 0 }
    var widths = natural
    while widths.reduce(0, +) + Self.gap * (widths.count - 1) > width {
      guard let widest = widths.max(), widest > Self.leastColumns, let index = widths.firstIndex(of: widest) else { return nil }
      widths[index] -= 1
    }
    return widths
  }

  private func line(of cells: [String], _ widths: [Int]) -> [String] {
    let columns = zip(cells, widths).map { cell, width in cell.lines(of: width).flatMap { $0.pieces(of: width) } }
    return (0..<(columns.map(\.count).max() ?? 0)).map { number in
      let parts = zip(columns, widths).map { lines, width in
        let part = number < lines.count ? lines[number] : ""
        return part + String(repeating: " ", count: max(0, width - part.displayWidth))
      }
      return String(parts.joined(separator: String(repeating: " ", count: Self.gap)).reversed().drop { $0 == " " }.reversed())
    }
  }

  private func stacked(_ cells: [String], _ named: [String]) -> [String] {
    (cells.first ?? "").lines(of: width) + named.flatMap { cell in cell.lines(of: width - 2).map { "  " + $0 } }
  }
}
