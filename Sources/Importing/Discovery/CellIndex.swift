internal import Tables

/// Finds rows by the text of one column that is no key: an object id, a number.
struct CellIndex {
  private var slots: HashSlots
  private let column: Int

  init(_ gathered: Gathered, column name: String) {
    column = gathered.column(name) ?? 0
    slots = HashSlots(capacity: gathered.count)
    for row in gathered.rows where gathered.isKnown(row, column) && !gathered.isExcluded(row) {
      slots.add(row, gathered.withCell(row, column) { Fingerprint.caselessHash($0) })
    }
  }

  /// The first row with the text, in any case of letters.
  func row(_ text: UnsafeBufferPointer<UInt8>, in gathered: Gathered) -> Int? {
    guard !text.isEmpty else { return nil }
    return slots.first(Fingerprint.caselessHash(text)) { row in gathered.withCell(row, column) { Gathered.isSameName($0, text) } }
  }

  func row(_ text: String, in gathered: Gathered) -> Int? { Array(text.utf8).withUnsafeBufferPointer { row($0, in: gathered) } }
}

/// A question on the texts of a column, asked anew only where a row's text is another than the last.
struct CellQuestion {
  private let column: Int
  private let ask: (String) -> Bool
  private var last: TextPool.Reference = 0
  private var answer = false

  init(column: Int, _ ask: @escaping (String) -> Bool) { (self.column, self.ask) = (column, ask) }

  /// The answer on a row; no where nothing is known.
  mutating func callAsFunction(_ row: Int, in gathered: Gathered) -> Bool {
    let reference = gathered.reference(row, column)
    guard reference != 0 else { return false }
    if reference != last { (last, answer) = (reference, ask(gathered[row, column])) }
    return answer
  }
}
