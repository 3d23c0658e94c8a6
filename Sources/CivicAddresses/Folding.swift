import CivicAddressTables
internal import Texts

/// One key for the spellings of a name: letters and digits alone, lower case, no accents, Saint as St.
///
/// `Scripts/address_folding.py` folds the tables by the same rules and writes the table used here.
enum Folding {
  /// Calls back with the UTF-8 bytes of the key.
  static func withKey<Result>(of text: String, _ body: (Bytes) -> Result) -> Result {
    text.withBytes { withKey(of: $0, body) }
  }

  /// Calls back with the UTF-8 bytes of the key; a character folds to no more than 3 bytes for each byte of its own.
  static func withKey<Result>(of text: Bytes, _ body: (Bytes) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count * 3 + 8) { buffer in
      var key = Key(buffer: buffer)
      key.fold(text)
      return body(Bytes(rebasing: buffer[..<key.end]))
    }
  }

  static func key(of text: String) -> String {
    withKey(of: text) { String(decoding: $0, as: UTF8.self) }
  }

  private struct Key {
    let buffer: UnsafeMutableBufferPointer<UInt8>
    var end = 0
    private var wordStart = 0
    private let table = civic_address_folding().start

    init(buffer: UnsafeMutableBufferPointer<UInt8>) {
      self.buffer = buffer
    }

    mutating func fold(_ text: Bytes) {
      var index = 0
      while index < text.count {
        let byte = text[index]
        if byte.isASCIILetter || byte.isDigit {
          append(byte.isDigit ? byte : byte | 32)
          index += 1
        } else if byte < 0x80 {
          endWord()
          index += 1
        } else {
          let (scalar, length) = text.scalar(at: index)
          append(scalar: scalar, of: Bytes(rebasing: text[index..<index + length]))
          index += length
        }
      }
      endWord()
    }

    private mutating func append(_ byte: UInt8) {
      buffer[end] = byte
      end += 1
    }

    private mutating func append(scalar: UInt32, of original: Bytes) {
      switch scalar {
      case 0x80..<0x700: appendFolded(at: Int(scalar))
      case 0x1E00..<0x2000: appendFolded(at: Int(scalar) - 0x1E00 + 0x700)
      case 0x2000..<0x2070, 0x3000..<0x3005, 0x3008..<0x3040, 0x30FB, 0xFF5F..<0xFF66: endWord()
      default: if let ascii = UInt8(wide: scalar) { fullWidth(ascii) } else { for byte in original { append(byte) } }
      }
    }

    private mutating func fullWidth(_ ascii: UInt8) {
      if ascii.isASCIILetter || ascii.isDigit { append(ascii.isDigit ? ascii : ascii | 32) } else { endWord() }
    }

    /// Two UTF-16 units an entry: 0 first for what separates words, 0xFFFF for what only adorns.
    private mutating func appendFolded(at entry: Int) {
      let first = unit(entry * 2)
      guard first != 0xFFFF else { return }
      guard first != 0 else { return endWord() }
      append(unit: first)
      let second = unit(entry * 2 + 1)
      if second != 0 { append(unit: second) }
    }

    private func unit(_ index: Int) -> UInt16 { UInt16(table[index * 2]) | UInt16(table[index * 2 + 1]) << 8 }

    private mutating func append(unit: UInt16) {
      if unit < 0x80 {
        append(UInt8(unit))
      } else if unit < 0x800 {
        append(UInt8(0xC0 | unit >> 6))
        append(UInt8(0x80 | unit & 0x3F))
      } else {
        append(UInt8(0xE0 | unit >> 12))
        append(UInt8(0x80 | unit >> 6 & 0x3F))
        append(UInt8(0x80 | unit & 0x3F))
      }
    }

    /// Addresses shorten Saint, Sainte, Mount and Fort as they please.
    private mutating func endWord() {
      defer { wordStart = end }
      switch end - wordStart {
      case 4: if isWord("fort") { shorten("ft") }
      case 5: if isWord("saint") { shorten("st") } else if isWord("mount") { shorten("mt") }
      case 6: if isWord("sainte") { shorten("ste") }
      default: break
      }
    }

    private func isWord(_ word: StaticString) -> Bool {
      word.withUTF8Buffer { $0.elementsEqual(buffer[wordStart..<end]) }
    }

    private mutating func shorten(_ word: StaticString) {
      end = wordStart
      word.withUTF8Buffer { for byte in $0 { append(byte) } }
    }
  }
}
