/// A name without case, accents and punctuation: what two ways of writing it have in common.
struct FoldedName {
  /// ASCII words in lower case; "St" and "Ste" are written out.
  let words: [String]

  init(_ text: String) {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: word.unicodeScalars.append(scalar)
      case 0x41...0x5A: word.append(Character(Unicode.Scalar(UInt8(scalar.value) + 0x20)))
      case 0xC6, 0xE6: word += "ae"
      case 0xDF: word += "ss"
      case 0x152, 0x153: word += "oe"
      case 0xC0...0x17F where Self.baseLetter(of: scalar) != UInt8(ascii: " "):
        word.append(Character(Unicode.Scalar(Self.baseLetter(of: scalar))))
      case 0x300...0x36F: continue
      default:
        if !word.isEmpty { words.append(Self.writtenOut(word)) }
        word = ""
      }
    }
    if !word.isEmpty { words.append(Self.writtenOut(word)) }
    self.words = words
  }

  /// The words with blanks between them: what a typed beginning is compared with.
  var spaced: String { words.joined(separator: " ") }

  /// The words that tell names apart, without blanks: "The Gambia" and "Gambie, la" differ in one letter only.
  var key: String {
    let telling = words.filter { !Self.fillers.contains($0) }
    return (telling.isEmpty ? words : telling).joined()
  }

  /// True when the name, or its rest from one of its words on, begins with `prefix`.
  func begins(with prefix: String) -> Bool {
    prefix.isEmpty || words.indices.contains { words[$0...].joined(separator: " ").hasPrefix(prefix) }
  }

  private static let fillers: Set<String> = ["the", "and", "of", "et", "la", "le", "les", "l", "de", "du", "des", "d"]

  private static func writtenOut(_ word: String) -> String {
    switch word {
    case "st": "saint"
    case "ste": "sainte"
    default: word
    }
  }

  /// The letter under the accent, for U+00C0 to U+017F; a blank where there is none.
  private static func baseLetter(of scalar: Unicode.Scalar) -> UInt8 {
    baseLetters.withUTF8Buffer { $0[Int(scalar.value) - 0xC0] }
  }

  private static let baseLetters: StaticString = """
    aaaaaa ceeeeiiiidnooooo ouuuuyt \
    aaaaaa ceeeeiiiidnooooo ouuuuyty\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnn\
    oooooo  rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """
}
