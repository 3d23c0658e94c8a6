/// Looks at bytes eight at a time: tables of a million rows are little else than looking for the end of a cell.
public enum ByteRun {
  /// Where a byte that is one of two stands first; `end` when there is none.
  @inlinable public static func first(
    _ one: UInt8, or other: UInt8, in base: UnsafePointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    let ones = every(one)
    let others = every(other)
    var place = start
    while place + 8 <= end {
      let word = load(base + place)
      let found = zeros(word ^ ones) | zeros(word ^ others)
      if found != 0 { return place + found.trailingZeroBitCount >> 3 }
      place += 8
    }
    while place < end, base[place] != one, base[place] != other { place += 1 }
    return place
  }

  /// Whether two runs hold the same bytes.
  @inlinable public static func areEqual(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = left.count
    guard count == right.count, let left = left.baseAddress, let right = right.baseAddress else { return count == right.count }
    guard count >= 8 else {
      for place in 0..<count where left[place] != right[place] { return false }
      return true
    }
    var place = 0
    while place + 8 < count {
      if load(left + place) != load(right + place) { return false }
      place += 8
    }
    // The last eight, some of which were looked at before.
    return load(left + count - 8) == load(right + count - 8)
  }

  /// Whether a run has no delimiter, no quote and no line break.
  static func isFree(of delimiter: UInt8, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = text.baseAddress else { return true }
    let delimiters = every(delimiter)
    var place = 0
    while place + 8 <= text.count {
      let word = load(base + place)
      guard zeros(word ^ delimiters) | zeros(word ^ every(0x22)) | zeros(word ^ every(0x0A)) | zeros(word ^ every(0x0D)) == 0 else {
        return false
      }
      place += 8
    }
    return !text[place...].contains { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
  }

  /// A word of one byte, eight times.
  @inlinable public static func every(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

  /// The next eight bytes, the first in the lowest place.
  @inlinable public static func load(_ place: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
  }

  /// Marks the lowest byte that is zero by its highest bit; what is above it may be marked falsely, nothing where there is none.
  @inlinable public static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}
