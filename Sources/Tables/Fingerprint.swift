/// A short stand-in for a text.
public enum Fingerprint {
  /// 64 bits of a text's bytes; eight bytes at a time, since millions are taken.
  @inlinable public static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 { hash(text, with: 0) }

  /// The same for sign-in names and ids, which mean the same in any case of letters.
  ///
  /// Other characters that differ in the bit of the case share a hash too; who looks a name up compares the texts.
  @inlinable public static func caselessHash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 { hash(text, with: 0x2020_2020_2020_2020) }

  @usableFromInline static func hash(_ text: UnsafeBufferPointer<UInt8>, with bits: UInt64) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(text.count)
    guard let base = text.baseAddress else { return mixed(hash) }
    var place = 0
    while place + 8 <= text.count {
      hash = mixed(hash ^ (ByteRun.load(base + place) | bits))
      place += 8
    }
    let left = text.count - place
    guard left > 0 else { return mixed(hash) }
    guard text.count < 8 else {
      // The last eight bytes, without those that were taken before.
      return mixed(hash ^ (ByteRun.load(base + text.count - 8) | bits) >> UInt64(64 - 8 * left))
    }
    var rest: UInt64 = 0
    for offset in 0..<left { rest |= (UInt64(base[place + offset]) | bits & 0xFF) << UInt64(8 * offset) }
    return mixed(hash ^ rest)
  }

  /// Spreads every bit over all of them.
  ///
  /// Source: the finalizer of MurmurHash3 (A. Appleby, public domain).
  private static func mixed(_ value: UInt64) -> UInt64 {
    var hash = value
    hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ hash >> 33
  }
}
