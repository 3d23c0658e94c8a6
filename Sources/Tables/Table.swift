internal import Texts

/// A CSV table that stays bytes: the file as read, the start of every row, and only the changed rows as texts.
///
/// Columns that nobody knows and rows that nobody touched are written back byte for byte. Columns are found by name without regard
/// to case; cells that a spreadsheet would run as formulas are made inert on writing (a leading `'`) and restored on reading.
public struct Table: Sendable {
  /// The column names, as written.
  public private(set) var header: [String]
  let bytes: [UInt8]
  let delimiter: UInt8
  let newline: [UInt8]
  private let starts: [Int]
  private let lines: [Int]
  private var edited: [Int: [String]] = [:]
  private var added: [[String]] = []
  private var removed: Set<Int> = []
  private var headerChanged = false
  let key: String?
  private var index = KeyIndex()
  /// What was read out of the table as it is now.
  public private(set) var memo = Memo()

  /// An empty table; `key` is the column whose text names a row.
  public init(header: [String], key: String? = nil) {
    self.header = header
    self.key = key
    (bytes, delimiter, newline, starts, lines) = ([], UInt8(ascii: ","), [0x0A], [], [])
    headerChanged = true
  }

  /// Reads a table whose first row names the columns.
  ///
  /// The delimiter (comma, semicolon or tab) is told from the header; a byte order mark is kept.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - key: the column whose text names a row.
  /// - Throws: `TableError` with the first damage found.
  public init(parsing bytes: [UInt8], key: String? = nil) throws(TableError) {
    let scan = try RowScanner.scan(bytes)
    self.bytes = bytes
    delimiter = scan.delimiter
    newline = scan.newline
    header = scan.header
    starts = scan.starts
    lines = scan.lines
    self.key = key
  }

  /// A table whose rows were found already.
  init(header: [String], key: String?, bytes: [UInt8], delimiter: UInt8, newline: [UInt8], starts: [Int], lines: [Int]) {
    (self.header, self.key, self.bytes, self.delimiter) = (header, key, bytes, delimiter)
    (self.newline, self.starts, self.lines) = (newline, starts, lines)
  }

  /// How many bytes the file had that the table was read from.
  public var byteCount: Int { bytes.count }

  /// The bytes of a row that nobody touched, as they stand in the file; nil for changed and new ones.
  func untouched(_ row: Int) -> ArraySlice<UInt8>? {
    guard row < starts.count, edited[row] == nil else { return nil }
    return bytes[starts[row]..<(row + 1 < starts.count ? starts[row + 1] : bytes.count)]
  }

  // MARK: Reading

  /// The same table with nothing remembered, for what a memo is to keep: a memo must not keep itself.
  public var unremembered: Table {
    var table = self
    table.memo = Memo()
    return table
  }

  /// The rows that are there, as indices that stay valid while rows are added, changed or removed.
  public var rows: [Int] {
    removed.isEmpty ? Array(0..<(starts.count + added.count)) : (0..<(starts.count + added.count)).filter { !removed.contains($0) }
  }

  /// Whether a row is there: it was not taken out.
  public func contains(row: Int) -> Bool { row < starts.count + added.count && !removed.contains(row) }

  /// The number of rows.
  public var count: Int { starts.count + added.count - removed.count }

  /// The index of a column by its name, without regard to case; nil when the table lacks it.
  public func column(_ name: String) -> Int? {
    header.firstIndex(of: name) ?? header.firstIndex { $0.lowercased() == name.lowercased() }
  }

  /// The line of the file on which a row begins, counted from 1.
  public func line(ofRow row: Int) -> Int {
    row < starts.count ? lines[row] : (lines.last ?? 1) + 1 + row - starts.count
  }

  /// A cell's text; empty when the row is short.
  public subscript(row: Int, column: Int) -> String {
    guard row < starts.count, edited[row] == nil else {
      let cells = self.cells(ofRow: row)
      return cells.indices.contains(column) ? cells[column] : ""
    }
    return RowScanner.withCell(column, in: bytes, from: starts[row], delimiter: delimiter) { String(decoding: $0, as: UTF8.self) }
  }

  /// Calls back with a cell's UTF-8 bytes; none when the row is short.
  public func withCell<Result>(row: Int, column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard row < starts.count, edited[row] == nil else { return Array(self[row, column].utf8).withUnsafeBufferPointer(body) }
    return RowScanner.withCell(column, in: bytes, from: starts[row], delimiter: delimiter, body)
  }

  /// A cell's text; empty when the table lacks the column.
  public subscript(row: Int, name: String) -> String {
    column(name).map { self[row, $0] } ?? ""
  }

  /// Cells of some columns in every row, each row read once; a column that is missing gives empty texts, and one may be named twice.
  public func rows<Row>(of names: [String], _ make: (_ cells: [String], _ row: Int) -> Row) -> [Row] {
    var made: [Row] = []
    made.reserveCapacity(count)
    var texts = [String](repeating: "", count: names.count)
    read(names) { cells, row in
      for place in texts.indices { texts[place] = cells.text(place) }
      made.append(make(texts, row))
    }
    return made
  }

