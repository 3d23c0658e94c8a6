/// The id of a user, a resource account or a place, in sixteen bytes: a million of them must not cost a million texts.
///
/// A GUID in any case and with or without braces; any other text (`TeamsSharedCallingRoutingPolicy|Tag:Paris`) by its FNV-1a hash.
struct ObjectID: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// The id that a text means; nil for an empty text, and for the GUID of zeros, which means none.
  init?(_ text: String) {
    var text = text
    guard let id = text.withUTF8({ ObjectID(utf8: $0) }) else { return nil }
    self = id
  }

  /// As `init(_:)`, from UTF-8 bytes.
  init?(utf8 text: UnsafeBufferPointer<UInt8>) {
    guard !text.isEmpty else { return nil }
    guard let (high, low) = Self.canonicalGUID(text) ?? Self.guid(text) else {
      (high, low) = (Self.hash(text, 0xCBF2_9CE4_8422_2325), Self.hash(text, 0x9AE1_6A3B_2F90_404F))
      return
    }
    guard high | low != 0 else { return nil }
    (self.high, self.low) = (high, low)
  }

  /// A GUID as everybody writes it: 8, 4, 4, 4 and 12 digits with hyphens between.
  private static func canonicalGUID(_ text: UnsafeBufferPointer<UInt8>) -> (high: UInt64, low: UInt64)? {
    guard text.count == 36, let base = text.baseAddress.map(UnsafeRawPointer.init) else { return nil }
    guard [8, 13, 18, 23].allSatisfy({ text[$0] == UInt8(ascii: "-") }) else { return nil }
    func four(_ place: Int) -> UInt64 { UInt64(UInt32(bigEndian: base.loadUnaligned(fromByteOffset: place, as: UInt32.self))) }
    func eight(_ place: Int) -> UInt64 { four(place) << 32 | four(place + 4) }
    guard let first = hexDigits(eight(0)), let second = hexDigits(four(9) << 32 | four(14)),
      let third = hexDigits(four(19) << 32 | four(24)), let fourth = hexDigits(eight(28))
    else { return nil }
    return (first << 32 | second, third << 32 | fourth)
  }

  /// The value of eight hexadecimal digits, the first in the highest byte; nil when one is none.
  private static func hexDigits(_ text: UInt64) -> UInt64? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let letters = text >> 6 & ones
    // Digits are 0x30 to 0x39, letters 0x41 to 0x46 and 0x61 to 0x66.
    guard text & (ones &* 0xF0 &- letters &* 0x20) == ones &* 0x30 &+ letters &* 0x10 else { return nil }
    var value = (text & (ones &* 0x0F)) &+ letters &* 9
    guard value & (ones &* 0x10) == 0, (value &+ ones &* 6) >> 4 & ones == letters else { return nil }
    value = (value | value >> 4) & 0x00FF_00FF_00FF_00FF
    value = (value | value >> 8) & 0x0000_FFFF_0000_FFFF
    return (value | value >> 16) & 0xFFFF_FFFF
  }

  /// A GUID in any form; nil for any other text.
  private static func guid(_ text: UnsafeBufferPointer<UInt8>) -> (high: UInt64, low: UInt64)? {
    var (high, low, digits) = (UInt64(0), UInt64(0), 0)
    for byte in text {
      guard let digit = hexDigit(byte) else {
        if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") { continue }
        return nil
      }
      if digits < 16 { high = high << 4 | digit } else { low = low << 4 | digit }
      digits += 1
    }
    return digits == 32 ? (high, low) : nil
  }

  private static func hexDigit(_ byte: UInt8) -> UInt64? {
    switch byte {
    case 0x30...0x39: UInt64(byte - 0x30)
    case 0x41...0x46: UInt64(byte - 0x37)
    case 0x61...0x66: UInt64(byte - 0x57)
    default: nil
    }
  }

  private static func hash(_ text: UnsafeBufferPointer<UInt8>, _ seed: UInt64) -> UInt64 {
    text.reduce(seed) { ($0 ^ UInt64((0x41...0x5A).contains($1) ? $1 | 0x20 : $1)) &* 0x100_0000_01B3 }
  }
}
