extension StringProtocol {
  /// The text without blanks and line breaks around it, no-break ones included.
  public var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(self[first..<scalars.index(after: last)])
  }

  /// The text as people compare it: without case, accents, punctuation and doubled blanks, so that "quebec" finds « Québec ».
  public var folded: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return foldedASCII }
    var output = ""
    var pendingBlank = false
    for scalar in lowercased().unicodeScalars {
      guard let letters = Folding.letters(of: scalar) else {
        pendingBlank = !output.isEmpty
        continue
      }
      if letters.isEmpty { continue }
      if pendingBlank { output += " " }
      pendingBlank = false
      output += letters
    }
    return output
  }

  /// As `folded`, for the usual text: without accents.
  private var foldedASCII: String {
    String(unsafeUninitializedCapacity: utf8.count) { output in
      var count = 0
      var pendingBlank = false
      for byte in utf8 {
        let isLetter = (0x61...0x7A).contains(byte | 0x20)
        guard isLetter || (0x30...0x39).contains(byte) else {
          pendingBlank = count > 0
          continue
        }
        if pendingBlank {
          output[count] = UInt8(ascii: " ")
          count += 1
        }
        pendingBlank = false
        output[count] = isLetter ? byte | 0x20 : byte
        count += 1
      }
      return count
    }
  }
}

/// Which plain letters stand for a letter with an accent.
private enum Folding {
  /// The letters to compare by; empty for a combining mark or an apostrophe within a word, nil for what separates words.
  static func letters(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: return String(scalar)
    case 0x300...0x36F: return ""
    case 0x00...0x7F, 0x2019, 0xA0...0xBF, 0x2000...0x206F, 0x3000: return nil
    default: return latin[scalar] ?? String(scalar)
    }
  }

  private static let latin: [Unicode.Scalar: String] = {
    let groups: [(String, String)] = [
      ("a", "àáâãäåāăąǎ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"),
      ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉŋ"), ("o", "òóôõöøōŏőơ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűųư"),
      ("w", "ŵẁẃẅ"), ("y", "ýÿŷỳ"), ("z", "źżž"), ("ae", "æ"), ("oe", "œ"), ("ss", "ß"), ("th", "þ"),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (plain, accented) in groups {
      for scalar in accented.unicodeScalars { table[scalar] = plain }
    }
    return table
  }()
}
