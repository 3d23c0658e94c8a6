/// Where among many rows a key stands: a hash table that keeps places alone, and looks at the rows themselves to tell keys apart.
struct PlaceIndex: Sendable {
  /// The upper half of a key's bits with its place below, counted from 1; 0 where nothing is.
  private var slots: [UInt64]
  /// How many keys stand in it.
  private(set) var count = 0

  /// An index with room for so many keys; more make it grow.
  init(capacity: Int = 0) {
    var size = 16
    while size < capacity * 3 / 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
  }

  /// The place of a key; nil when it is not there.
  ///
  /// - Parameters:
  ///   - bits: the key's, well spread.
  ///   - isSame: whether the key stands at a place.
  /// - Returns: the place, from 0.
  func place(of bits: UInt64, where isSame: (Int) -> Bool) -> Int? {
    let slot = slots[slot(of: bits, where: isSame)]
    return slot == 0 ? nil : Self.place(in: slot)
  }

  /// Enters a key unless it is there already; the place of the one that is.
  mutating func insert(_ bits: UInt64, at place: Int, where isSame: (Int) -> Bool) -> Int? {
    if count * 3 >= slots.count * 2 { grow() }
    let slot = slot(of: bits, where: isSame)
    guard slots[slot] == 0 else { return Self.place(in: slots[slot]) }
    slots[slot] = bits & ~0xFFFF_FFFF | UInt64(UInt32(truncatingIfNeeded: place + 1))
    count += 1
    return nil
  }

  private static func place(in slot: UInt64) -> Int { Int(slot & 0xFFFF_FFFF) - 1 }

  /// Where the key is, or would be.
  private func slot(of bits: UInt64, where isSame: (Int) -> Bool) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: bits >> 32) & mask
    while slots[slot] != 0, slots[slot] >> 32 != bits >> 32 || !isSame(Self.place(in: slots[slot])) { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    let mask = slots.count - 1
    for entry in old where entry != 0 {
      var slot = Int(truncatingIfNeeded: entry >> 32) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }
}
