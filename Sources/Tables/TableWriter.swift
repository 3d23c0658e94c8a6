internal import Texts

/// Makes a table of rows that come one after the other, as bytes: rows of another table as they were, new ones cell by cell.
public struct TableWriter {
  private let header: [String]
  private let key: String?
  private let newline: [UInt8]
  private var bytes: [UInt8]
  private var starts: [Int] = []
  private var lines: [Int] = []
  private var line: Int
  /// The row that is being made, up to `rowEnd`.
  private var row = [UInt8](repeating: 0, count: 4096)
  private var rowEnd = 0
  /// What stands between cells.
  public let delimiter: UInt8

  /// A table with the columns of another, and more at the right, that is written as the other one is.
  ///
  /// - Parameters:
  ///   - table: whose mark, delimiter and line breaks are kept.
  ///   - columns: added where the table lacks them, in this order.
  ///   - rows: how many are expected.
  ///   - capacity: the bytes that are expected.
  public init(like table: Table, adding columns: [String], rows: Int = 0, capacity: Int = 0) {
    header = table.header + columns.filter { table.column($0) == nil }
    (key, delimiter, newline) = (table.key, table.delimiter, table.newline)
    bytes = table.bytes.hasByteOrderMark ? ByteOrderMark.bytes : []
    bytes.reserveCapacity(capacity)
    starts.reserveCapacity(rows)
    lines.reserveCapacity(rows)
    line = 1
    for (index, name) in header.enumerated() {
      if index > 0 { bytes.append(delimiter) }
      bytes += CSVCell.encodedName(name, delimiter: delimiter)
    }
    bytes += newline
    line += 1
  }

  /// The columns, in their order.
  public var columns: [String] { header }

  /// Begins a row; its cells follow, one for each column.
  public mutating func beginRow() {
    starts.append(bytes.count)
    lines.append(line)
    rowEnd = 0
  }

  /// Adds the row's next cell; `isFirst` for the leftmost, `isPlain` for a text that `CSVCell.isPlain` found to be so.
  public mutating func add(_ text: UnsafeBufferPointer<UInt8>, isFirst: Bool, isPlain: Bool) {
    if isPlain { return put(text, isFirst: isFirst) }
    let cell = CSVCell.encoded(String(decoding: text, as: UTF8.self), delimiter: delimiter)
    for byte in cell where byte == 0x0A { line += 1 }
    cell.withUnsafeBufferPointer { put($0, isFirst: isFirst) }
  }

  private mutating func put(_ text: UnsafeBufferPointer<UInt8>, isFirst: Bool) {
    let start = isFirst ? rowEnd : rowEnd + 1
    let end = start + text.count
    if end > row.count { row += [UInt8](repeating: 0, count: end) }
    row.withUnsafeMutableBytes { row in
      if !isFirst { row[start - 1] = delimiter }
      UnsafeMutableRawBufferPointer(rebasing: row[start..<end]).copyMemory(from: UnsafeRawBufferPointer(text))
    }
    rowEnd = end
  }

  /// Ends the row.
  public mutating func endRow() {
    newline.withUnsafeBufferPointer { put($0, isFirst: true) }
    row.withUnsafeBufferPointer { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[..<rowEnd])) }
    line += 1
  }

  /// Adds a row of the other table as it stands there.
  public mutating func copy(_ row: Int, of table: Table) {
    guard let raw = table.untouched(row) else { return add(table.cells(ofRow: row)) }
    beginRow()
    bytes += raw
    for byte in raw where byte == 0x0A { line += 1 }
    if raw.last != 0x0A {
      bytes += newline
      line += 1
    }
  }

  /// Adds a row of texts.
  public mutating func add(_ cells: [String]) {
    beginRow()
    for (index, cell) in cells.enumerated() {
      Array(cell.utf8).withUnsafeBufferPointer { add($0, isFirst: index == 0, isPlain: CSVCell.isPlain($0, delimiter: delimiter)) }
    }
    endRow()
  }

  /// The table of all rows.
  public consuming func table() -> Table {
    Table(header: header, key: key, bytes: bytes, delimiter: delimiter, newline: newline, starts: starts, lines: lines)
  }
}