  /// Calls back with cells of some columns, row by row, without making texts of them.
  ///
  /// - Parameters:
  ///   - names: the columns; one that is missing gives empty cells, and one may be named twice.
  ///   - rows: the rows to read; nil for all that are there.
  ///   - body: takes the cells in the order of `names`, and the row.
  public func read(_ names: [String], rows: [Int]? = nil, _ body: (_ cells: RowCells, _ row: Int) -> Void) {
    let columns = names.map { column($0) }
    var wanted = [Int?](repeating: nil, count: (columns.compactMap { $0 }.max() ?? -1) + 1)
    var repeated: [(place: Int, first: Int)] = []
    for (place, column) in columns.enumerated() {
      guard let column else { continue }
      if let first = wanted[column] { repeated.append((place, first)) } else { wanted[column] = place }
    }
    let nothing = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    bytes.withUnsafeBufferPointer { bytes in
      withUnsafeTemporaryAllocation(of: UnsafeBufferPointer<UInt8>.self, capacity: columns.count) { cells in
        for row in rows ?? self.rows {
          cells.update(repeating: nothing)
          let isBytes = row < starts.count && edited[row] == nil
          if isBytes, RowScanner.read(wanted, of: bytes, from: starts[row], delimiter: delimiter, into: cells) {
            for place in repeated { cells[place.place] = cells[place.first] }
            body(RowCells(UnsafeBufferPointer(cells)), row)
          } else {
            let all = self.cells(ofRow: row)
            RowCells.with(columns.map { column in column.flatMap { all.indices.contains($0) ? all[$0] : nil } ?? "" }) { body($0, row) }
          }
        }
      }
    }
  }

  /// All cells of a row.
  public func cells(ofRow row: Int) -> [String] {
    if let cells = edited[row] { return cells }
    guard row < starts.count else { return added[row - starts.count] }
    return RowScanner.cells(in: bytes, from: starts[row], delimiter: delimiter)
  }

  /// The row that a text of the key column names, the first where several do; nil when there is none.
  public func row(named name: String) -> Int? {
    guard let key else { return nil }
    return index.row(of: name) { rows(of: [key]) { cells, row in (cells[0], row) } }
  }

  // MARK: Changing

  /// Sets a cell; a column that is missing is added at the right.
  public mutating func set(row: Int, _ name: String, to text: String) {
    let column = column(name) ?? addColumn(name)
    var cells = self.cells(ofRow: row)
    while cells.count <= column { cells.append("") }
    guard cells[column] != text else { return }
    if column == keyColumn { rename(row, from: cells[column], to: text) }
    cells[column] = text
    memo = memo.after(changing: row)
    if row < starts.count { edited[row] = cells } else { added[row - starts.count] = cells }
  }

  /// Adds a row at the end and returns its index.
  public mutating func append(_ values: [String: String]) -> Int {
    for name in values.keys.sorted() where column(name) == nil { _ = addColumn(name) }
    var cells = [String](repeating: "", count: header.count)
    for (name, text) in values { column(name).map { cells[$0] = text } }
    added.append(cells)
    let row = starts.count + added.count - 1
    memo = memo.after(changing: row)
    if let keyColumn { rename(row, from: nil, to: cells[keyColumn]) }
    return row
  }

  /// Takes a row out.
  public mutating func remove(row: Int) {
    if let keyColumn { rename(row, from: self[row, keyColumn], to: nil) }
    removed.insert(row)
    memo = memo.after(changing: row)
  }

  private var keyColumn: Int? { key.flatMap { column($0) } }

  private mutating func rename(_ row: Int, from old: String?, to new: String?) {
    if !isKnownUniquelyReferenced(&index) { index = index.copy }
    if let old { index.remove(old, row: row) }
    if let new { index.add(new, row: row) }
  }

  private mutating func addColumn(_ name: String) -> Int {
    header.append(name)
    headerChanged = true
    return header.count - 1
  }

  // MARK: Writing

  /// The table as a file: untouched rows as they were, changed and new ones quoted where needed.
  public var serialized: [UInt8] {
    guard headerChanged || !edited.isEmpty || !added.isEmpty || !removed.isEmpty else { return bytes }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + added.count * 64)
    writeHeader(to: &output)
    for row in rows { write(row, to: &output) }
    return output
  }

  private func writeHeader(to output: inout [UInt8]) {
    guard headerChanged else { return write(raw: bytes[..<(starts.first ?? bytes.count)], to: &output) }
    if bytes.hasByteOrderMark { output += ByteOrderMark.bytes }
    write(header, to: &output, CSVCell.encodedName)
  }

  private func write(_ row: Int, to output: inout [UInt8]) {
    guard let raw = untouched(row) else { return write(cells(ofRow: row), to: &output) }
    write(raw: raw, to: &output)
  }

  private func write(raw: ArraySlice<UInt8>, to output: inout [UInt8]) {
    output += raw
    if output.last != 0x0A, output.last != 0x0D { output += newline }
  }

  private func write(_ cells: [String], to output: inout [UInt8], _ encoded: (String, UInt8) -> [UInt8] = CSVCell.encoded) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { output.append(delimiter) }
      output += encoded(cell, delimiter)
    }
    output += newline
  }

  /// A row as it is written.
  private func written(_ row: Int) -> [UInt8] {
    var output: [UInt8] = []
    write(row, to: &output)
    return output
  }

  /// Whether rows that were changed since one file was read tell two tables apart; they may differ all the same.
  private func hasOtherRows(than other: Table) -> Bool {
    let isOneFile = bytes.withUnsafeBufferPointer { left in
      other.bytes.withUnsafeBufferPointer { right in left.baseAddress == right.baseAddress && left.count == right.count }
    }
    guard isOneFile, count == other.count, removed == other.removed else { return false }
    return Set(edited.keys).union(other.edited.keys).contains { !removed.contains($0) && written($0) != other.written($0) }
  }
}

extension Table: Equatable {
  /// Two tables are equal when they would be written alike.
  public static func == (left: Table, right: Table) -> Bool {
    left.memo === right.memo || !left.hasOtherRows(than: right) && left.serialized == right.serialized
  }
}
