internal import Tables

/// What the files say of numbers, people or places: a row each, known by its key, with the file and line of every cell.
///
/// Cells are references into a pool, so that a million rows take little more than their texts.
struct Gathered {
  /// Where a cell comes from.
  struct Origin: Equatable, Sendable {
    /// The number of the file, from 0.
    var file: Int
    /// The line in it, from 1.
    var line: Int
  }

  /// The columns, named as the plan's table names them.
  let columns: [String]
  private let width: Int
  private let isUnique: [Bool]
  private var pool = TextPool()
  private var cells: [TextPool.Reference] = []
  /// The file of each cell, counted from 1; those from `farFile` on cannot be told apart, and what the plan knew has marks of its own.
  private var files: [UInt8] = []
  /// By column and row the file, counted from 1, that has nothing there.
  private var emptied: [Int: [UInt8]] = [:]
  /// Cells of which an earlier export told something, and a newer one does not.
  private var forgotten: Set<Int> = []
  private var keys: [TextPool.Reference] = []
  private var slots = HashSlots()
  private var lines: [[UInt32]] = []
  private var last: [TextPool.Reference]
  /// Rows that turned out not to belong here, by number.
  var excluded: Set<Int> = []
  /// By row, whether the plan has it and nobody but imports wrote there.
  private var ofImports: [Bool] = []

  /// Whether a row turned out not to belong here.
  func isExcluded(_ row: Int) -> Bool { !excluded.isEmpty && excluded.contains(row) }

  /// Nothing yet; texts of `unique` columns are seldom found twice.
  init(columns: [String], unique: Set<String>) {
    self.columns = columns
    width = columns.count
    isUnique = columns.map { unique.contains($0) }
    last = Array(repeating: 0, count: columns.count)
  }

  var count: Int { keys.count }
  var isFull: Bool { pool.isFull || keys.count >= Int(UInt32.max) - 1 }
  var rows: Range<Int> { 0..<keys.count }

  func column(_ name: String) -> Int? { columns.firstIndex(of: name) }

  /// The row of a key, in any case of letters; nil when there is none.
  func row(of key: UnsafeBufferPointer<UInt8>) -> Int? { row(of: key, Fingerprint.caselessHash(key)) }

  func row(of key: String) -> Int? { Array(key.utf8).withUnsafeBufferPointer { row(of: $0) } }

