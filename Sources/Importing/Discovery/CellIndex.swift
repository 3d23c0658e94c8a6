/// Finds rows by the text of one column that is no key: an object id, a number.
struct CellIndex {
  private var slots: [UInt32]
  private let column: Int

  init(_ gathered: Gathered, column name: String) {
    column = gathered.column(name) ?? 0
    var size = 16
    while size < gathered.count * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    for row in gathered.rows where gathered.isKnown(row, column) && !gathered.isExcluded(row) {
      var slot = gathered.withCell(row, column) { Int(truncatingIfNeeded: Fingerprint.caselessHash($0)) } & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(row + 1)
    }
  }

  /// The first row with the text, in any case of letters.
  func row(_ text: UnsafeBufferPointer<UInt8>, in gathered: Gathered) -> Int? {
    guard !text.isEmpty else { return nil }
    var slot = Int(truncatingIfNeeded: Fingerprint.caselessHash(text)) & (slots.count - 1)
    while slots[slot] != 0 {
      let row = Int(slots[slot]) - 1
      if gathered.withCell(row, column, { Gathered.isSameName($0, text) }) { return row }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  func row(_ text: String, in gathered: Gathered) -> Int? { Array(text.utf8).withUnsafeBufferPointer { row($0, in: gathered) } }
}
