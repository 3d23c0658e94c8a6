internal import Readiness
internal import Tables
internal import Texts

/// Rows of tables, cell by cell.
extension Discovery {
  /// A column of a file with its place in the gathered rows.
  struct BoundColumn {
    var slot: Int
    var reader: ColumnReader
    var target: Int?
    /// In the file's table, from 1; nil in JSON.
    var position: Int?
    /// In the format's columns.
    var number: Int
    /// Whether its texts lose letters with accents on some ways.
    var losesLetters: Bool
    /// Whether an empty cell says that what was there before is no more.
    var isEndedByNothing: Bool
    /// The cell that was taken last, and the text that it gave: in most columns one row says what the one before said.
    var last = Cell.absent
    var told: TextPool.Reference = 0

    func repeats(_ cell: Cell) -> Bool { told != 0 && cell.kind == last.kind && ByteRun.areEqual(cell.bytes, last.bytes) }
  }

  /// The columns of a file, with the names that it gives them.
  struct BoundColumns {
    var all: [BoundColumn]
    var names: [String]
    /// What names a row; the first that is told does.
    var keys: [BoundColumn]
    /// What tells guests, in files of people.
    var accountType: BoundColumn?
    /// Where accounts that were deleted say when.
    var deletion: Int?
    var isOfPeople: Bool
  }

  /// Takes one row of a file, cell by cell, into the rows of its subject.
  mutating func take(
    _ cells: UnsafeBufferPointer<Cell>, of columns: inout BoundColumns, _ origin: Gathered.Origin, into gathered: inout Gathered
  ) {
    guard let row = row(cells, columns, origin, &gathered) else { return }
    files[origin.file].taken += 1
    let names = columns.names
    columns.all.withUnsafeMutableBufferPointer { columns in
      for index in columns.indices {
        let cell = cells[columns[index].slot]
        guard let target = columns[index].target else { continue }
        if cell.kind == .empty || cell.kind == .absent, columns[index].reader.isSilentWhenEmpty {
          if columns[index].isEndedByNothing, cell.kind == .empty { gathered.noteEmpty(row, target, file: origin.file) }
          continue
        }
        if columns[index].repeats(cell), !gathered.isKnown(row, target) {
          gathered.set(row, target, columns[index].told, file: origin.file)
        } else {
          let isTold = fill(row, target, cell, columns[index], names, origin, &gathered)
          (columns[index].last, columns[index].told) = (cell, isTold ? gathered.reference(row, target) : 0)
        }
      }
    }
  }

  private mutating func row(
    _ cells: UnsafeBufferPointer<Cell>, _ columns: borrowing BoundColumns, _ origin: Gathered.Origin, _ gathered: inout Gathered
  ) -> Int? {
    for index in columns.keys.indices {
      let bound = columns.keys[index]
      let cell = cells[bound.slot]
      if cell.kind == .text, bound.reader.takesAsIs(cell.bytes) {
        return isLeftOut(cells, columns, cell.bytes, origin) ? nil : gathered.makeRow(cell.bytes, from: origin).row
      }
      switch bound.reader.read(cell) {
      case .text(let text) where text != Plan.none:
        return text.withBytes { isLeftOut(cells, columns, $0, origin) ? nil : gathered.makeRow($0, from: origin).row }
      case .refused(let refusal):
        files[origin.file].remark(refusal.kind(columns.names[bound.number]), line: origin.line, column: bound.position, text: cell.string)
        return nil
      default: continue
      }
    }
    let name = columns.keys.first
    files[origin.file].remark(
      .rowWithoutName(column: name.map { columns.names[$0.number] } ?? ""), line: origin.line, column: name?.position)
    return nil
  }

  /// Whether a person is none who can have a number: a guest, or an account that was deleted.
  private mutating func isLeftOut(
    _ cells: UnsafeBufferPointer<Cell>, _ columns: borrowing BoundColumns, _ name: UnsafeBufferPointer<UInt8>, _ origin: Gathered.Origin
  ) -> Bool {
    guard columns.isOfPeople else { return false }
    let isGuest =
      name.contains(UInt8(ascii: "#"))
      || columns.accountType.map { type in
        cells[type.slot].withText { $0.count == 5 && String(decoding: $0, as: UTF8.self).lowercased() == "guest" }
      } == true
    guard isGuest || columns.deletion.map({ Self.isDate(cells[$0]) }) == true else { return false }
    files[origin.file].remark(isGuest ? .guest : .deletedAccount, line: origin.line, text: String(decoding: name, as: UTF8.self))
    return true
  }

