internal import Tables

/// Texts that repeat from row to row, each kept once.
struct TextPool: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var index = PlaceIndex()
  private var last = 0

  /// The texts, in the order in which they were met.
  var texts: [String] { ends.indices.map { text(at: $0) } }
  /// How many there are.
  var count: Int { ends.count }

  /// The text at a place.
  func text(at place: Int) -> String { String(decoding: bytes[range(of: place)], as: UTF8.self) }

  /// The place of a text among `texts`, which gets it when it is new.
  mutating func place(of text: UnsafeBufferPointer<UInt8>) -> Int32 {
    // Neighbours are mostly alike.
    if last < ends.count, isSame(last, text) { return Int32(last) }
    let bits = text.spreadBits
    if let known = index.place(of: bits, where: { isSame($0, text) }) {
      last = known
    } else {
      last = ends.count
      _ = index.insert(bits, at: last) { _ in false }
      bytes.append(contentsOf: text)
      ends.append(bytes.count)
    }
    return Int32(last)
  }

  private func range(of place: Int) -> Range<Int> { (place == 0 ? 0 : ends[place - 1])..<ends[place] }

  private func isSame(_ place: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { ByteRun.areEqual(UnsafeBufferPointer(rebasing: $0[range(of: place)]), text) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Bits that spread texts over a hash table.
  var spreadBits: UInt64 {
    var bits = UInt64(count) &* 0xD6E8_FEB8_6659_FD93
    var place = 0
    if let baseAddress {
      while place + 8 <= count {
        bits = (bits ^ ByteRun.load(baseAddress + place)) &* 0x9E37_79B9_7F4A_7C15
        bits ^= bits >> 32
        place += 8
      }
    }
    for byte in self[place...] { bits = (bits ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return (bits ^ bits >> 32) &* 0x9E37_79B9_7F4A_7C15
  }
}
