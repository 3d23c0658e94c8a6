/// What a Unicode scalar means in a phone number.
enum PhoneCharacter {
  /// Blanks of every width, and marks that only steer the direction of writing.
  static func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x09...0x0D, 0xA0, 0x2000...0x200B, 0x200E, 0x200F, 0x202A...0x202F, 0x205F, 0x2060, 0x2066...0x2069, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// Stands between digits: dashes, blanks, points, slashes, brackets, tildes, also full-width.
  static func isPunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x28, 0x29, 0x2D, 0x2E, 0x2F, 0x5B, 0x5D, 0x7E: true
    case 0...0x7F: false
    case 0xAD, 0x2010...0x2015, 0x2053, 0x2212, 0x223C, 0x30FC, 0xFF08, 0xFF09, 0xFF0D...0xFF0F, 0xFF3B, 0xFF3D, 0xFF5E: true
    default: isBlank(scalar)
    }
  }

  static func isOpeningBracket(_ scalar: UInt32) -> Bool {
    scalar == 0x28 || scalar == 0x5B || scalar == 0xFF08 || scalar == 0xFF3B
  }

  /// A tilde is punctuation, or the label of an extension.
  static func isTilde(_ scalar: UInt32) -> Bool {
    scalar == 0x7E || scalar == 0xFF5E
  }

  /// The value of a decimal digit of any script.
  static func digit(_ scalar: UInt32) -> UInt8? {
    if scalar < 0x80 { return scalar &- 0x30 < 10 ? UInt8(truncatingIfNeeded: scalar &- 0x30) : nil }
    guard let properties = Unicode.Scalar(scalar)?.properties, properties.numericType == .decimal else { return nil }
    return properties.numericValue.map { UInt8($0) }
  }

  static func isLetter(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
  }

  /// Lower case of the letters in labels of extensions: Latin, Cyrillic, full-width.
  static func lowercased(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5A, 0xC0...0xD6, 0x410...0x42F, 0xFF21...0xFF3A: scalar + 0x20
    default: scalar
    }
  }
}

/// Scalars of UTF-8 bytes that may be malformed.
enum UTF8Scalars {
  /// Stands for bytes that are no scalar.
  static let malformed: UInt32 = 0xFFFF_FFFF

  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int, end: Int) -> (scalar: UInt32, length: Int) {
    let lead = bytes[place]
    let length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    if length == 1 { return (UInt32(lead), 1) }
    guard length > 0, place + length <= end else { return (malformed, 1) }
    var scalar = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      guard bytes[place + offset] & 0xC0 == 0x80 else { return (malformed, 1) }
      scalar = scalar << 6 | UInt32(bytes[place + offset] & 0x3F)
    }
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    return scalar < least ? (malformed, 1) : (scalar, length)
  }

  static func count(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }

  /// The bytes of the blank that ends just before `end`; nil when it is no blank.
  static func lengthOfBlank(_ bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Int? {
    var start = end - 1
    if bytes[start] < 0x80 { return PhoneCharacter.isBlank(UInt32(bytes[start])) ? 1 : nil }
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let (scalar, length) = decode(bytes, at: start, end: end)
    return start + length == end && PhoneCharacter.isBlank(scalar) ? length : nil
  }

  /// The place after `text`, which is in lower case, when the bytes at `place` are it in any case.
  static func matches(_ text: StaticString, in bytes: UnsafeBufferPointer<UInt8>, at place: Int, end: Int) -> Int? {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    var place = place
    var read = 0
    while read < wanted.count {
      guard place < end else { return nil }
      let (expected, expectedLength) = decode(wanted, at: read, end: wanted.count)
      let (found, length) = decode(bytes, at: place, end: end)
      guard PhoneCharacter.lowercased(found) == expected else { return nil }
      read += expectedLength
      place += length
    }
    return place
  }
}
