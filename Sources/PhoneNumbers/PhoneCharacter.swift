internal import Texts

/// What a Unicode scalar means in a phone number; a full-width sign means what its narrow one does.
enum PhoneCharacter {
  /// Blanks of every width, and marks that only steer the direction of writing.
  static func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x09...0x0D, 0xA0, 0x2000...0x200B, 0x200E, 0x200F, 0x202A...0x202F, 0x205F, 0x2060, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// Stands between digits: dashes, blanks, points, slashes, brackets, tildes.
  static func isPunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x28, 0x29, 0x2D, 0x2E, 0x2F, 0x5B, 0x5D, 0x7E: true
    case 0...0x7F: false
    case 0xAD, 0x2010...0x2015, 0x2053, 0x2212, 0x223C, 0x30FC: true
    default: isBlank(scalar)
    }
  }

  static func isOpeningBracket(_ scalar: UInt32) -> Bool { scalar == 0x28 || scalar == 0x5B }

  /// Punctuation, or the label of an extension.
  static let tilde: UInt32 = 0x7E

  /// The value of a decimal digit of any script.
  static func digit(_ scalar: UInt32) -> UInt8? {
    if scalar < 0x80 { return scalar &- 0x30 < 10 ? UInt8(truncatingIfNeeded: scalar &- 0x30) : nil }
    guard let properties = Unicode.Scalar(scalar)?.properties, properties.numericType == .decimal else { return nil }
    return properties.numericValue.map { UInt8($0) }
  }

  static func isLetter(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
  }

  /// Lower case of the letters in labels of extensions: Latin, Cyrillic.
  static func lowercased(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5A, 0xC0...0xD6, 0x410...0x42F: scalar + 0x20
    default: scalar
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar at a place, a full-width sign as its narrow one, and how many bytes it is written with.
  func phoneScalar(at place: Int) -> (scalar: UInt32, length: Int) {
    let byte = self[place]
    if byte < 0x80 { return (UInt32(byte), 1) }
    let (scalar, length) = scalar(at: place)
    // A pause and a parameter are written in ASCII only.
    guard let narrow = UInt8(wide: scalar), narrow != UInt8(ascii: ","), narrow != UInt8(ascii: ";") else { return (scalar, length) }
    return (UInt32(narrow), length)
  }

  /// The bytes of the blank that ends just before `end`; nil when it is no blank.
  func lengthOfBlank(before end: Int) -> Int? {
    var start = end - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    let (scalar, length) = phoneScalar(at: start)
    return start + length == end && PhoneCharacter.isBlank(scalar) ? length : nil
  }

  /// The place after `text`, which is in lower case, when the bytes at `place` are it in any case.
  func placeAfter(_ text: StaticString, at start: Int, end: Int) -> Int? {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    var (place, read) = (start, 0)
    while read < wanted.count {
      guard place < end else { return nil }
      let (expected, expectedLength) = wanted.phoneScalar(at: read)
      let (found, length) = phoneScalar(at: place)
      guard PhoneCharacter.lowercased(found) == expected else { return nil }
      (place, read) = (place + length, read + expectedLength)
    }
    return place
  }
}
