/// Many short texts one behind the other; texts that repeat are kept once.
struct TextPool {
  /// A text's place; 0 is no text.
  typealias Reference = UInt32

  private var bytes: [UInt8] = [0]
  private var slots: [Reference] = Array(repeating: 0, count: 1024)
  private var count = 0
  /// Whether there is no room left: references reach 4 GB.
  private(set) var isFull = false

  /// Keeps a text; one that is likely to be unique is not looked for.
  mutating func keep(_ text: UnsafeBufferPointer<UInt8>, unique: Bool) -> Reference {
    guard !text.isEmpty else { return 0 }
    guard !unique else { return append(text) }
    if count * 2 >= slots.count { grow() }
    var slot = Int(truncatingIfNeeded: Fingerprint.hash(text)) & (slots.count - 1)
    while slots[slot] != 0 {
      if equal(slots[slot], text) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let reference = append(text)
    slots[slot] = reference
    count += 1
    return reference
  }

  /// Whether a reference is to this text.
  func equal(_ reference: Reference, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      let start = Int(reference)
      guard start > 0, Int(bytes[start]) | Int(bytes[start + 1]) << 8 == text.count else { return false }
      for index in 0..<text.count where bytes[start + 2 + index] != text[index] { return false }
      return true
    }
  }

  /// Calls back with a text's bytes.
  func with<Result>(_ reference: Reference, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      let start = Int(reference)
      guard start > 0 else { return body(UnsafeBufferPointer(rebasing: bytes[0..<0])) }
      let length = Int(bytes[start]) | Int(bytes[start + 1]) << 8
      return body(UnsafeBufferPointer(rebasing: bytes[start + 2..<start + 2 + length]))
    }
  }

  /// Calls back with all texts, one behind the other.
  func withAll<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result { bytes.withUnsafeBufferPointer(body) }

  /// A text as a string.
  subscript(reference: Reference) -> String { with(reference) { String(decoding: $0, as: UTF8.self) } }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) -> Reference {
    guard bytes.count + text.count + 2 < Int(Reference.max) else {
      isFull = true
      return 0
    }
    let reference = Reference(bytes.count)
    let length = min(text.count, Int(UInt16.max))
    bytes.append(UInt8(length & 0xFF))
    bytes.append(UInt8(length >> 8))
    bytes.append(contentsOf: text.prefix(length))
    return reference
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for reference in old where reference != 0 {
      var slot = with(reference) { Int(truncatingIfNeeded: Fingerprint.hash($0)) } & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = reference
    }
  }
}
