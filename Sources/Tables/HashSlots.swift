/// Numbers that are found by the hash of a text, each with half of the hash beside it: what surely is another text costs no look at it.
public struct HashSlots: Sendable {
  /// A number plus one, below the upper half of its hash; 0 where nothing is.
  @usableFromInline var slots: [UInt64]
  /// How many numbers there are.
  public private(set) var count = 0

  /// Room for so many numbers; more are made room for.
  public init(capacity: Int = 0) {
    slots = Array(repeating: 0, count: Self.size(for: capacity))
  }

  private static func size(for capacity: Int) -> Int {
    var size = 16
    while size * 2 < capacity * 3 { size *= 2 }
    return size
  }

  /// The number under the hash that was added first, among those that are the wanted one; who asks compares the texts.
  @inlinable public func first(_ hash: UInt64, where isWanted: (Int) -> Bool) -> Int? {
    slots.withUnsafeBufferPointer { slots in
      var slot = Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
      while slots[slot] != 0 {
        let number = Int(slots[slot] & 0xFFFF_FFFF) - 1
        if slots[slot] >> 32 == hash >> 32, isWanted(number) { return number }
        slot = (slot + 1) & (slots.count - 1)
      }
      return nil
    }
  }

  /// Adds a number, below 2^32 - 1.
  public mutating func add(_ number: Int, _ hash: UInt64) {
    if (count + 1) * 3 > slots.count * 2 { reserve(slots.count) }
    count += 1
    put(hash & 0xFFFF_FFFF_0000_0000 | UInt64(number + 1))
  }

  /// Adds a number unless the wanted one is there already; that one.
  @inlinable public mutating func insert(_ number: Int, _ hash: UInt64, unless isWanted: (Int) -> Bool) -> Int? {
    let known = first(hash, where: isWanted)
    if known == nil { add(number, hash) }
    return known
  }

  private mutating func put(_ entry: UInt64) {
    slots.withUnsafeMutableBufferPointer { slots in
      var slot = Int(truncatingIfNeeded: entry >> 32) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }

  /// Makes room for so many numbers in all.
  public mutating func reserve(_ capacity: Int) {
    let size = Self.size(for: capacity)
    guard size > slots.count else { return }
    let old = slots
    slots = Array(repeating: 0, count: size)
    for entry in old where entry != 0 { put(entry) }
  }
}
