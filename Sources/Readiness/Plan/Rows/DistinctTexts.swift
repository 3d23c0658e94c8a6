internal import Tables

/// Texts that repeat from row to row, each kept once.
struct DistinctTexts: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var slots = HashSlots()
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
    let hash = Fingerprint.hash(text)
    if let known = slots.first(hash, where: { isSame($0, text) }) {
      last = known
    } else {
      last = ends.count
      slots.add(last, hash)
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
