/// A short stand-in for a text.
enum Fingerprint {
  /// 64 bits of a text's bytes; eight bytes at a time, since millions are taken.
  static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(text.count)
    guard let base = text.baseAddress else { return mixed(hash) }
    let raw = UnsafeRawPointer(base)
    var place = 0
    while place + 8 <= text.count {
      hash = mixed(hash ^ UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
      place += 8
    }
    var rest: UInt64 = 0
    var shift: UInt64 = 0
    while place < text.count {
      rest |= UInt64(base[place]) << shift
      shift += 8
      place += 1
    }
    return mixed(hash ^ rest)
  }

  /// The same for sign-in names and ids, which mean the same in any case of letters.
  ///
  /// Other characters that differ in the bit of the case share a hash too; who looks a name up compares the texts.
  static func caselessHash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(text.count)
    guard let base = text.baseAddress else { return mixed(hash) }
    let raw = UnsafeRawPointer(base)
    var place = 0
    while place + 8 <= text.count {
      let part = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      hash = mixed(hash ^ (part | 0x2020_2020_2020_2020))
      place += 8
    }
    var rest: UInt64 = 0
    var shift: UInt64 = 0
    while place < text.count {
      rest |= UInt64(base[place] | 0x20) << shift
      shift += 8
      place += 1
    }
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
