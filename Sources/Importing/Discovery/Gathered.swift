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
  /// The file of each cell, counted from 1; those beyond 254 cannot be told apart.
  private var files: [UInt8] = []
  private var keys: [TextPool.Reference] = []
  private var slots: [UInt32] = Array(repeating: 0, count: 1024)
  private var lines: [[UInt32]] = []
  private var last: [TextPool.Reference]
  /// Rows that turned out not to belong here, by number.
  var excluded: Set<Int> = []

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
  func row(of key: UnsafeBufferPointer<UInt8>) -> Int? {
    let (slot, found) = find(key)
    return found ? Int(slots[slot]) - 1 : nil
  }

  func row(of key: String) -> Int? { Array(key.utf8).withUnsafeBufferPointer { row(of: $0) } }

  /// The row of a key, made when there is none.
  mutating func makeRow(_ key: UnsafeBufferPointer<UInt8>, from origin: Origin) -> (row: Int, isNew: Bool) {
    if (keys.count + 1) * 2 > slots.count { grow() }
    let (slot, found) = find(key)
    if found {
      let row = Int(slots[slot]) - 1
      note(origin, row)
      return (row, false)
    }
    keys.append(pool.keep(key, unique: true))
    slots[slot] = UInt32(keys.count)
    for _ in 0..<width {
      cells.append(0)
      files.append(0)
    }
    note(origin, keys.count - 1)
    return (keys.count - 1, true)
  }

  mutating func makeRow(_ key: String, from origin: Origin) -> (row: Int, isNew: Bool) {
    Array(key.utf8).withUnsafeBufferPointer { makeRow($0, from: origin) }
  }

  private mutating func note(_ origin: Origin, _ row: Int) {
    while lines.count <= origin.file { lines.append([]) }
    if lines[origin.file].count <= row {
      lines[origin.file] += repeatElement(0, count: row - lines[origin.file].count + 1)
    }
    lines[origin.file][row] = UInt32(truncatingIfNeeded: origin.line)
  }

  /// The line on which a file names a row; nil when it does not.
  func line(of row: Int, in file: Int) -> Int? {
    guard lines.indices.contains(file), lines[file].indices.contains(row), lines[file][row] > 0 else { return nil }
    return Int(lines[file][row])
  }

  // MARK: Cells

  func isKnown(_ row: Int, _ column: Int) -> Bool { cells[row * width + column] != 0 }

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
    subscript(row: Int, column: Int) -> UnsafeBufferPointer<UInt8> {
      let start = Int(cells[row * width + column])
      guard start > 0 else { return UnsafeBufferPointer(rebasing: bytes[0..<0]) }
      return UnsafeBufferPointer(rebasing: bytes[start + 2..<start + 2 + (Int(bytes[start]) | Int(bytes[start + 1]) << 8)])
    }
  }

  /// Calls back once with all cells.
  func withCells<Result>(_ body: (Cells) -> Result) -> Result {
    pool.withAll { bytes in cells.withUnsafeBufferPointer { body(Cells(bytes: bytes, cells: $0, width: width)) } }
  }

  subscript(row: Int, column: Int) -> String { pool[cells[row * width + column]] }

  /// A cell by its column's name; empty when nothing is known.
  subscript(row: Int, name: String) -> String { column(name).map { self[row, $0] } ?? "" }

  func withKey<Result>(_ row: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result { pool.with(keys[row], body) }
  func key(_ row: Int) -> String { pool[keys[row]] }

  /// Where a cell's text comes from; nil for one that was concluded.
  func origin(_ row: Int, _ column: Int) -> Origin? {
    let file = Int(files[row * width + column]) - 1
    guard file >= 0, file < 254 else { return nil }
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
    files[cell] = UInt8(min(255, (file ?? -1) + 1))
  }

  mutating func set(_ row: Int, _ column: Int, _ text: String, file: Int?) {
    Array(text.utf8).withUnsafeBufferPointer { set(row, column, $0, file: file) }
  }

  // MARK: Keys

  private func find(_ key: UnsafeBufferPointer<UInt8>) -> (slot: Int, found: Bool) {
    var slot = Int(truncatingIfNeeded: Fingerprint.caselessHash(key)) & (slots.count - 1)
    while slots[slot] != 0 {
      if pool.with(keys[Int(slots[slot]) - 1], { Self.isSameName($0, key) }) { return (slot, true) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return (slot, false)
  }

  static func isSameName(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    for index in left.indices where left[index] != right[index] {
      let letter = left[index] | 0x20
      guard letter == right[index] | 0x20, letter &- 0x61 < 26 else { return false }
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for row in keys.indices {
      var slot = withKey(row) { Int(truncatingIfNeeded: Fingerprint.caselessHash($0)) } & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(row + 1)
    }
  }
}
