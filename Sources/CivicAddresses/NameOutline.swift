/// What a look at a name tells of its key without folding it: by it, most names of a table are too far from another.
struct NameOutline {
  /// Which letters of ASCII it has, one bit for a letter and its capital; signs of the same columns count as letters.
  private let kinds: UInt32
  private let isASCII: Bool
  /// How many bytes it has.
  let length: Int

  /// The outline of a text's beginning, up to a tab.
  init(of text: Bytes) {
    var (kinds, all, length): (UInt32, UInt8, Int) = (0, 0, 0)
    while length < text.count, text[length] != .tab {
      let byte = text[length]
      kinds |= (byte >> 6 == 1 ? 1 : 0) &<< UInt32(byte)
      all |= byte
      length &+= 1
    }
    (self.kinds, isASCII, self.length) = (kinds, all < 0x80, length)
  }

  /// Whether the name's key may be near another key.
  ///
  /// - Parameters:
  ///   - key: the outline of the key that is looked for.
  ///   - letters: how many letters that key has.
  ///   - limit: the most slips.
  /// - Returns: false where more slips than the limit lie between them for sure.
  func mayBeNear(_ key: NameOutline, ofLength letters: Int, within limit: Int) -> Bool {
    // A slip takes away one letter, and brings in one, at most.
    if isASCII, length + limit < letters || (key.kinds & ~kinds).nonzeroBitCount > limit { return false }
    // The letters of ASCII stay, but for those of words that folding shortens.
    return (kinds & ~key.kinds).nonzeroBitCount <= limit || Self.shortened.contains { kinds & $0 == $0 }
  }

  /// The letters of Saint, which Sainte has too, Mount and Fort.
  private static let shortened = ["saint", "mount", "fort"].map { $0.utf8.reduce(0) { $0 | 1 &<< UInt32($1) } }
}
