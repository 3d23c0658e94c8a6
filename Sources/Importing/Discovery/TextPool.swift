internal import Tables

/// Many short texts one behind the other; texts that repeat are kept once.
struct TextPool {
  /// A text's place; 0 is no text.
  typealias Reference = UInt32

  /// How long a text may be; what is longer is cut off.
  static let limit = 1 << 16

  /// Each text behind the two bytes of its length less one; nothing stands from `end` on.
  private var bytes: [UInt8] = [0]
  private var end = 1
  private var slots = HashSlots()
  /// Whether there is no room left: references reach 4 GB.
  private(set) var isFull = false

  /// Makes room for so many bytes in all.
  mutating func reserve(_ capacity: Int) { bytes.reserveCapacity(capacity) }

  /// How many bytes are kept.
  var size: Int { end }

  /// Keeps a text; one that is likely to be unique is not looked for.
  mutating func keep(_ text: UnsafeBufferPointer<UInt8>, unique: Bool) -> Reference {
    guard !text.isEmpty else { return 0 }
    guard !unique else { return append(text) }
    let hash = Fingerprint.hash(text)
    if let known = slots.first(hash, where: { equal(Reference($0), text) }) { return Reference(known) }
    let reference = append(text)
    slots.add(Int(reference), hash)
    return reference
  }

  /// Whether a reference is to this text.
  func equal(_ reference: Reference, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    reference != 0 && with(reference) { ByteRun.areEqual($0, text) }
  }

  /// Calls back with a text's bytes.
  func with<Result>(_ reference: Reference, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(Self.text(Int(reference), in: $0)) }
  }

  /// The text that begins at a place among all; none for 0.
  static func text(_ start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard start > 0 else { return UnsafeBufferPointer(rebasing: bytes[0..<0]) }
    return UnsafeBufferPointer(rebasing: bytes[start + 2...start + 2 + (Int(bytes[start]) | Int(bytes[start + 1]) << 8)])
  }

  /// Calls back with all texts, one behind the other.
  func withAll<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result { bytes.withUnsafeBufferPointer(body) }

  /// A text as a string.
  subscript(reference: Reference) -> String { with(reference) { String(decoding: $0, as: UTF8.self) } }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) -> Reference {
    let start = end
    let length = min(text.count, Self.limit)
    guard start + length + 2 < Int(Reference.max) else {
      isFull = true
      return 0
    }
    end = start + 2 + length
    if end > bytes.count { bytes += [UInt8](repeating: 0, count: end - bytes.count + 1 << 16) }
    bytes.withUnsafeMutableBytes { bytes in
      bytes[start] = UInt8((length - 1) & 0xFF)
      bytes[start + 1] = UInt8((length - 1) >> 8)
      UnsafeMutableRawBufferPointer(rebasing: bytes[start + 2..<end]).copyMemory(
        from: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: text[..<length])))
    }
    return Reference(start)
  }
}
