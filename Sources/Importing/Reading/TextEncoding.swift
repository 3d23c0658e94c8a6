internal import Texts

/// How the bytes of an export stand for text.
///
/// Source: about_Character_Encoding (Windows PowerShell 5.1 and PowerShell 7), read 2026-11-22.
enum TextEncoding: Equatable {
  case utf8, utf16LittleEndian, utf16BigEndian
  /// What Excel and `-Encoding Default` write in Western Europe; a guess, since every byte sequence is one.
  case windows1252

  /// Tells the encoding from the mark, else from the bytes: UTF-8 where they are, UTF-16 where every other byte is zero.
  ///
  /// - Returns: the encoding, and where the first NUL stands, which no text has; known of UTF-8 only.
  static func told(from bytes: UnsafeBufferPointer<UInt8>) -> (encoding: TextEncoding, nul: Int?) {
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, nil) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, nil) }
    if bytes.count >= 4, bytes[1] == 0, bytes[3] == 0, bytes[0] != 0 { return (.utf16LittleEndian, nil) }
    if bytes.count >= 4, bytes[0] == 0, bytes[2] == 0, bytes[1] != 0 { return (.utf16BigEndian, nil) }
    var nul: Int?
    // A mark is a promise; where it is broken, the guess stands.
    guard isUTF8(bytes, nul: &nul) else { return (.windows1252, bytes.firstIndex(of: 0)) }
    return (.utf8, nul)
  }

  /// Calls back with the text as UTF-8 without mark.
  func withUTF8<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) throws(ImportDamage) -> Result
  ) throws(ImportDamage) -> Result {
    switch self {
    case .utf8:
      return try Self.withLineFeeds(UnsafeBufferPointer(rebasing: bytes.withoutByteOrderMark), body)
    case .utf16LittleEndian, .utf16BigEndian: return try Self.lend(fromUTF16(bytes), to: body)
    case .windows1252: return try Self.lend(Self.fromWindows1252(bytes), to: body)
    }
  }

  /// Calls back with a text whose lines end with line feeds: Excel's “CSV (Macintosh)” ends them with returns alone.
  private static func withLineFeeds<Result>(
    _ text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) throws(ImportDamage) -> Result
  ) throws(ImportDamage) -> Result {
    // A beginning tells: no export has a heading so long.
    let beginning = text.prefix(1 << 16)
    guard beginning.contains(carriageReturn), !beginning.contains(lineFeed) else { return try body(text) }
    return try lend(text.map { $0 == carriageReturn ? lineFeed : $0 }, to: body)
  }

  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  private static func lend<Result>(
    _ bytes: [UInt8], to body: (UnsafeBufferPointer<UInt8>) throws(ImportDamage) -> Result
  ) throws(ImportDamage) -> Result {
    let outcome = bytes.withUnsafeBufferPointer { bytes in
      Swift.Result { () throws(ImportDamage) -> Result in try withLineFeeds(bytes, body) }
    }
    return try outcome.get()
  }

  /// Whether all bytes are UTF-8; `nul` becomes the place of the first zero byte.
  static func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>, nul: inout Int?) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    var place = 0
    let raw = UnsafeRawPointer(base)
    while place < bytes.count {
      while place + 8 <= bytes.count {
        let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        // Of letters below 128, a zero byte alone borrows when one is taken from each.
        guard (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 == 0 else {
          guard word & 0x8080_8080_8080_8080 == 0 else { break }
          if nul == nil { nul = bytes[place..<place + 8].firstIndex(of: 0) }
          place += 8
          continue
        }
        place += 8
      }
      guard place < bytes.count else { return true }
      let first = base[place]
      guard first >= 0x80 else {
        if first == 0, nul == nil { nul = place }
        place += 1
        continue
      }
      let length = bytes.lengthOfUTF8(at: place)
      guard length > 0 else { return false }
      place += length
    }
    return true
  }

  /// A half of a surrogate pair without its other half becomes U+FFFD, as a NUL does.
  private func fromUTF16(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let low = self == .utf16LittleEndian ? 0 : 1
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count / 2 + 16)
    var decoder = UTF16()
    var place = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? 2 : 0
    var units = AnyIterator<UInt16> {
      guard place + 1 < bytes.count else { return nil }
      defer { place += 2 }
      return UInt16(bytes[place + low]) | UInt16(bytes[place + 1 - low]) << 8
    }
    while true {
      switch decoder.decode(&units) {
      case .scalarValue(let scalar) where scalar.isASCII && scalar.value > 0: output.append(UInt8(truncatingIfNeeded: scalar.value))
      case .scalarValue(let scalar): output += UTF8.encode(scalar.value == 0 ? "\u{FFFD}" : scalar).map(Array.init) ?? []
      // Half a pair, or a NUL, which no text has.
      case .error: output += [0xEF, 0xBF, 0xBD]
      case .emptyInput: return output
      }
    }
  }

  private static func fromWindows1252(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      if byte < 0x80 {
        output.append(byte)
      } else {
        let scalar = (0x80...0x9F).contains(byte) ? upperControls[Int(byte) - 0x80] : UInt32(byte)
        output += Unicode.Scalar(scalar).flatMap(UTF8.encode).map(Array.init) ?? []
      }
    }
    return output
  }

  /// Source: unicode.org, MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT; its five holes become U+FFFD.
  private static let upperControls: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
