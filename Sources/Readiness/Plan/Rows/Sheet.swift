package import Tables

/// What is kept of a row: numbers of fixed size, and the places of what many rows share.
package protocol RowRecord: Sendable {
  /// What a row is asked about most.
  associatedtype Traits: OptionSet & Sendable where Traits.RawValue == UInt32
  /// What many rows share.
  associatedtype Shared: Sendable

  /// The columns that are read.
  static var columns: [String] { get }
  /// What is shared while there is no row.
  static var nothingShared: Shared { get }
  /// Reads a row's cells, the columns in their order.
  static func read(_ cells: RowCells, row: Int, of table: Table, _ shared: inout Shared) -> (record: Self, traits: Traits)
  /// The row of the table.
  var row: Int32 { get }
}

/// The rows of a table, each read once.
///
/// A million rows must cost neither a million texts nor a look at each for every question: a record has no texts, and blocks of rows
/// tell what all or none of their rows are.
final class Sheet<Record: RowRecord>: Sendable {
  /// What the rows of a block have in common.
  struct Block: Sendable {
    /// What at least one row is.
    var any: Record.Traits
    /// What every row is.
    var all: Record.Traits
  }

  /// So many rows are a block.
  static var blockSize: Int { 1024 }

  /// The table that was read.
  let table: Table
  /// The rows, in their order.
  let records: [Record]
  /// What each row is.
  let traits: [Record.Traits]
  /// What each block of rows is.
  let blocks: [Block]
  /// What rows share.
  let shared: Record.Shared
  /// The rows of the table that say something, but not of what: their first column, the name, is empty.
  ///
  /// They are not among the records.
  let nameless: [Int]
  private let columns: [Int?]

  /// Reads all rows of a table.
  convenience init(_ table: Table) {
    var shared = Record.nothingShared
    var records: [Record] = []
    var traits: [Record.Traits] = []
    var nameless: [Int] = []
    records.reserveCapacity(table.count)
    traits.reserveCapacity(table.count)
    table.read(Record.columns) { cells, row in
      guard !cells[0].isEmpty else { return nameless.append(row) }
      let (record, trait) = Record.read(cells, row: row, of: table, &shared)
      records.append(record)
      traits.append(trait)
    }
    self.init(table, records, traits, shared, nameless)
  }

  /// The sheet of a table in which some rows were changed, added or removed since another was read.
  convenience init(_ before: Sheet, of table: Table, changed rows: [Int]) {
    var (records, traits, shared, nameless) = (before.records, before.traits, before.shared, before.nameless)
    for row in Set(rows).sorted() {
      nameless.removeAll { $0 == row }
      let place = Self.place(ofRow: row, in: records)
      if place < records.count, records[place].row == row {
        records.remove(at: place)
        traits.remove(at: place)
      }
      table.read(Record.columns, rows: table.contains(row: row) ? [row] : []) { cells, row in
        guard !cells[0].isEmpty else { return nameless.append(row) }
        let (record, trait) = Record.read(cells, row: row, of: table, &shared)
        records.insert(record, at: place)
        traits.insert(trait, at: place)
      }
    }
    self.init(table, records, traits, shared, nameless.sorted())
  }

  private init(_ table: Table, _ records: [Record], _ traits: [Record.Traits], _ shared: Record.Shared, _ nameless: [Int]) {
    (self.table, self.records, self.traits, self.shared, self.nameless) = (table, records, traits, shared, nameless)
    columns = Record.columns.map { table.column($0) }
    blocks = stride(from: 0, to: traits.count, by: Self.blockSize).map { start in
      var block = Block(any: [], all: traits[start])
      for trait in traits[start..<min(start + Self.blockSize, traits.count)] {
        block.any.formUnion(trait)
        block.all.formIntersection(trait)
      }
      return block
    }
  }

  /// The place of the first record that is not before a row.
  private static func place(ofRow row: Int, in records: [Record]) -> Int {
    var (low, high) = (0, records.count)
    while low < high {
      let middle = (low + high) / 2
      if records[middle].row < row { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A cell of a row, by the row's place and the column's place among the record's columns; empty when the table lacks the column.
  func text(_ place: Int, column: Int) -> String {
    guard let column = columns[column] else { return "" }
    return table.withCell(row: Int(records[place].row), column: column) { String(decoding: $0, as: UTF8.self) }
  }

  /// The line of the file on which a row begins, counted from 1.
  func line(_ place: Int) -> Int { table.line(ofRow: Int(records[place].row)) }
}

extension Table {
  /// The rows as records, kept while the table is the same, and brought up to date row by row.
  func sheet<Record: RowRecord>(of _: Record.Type) -> Sheet<Record> {
    memo.rows("rows", updated: { Sheet($0, of: unremembered, changed: $1) }) { Sheet(unremembered) }
  }
}