  /// Whether a cell says when something happened; the year 1 is .NET's word for never.
  private static func isDate(_ cell: Cell) -> Bool {
    guard !cell.isBlank, !cell.isLost else { return false }
    let text = cell.string
    let numbers = text.split { !$0.isNumber }
    return !numbers.isEmpty && !numbers.contains("0001") && !text.hasPrefix("/Date(-")
  }

  /// Reads a cell; true where its text was put into the row and there was nothing else to say.
  private mutating func fill(
    _ row: Int, _ target: Int, _ cell: Cell, _ bound: BoundColumn, _ names: [String], _ origin: Gathered.Origin,
    _ gathered: inout Gathered
  ) -> Bool {
    if case .holder = bound.reader {
      namedHolders.append((gathered.key(row), cell.string, origin))
      return false
    }
    if cell.kind == .text {
      if bound.reader.takesAsIs(cell.bytes) { return tell(row, target, cell.bytes, bound, names, origin, &gathered) }
      if let number = bound.reader.lineNumber(cell.bytes) { return tell(row, target, number, bound, names, origin, &gathered) }
    }
    switch reading(cell, bound.reader) {
    case .nothing: break
    case .text(let text) where text.utf8.count <= TextPool.limit:
      return text.withBytes { tell(row, target, $0, bound, names, origin, &gathered) }
    // Where another column or a file of higher rank told it, nothing is lost.
    case .lost where gathered.isKnown(row, target), .refused(.plansWithoutStates) where gathered.isKnown(row, target): break
    case .text, .lost: files[origin.file].remark(.lost(column: names[bound.number]), line: origin.line, column: bound.position)
    case .refused(let refusal):
      files[origin.file].remark(refusal.kind(names[bound.number]), line: origin.line, column: bound.position, text: cell.string)
    }
    return false
  }

  /// Lists of words and product names repeat from row to row, and are read once.
  private mutating func reading(_ cell: Cell, _ reader: ColumnReader) -> Told {
    guard reader.repeats(cell.kind), cell.bytes.count < 1024 else { return reader.read(cell) }
    let key = Fingerprint.hash(cell.bytes) ^ UInt64(reader.mark) ^ (cell.kind == .text ? 0 : 1 << 63)
    if let known = readings[key], known.bytes.elementsEqual(cell.bytes) { return known.told }
    let told = reader.read(cell)
    if readings.count < 100_000 { readings[key] = Reading(bytes: Array(cell.bytes), told: told) }
    return told
  }

  /// Puts a text into a cell, unless a file of higher rank said something else.
  private mutating func tell(
    _ row: Int, _ target: Int, _ text: UnsafeBufferPointer<UInt8>, _ bound: BoundColumn, _ names: [String], _ origin: Gathered.Origin,
    _ gathered: inout Gathered
  ) -> Bool {
    let isDamaged = bound.losesLetters && text.contains(UInt8(ascii: "?"))
    if isDamaged {
      files[origin.file].remark(
        .questionMarks(column: names[bound.number]), line: origin.line, column: bound.position, text: String(decoding: text, as: UTF8.self))
      // A text that another file has undamaged needs no second form.
      if gathered.isKnown(row, target) { return false }
    }
    guard gathered.isKnown(row, target) else {
      gathered.set(row, target, text, file: origin.file)
      return !isDamaged
    }
    guard !gathered.isCell(row, target, text) else { return false }
    let known = gathered[row, target]
    let new = String(decoding: text, as: UTF8.self)
    // It names several uses where it cannot tell which.
    if case .inventoryType = bound.reader, !Set(known.split(separator: ";")).isDisjoint(with: new.split(separator: ";")) { return false }
    if prefer(new, to: known, row, target, bound, names, origin, gathered) { gathered.set(row, target, text, file: origin.file) }
    return false
  }
}
