/// Some cells of one row as UTF-8 bytes, valid while they are handed over.
public struct RowCells {
  private let cells: UnsafeBufferPointer<UnsafeBufferPointer<UInt8>>

  init(_ cells: UnsafeBufferPointer<UnsafeBufferPointer<UInt8>>) { self.cells = cells }

  /// The bytes of a cell, by its place among the columns that were asked for.
  public subscript(place: Int) -> UnsafeBufferPointer<UInt8> { cells[place] }

  /// The text of a cell.
  public func text(_ place: Int) -> String { String(decoding: cells[place], as: UTF8.self) }

  /// Hands over texts as cells.
  static func with(_ texts: [String], _ body: (RowCells) -> Void) {
    let bytes = texts.flatMap(\.utf8)
    bytes.withUnsafeBufferPointer { bytes in
      var end = 0
      let cells = texts.map { text in
        defer { end += text.utf8.count }
        return UnsafeBufferPointer(rebasing: bytes[end..<end + text.utf8.count])
      }
      cells.withUnsafeBufferPointer { body(RowCells($0)) }
    }
  }
}