  private func row(of key: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int? {
    slots.first(hash) { row in pool.with(keys[row]) { Self.isSameName($0, key) } }
  }

  /// The row of a key, made when there is none; no origin for one that the plan has.
  mutating func makeRow(_ key: UnsafeBufferPointer<UInt8>, from origin: Origin?) -> (row: Int, isNew: Bool) {
    let hash = Fingerprint.caselessHash(key)
    if let row = row(of: key, hash) {
      note(origin, row)
      return (row, false)
    }
    let row = keys.count
    keys.append(pool.keep(key, unique: true))
    slots.add(row, hash)
    if keys.count * width > cells.count {
      cells += [TextPool.Reference](repeating: 0, count: width * Self.block)
      files += [UInt8](repeating: 0, count: width * Self.block)
    }
    note(origin, row)
    return (row, true)
  }

  mutating func makeRow(_ key: String, from origin: Origin?) -> (row: Int, isNew: Bool) {
    Array(key.utf8).withUnsafeBufferPointer { makeRow($0, from: origin) }
  }

  /// Rows are made room for by so many.
  private static let block = 1024

  /// Makes room for a file of so many bytes, of which a share gave what is there: never for more than the file itself takes.
  mutating func reserve(forFileOf bytes: Int, like share: Int) {
    guard share > 0, bytes > share else { return }
    let growth = 1.02 * Double(bytes) / Double(share)
    let rows = min(Int(Double(keys.count) * growth), bytes / (4 * width + 8)) + Self.block
    pool.reserve(min(Int(Double(pool.size) * growth), bytes))
    keys.reserveCapacity(rows)
    slots.reserve(rows)
    cells.reserveCapacity(rows * width)
    files.reserveCapacity(rows * width)
  }

  private mutating func note(_ origin: Origin?, _ row: Int) {
    guard let origin else { return }
    while lines.count <= origin.file { lines.append([]) }
    if lines[origin.file].count <= row {
      lines[origin.file] += [UInt32](repeating: 0, count: row - lines[origin.file].count + Self.block)
    }
    // Of what a file names twice, the first is kept.
    if lines[origin.file][row] == 0 { lines[origin.file][row] = UInt32(truncatingIfNeeded: origin.line) }
  }

  /// The line on which a file names a row; nil when it does not.
  func line(of row: Int, in file: Int) -> Int? {
    guard lines.indices.contains(file), lines[file].indices.contains(row), lines[file][row] > 0 else { return nil }
    return Int(lines[file][row])
  }

  /// Notes that a file has nothing in a cell of a column that it has.
  mutating func noteEmpty(_ row: Int, _ column: Int, file: Int) {
    let missing = row + 1 - (emptied[column]?.count ?? 0)
    if missing > 0 { emptied[column, default: []] += [UInt8](repeating: 0, count: missing + Self.block) }
    emptied[column]?[row] = UInt8(min(Int(Self.farFile), file + 1))
  }

  /// Forgets what an earlier export told: it is not known any more.
  mutating func forget(_ row: Int, _ column: Int) {
    cells[row * width + column] = 0
    forgotten.insert(row * width + column)
  }

  /// Whether what was told once is not known any more.
  func isForgotten(_ row: Int, _ column: Int) -> Bool {
    !forgotten.isEmpty && !isKnown(row, column) && forgotten.contains(row * width + column)
  }

  /// The columns in which a file has nothing, and for each row the last such file; nil where there is none.
  var emptyCells: [(column: Int, files: [Int?])] {
    emptied.sorted { $0.key < $1.key }.map { column, files in (column, files.map { $0 == 0 ? nil : Int($0) - 1 }) }
  }

  /// Whether a file at hand names a row.
  func isNamed(_ row: Int) -> Bool { lines.contains { $0.indices.contains(row) && $0[row] > 0 } }

  // MARK: Cells

  private static let farFile: UInt8 = 253
  private static let writtenMark: UInt8 = 254
  private static let typedMark: UInt8 = 255

  /// Whether anything is known, from the files or from the plan.
  func isKnown(_ row: Int, _ column: Int) -> Bool { cells[row * width + column] != 0 }

  /// Whether the files tell it, or it follows from them.
  func isTold(_ row: Int, _ column: Int) -> Bool { isKnown(row, column) && files[row * width + column] < Self.writtenMark }

  /// Whether only the plan knows it, where a person wrote it.
  func isTyped(_ row: Int, _ column: Int) -> Bool { isKnown(row, column) && files[row * width + column] == Self.typedMark }

  /// Whether the files tell anything of a row.
  func isTold(_ row: Int) -> Bool { (0..<width).contains { isTold(row, $0) } }

  /// Whether the plan has the row, and nobody but imports wrote there.
  func isOfImports(_ row: Int) -> Bool { ofImports.indices.contains(row) && ofImports[row] }

  mutating func setOfImports(_ row: Int) {
    if ofImports.count <= row { ofImports += [Bool](repeating: false, count: row - ofImports.count + Self.block) }
    ofImports[row] = true
  }

  /// Puts what the plan knows into a cell of which the files tell nothing.
  mutating func recall(_ row: Int, _ column: Int, _ text: UnsafeBufferPointer<UInt8>, isTyped: Bool) {
    set(row, column, text, file: nil)
    files[row * width + column] = isTyped ? Self.typedMark : Self.writtenMark
  }

  func isCell(_ row: Int, _ column: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    pool.equal(cells[row * width + column], text)
  }

  func withCell<Result>(_ row: Int, _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    pool.with(cells[row * width + column], body)
  }

  /// Cells where they lie, for as long as nothing is added: looked at a million times, they must not be counted as shared each time.
  struct Cells {
    fileprivate let bytes: UnsafeBufferPointer<UInt8>
    fileprivate let cells: UnsafeBufferPointer<TextPool.Reference>
    fileprivate let width: Int

    /// A cell's text; empty when nothing is known.
    subscript(row: Int, column: Int) -> UnsafeBufferPointer<UInt8> { TextPool.text(Int(cells[row * width + column]), in: bytes) }
  }

  /// Calls back once with all cells.
  func withCells<Result>(_ body: (Cells) -> Result) -> Result {
    pool.withAll { bytes in cells.withUnsafeBufferPointer { body(Cells(bytes: bytes, cells: $0, width: width)) } }
  }

  subscript(row: Int, column: Int) -> String { pool[cells[row * width + column]] }

  /// A cell by its column's name; empty when nothing is known.
  subscript(row: Int, name: String) -> String { column(name).map { self[row, $0] } ?? "" }

  func key(_ row: Int) -> String { pool[keys[row]] }

  /// Where a cell's text comes from; nil for one that was concluded, or that the plan knew.
  func origin(_ row: Int, _ column: Int) -> Origin? {
    let file = Int(files[row * width + column]) - 1
    guard file >= 0, file < Int(Self.farFile) - 1 else { return nil }
    return Origin(file: file, line: line(of: row, in: file) ?? 1)
  }

  /// Puts a text into a cell, whatever is there; no file for one that was concluded from others.
  mutating func set(_ row: Int, _ column: Int, _ text: UnsafeBufferPointer<UInt8>, file: Int?) {
    let cell = row * width + column
    if last[column] != 0, pool.equal(last[column], text) {
      cells[cell] = last[column]
    } else {
      let isKey = isUnique[column] && pool.equal(keys[row], text)
      last[column] = isKey ? keys[row] : pool.keep(text, unique: isUnique[column])
      cells[cell] = last[column]
    }
    files[cell] = UInt8(min(Int(Self.farFile), (file ?? -1) + 1))
  }

  /// Puts a text into a cell that another cell of the column has.
  mutating func set(_ row: Int, _ column: Int, _ reference: TextPool.Reference, file: Int) {
    let cell = row * width + column
    cells[cell] = reference
    files[cell] = UInt8(min(Int(Self.farFile), file + 1))
  }

  /// What stands for a cell's text: equal ones for equal texts, where the column's texts are likely to repeat; 0 when nothing is known.
  func reference(_ row: Int, _ column: Int) -> TextPool.Reference { cells[row * width + column] }

  mutating func set(_ row: Int, _ column: Int, _ text: String, file: Int?) {
    Array(text.utf8).withUnsafeBufferPointer { set(row, column, $0, file: file) }
  }

  /// Whether two names are one, in any case of letters.
  static func isSameName(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    if ByteRun.areEqual(left, right) { return true }
    guard left.count == right.count else { return false }
    for index in left.indices where left[index] != right[index] {
      let letter = left[index] | 0x20
      guard letter == right[index] | 0x20, letter &- 0x61 < 26 else { return false }
    }
    return true
  }
}
