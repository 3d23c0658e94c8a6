internal import JSON

/// The cells of one JSON record after another, each member in the slot of its column.
struct JSONCells {
  let cells: UnsafeMutableBufferPointer<Cell>
  private let slots: [String: Int]
  /// How many slots are the format's own; those behind them may be filled by several members.
  private let own: Int
  /// The same names come in the same order in most records: the place of a name says which it is.
  private var usual: [(name: [UInt8], slot: Int?)] = []
  private var ordinal = 0
  /// A slot of the format that two members of the record fill.
  private(set) var repeated: Int?
  /// A text that no table can hold.
  private(set) var tooLong: JSONText?

  init(_ slots: [String: Int], own: Int, width: Int) {
    (self.slots, self.own) = (slots, own)
    cells = .allocate(capacity: width)
    cells.initialize(repeating: .absent)
  }

  func free() { cells.deallocate() }

  /// The names of all members so far, in small letters.
  var names: Set<String> { Set(usual.map { String(decoding: $0.name, as: UTF8.self).lowercased() }) }

  /// Makes room for the next record.
  mutating func clear() {
    cells.update(repeating: .absent)
    (ordinal, repeated, tooLong) = (0, nil, nil)
  }

  mutating func take(_ member: JSONRecords.Member) {
    defer { ordinal += 1 }
    guard let slot = slot(of: member.name) else { return }
    // Two bytes are its quotes.
    if member.value.kind == .string, member.value.written.count - 2 > TextPool.limit { tooLong = member.value }
    let isOwn = slot < own
    if isOwn ? cells[slot].kind == .absent : cells[slot].isBlank {
      cells[slot] = Cell(member.value)
    } else if isOwn {
      repeated = slot
    }
  }

  private mutating func slot(of name: UnsafeBufferPointer<UInt8>) -> Int? {
    if ordinal < usual.count, usual[ordinal].name.elementsEqual(name) { return usual[ordinal].slot }
    let slot = slots[String(decoding: name, as: UTF8.self).lowercased()]
    if ordinal == usual.count { usual.append((Array(name), slot)) }
    return slot
  }
}
