extension UnsafeBufferPointer<UInt8> {
  /// How many bytes the character at a place is written with in UTF-8, 1 to 4; 0 where they are no character, or cut off.
  ///
  /// Source: Unicode 16, table 3-7, well-formed UTF-8 byte sequences.
  public func lengthOfUTF8(at place: Int) -> Int {
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch self[place] {
      case 0x00...0x7F: (1, 0x80...0xBF)
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0x80...0xBF)
      }
    guard length > 1 else { return length }
    guard place + length <= count, second.contains(self[place + 1]) else { return 0 }
    for tail in place + 2..<Swift.max(place + 2, place + length) where self[tail] & 0xC0 != 0x80 { return 0 }
    return length
  }
  /// The character at a place, and how many bytes it is written with: U+FFFD and one where they are no character, or cut off.
  public func scalar(at place: Int) -> (scalar: UInt32, length: Int) {
    if self[place] < 0x80 { return (UInt32(self[place]), 1) }
    let length = lengthOfUTF8(at: place)
    guard length > 0 else { return (0xFFFD, 1) }
    let lead = UInt32(self[place]) & (0x7F >> UInt32(length))
    return (self[place + 1..<place + length].reduce(lead) { $0 << 6 | UInt32($1 & 0x3F) }, length)
  }
}
