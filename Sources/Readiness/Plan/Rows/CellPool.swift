internal import Tables

/// What cells tell, understood once for all rows that tell the same.
struct CellPool<Value: Sendable>: Sendable {
  /// What was understood, in the order in which it was met.
  private(set) var values: [Value] = []
  private var texts = DistinctTexts()
  /// The cells at hand, one behind the other.
  private var cells: [UInt8] = []

  /// The place among `values` of what a cell tells, which is understood when it is new.
  mutating func place(of cell: UnsafeBufferPointer<UInt8>, understood: (UnsafeBufferPointer<UInt8>) -> Value) -> Int32 {
    let place = texts.place(of: cell)
    if place == values.count { values.append(understood(cell)) }
    return place
  }

  /// The place among `values` of what a row tells in some of its columns together.
  mutating func place(of row: RowCells, in columns: Range<Int>, understood: ([String]) -> Value) -> Int32 {
    cells.removeAll(keepingCapacity: true)
    for column in columns {
      cells.append(contentsOf: row[column])
      // No table has this byte.
      cells.append(0)
    }
    let place = cells.withUnsafeBufferPointer { texts.place(of: $0) }
    if place == values.count { values.append(understood(columns.map { row.text($0) })) }
    return place
  }
}
