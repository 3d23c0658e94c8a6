/// The id of a user, a resource account or a place, in sixteen bytes: a million of them must not cost a million texts.
///
/// A GUID in any case and with or without braces; any other text (`TeamsSharedCallingRoutingPolicy|Tag:Paris`) by its FNV-1a hash.
public struct ObjectID: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// The id that a text means; nil for an empty text, and for the GUID of zeros, which means none.
  public init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    var (high, low, digits) = (UInt64(0), UInt64(0), 0)
    var isGUID = true
    for byte in text.utf8 {
      guard let digit = Self.hexDigit(byte) else {
        if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") { continue }
        isGUID = false
        break
      }
      if digits < 16 { high = high << 4 | digit } else { low = low << 4 | digit }
      digits += 1
    }
    guard isGUID, digits == 32 else {
      (self.high, self.low) = (Self.hash(text, 0xCBF2_9CE4_8422_2325), Self.hash(text, 0x9AE1_6A3B_2F90_404F))
      return
    }
    guard high | low != 0 else { return nil }
    (self.high, self.low) = (high, low)
  }

  private static func hexDigit(_ byte: UInt8) -> UInt64? {
    switch byte {
    case 0x30...0x39: UInt64(byte - 0x30)
    case 0x41...0x46: UInt64(byte - 0x37)
    case 0x61...0x66: UInt64(byte - 0x57)
    default: nil
    }
  }

  private static func hash(_ text: String, _ seed: UInt64) -> UInt64 {
    text.utf8.reduce(seed) { ($0 ^ UInt64((0x41...0x5A).contains($1) ? $1 | 0x20 : $1)) &* 0x100_0000_01B3 }
  }
}
