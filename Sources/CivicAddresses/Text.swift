internal import Texts

extension Unicode.Scalar {
  /// Controls, and marks that turn the direction of writing: they hide what a line says.
  var isInvisibleControl: Bool {
    switch value {
    case 0x00..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029, 0xFEFF: true
    default: false
    }
  }

  /// Spaces of all kinds, a tab and line ends among them.
  var isSpace: Bool {
    switch value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}

extension String {
  /// A quick look at the bytes: false for nearly every value, true where `hidesControls` has to look at the characters.
  var mayHideControls: Bool {
    withBytes { bytes in
      bytes.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }
    }
  }

  var hidesControls: Bool { unicodeScalars.contains(where: \.isInvisibleControl) }

  var isBlank: Bool { utf8.first.map { $0 > 0x20 && $0 < 0x7F } == true ? false : unicodeScalars.allSatisfy(\.isSpace) }

  var trimmed: String {
    guard let first = utf8.first, let last = utf8.last else { return self }
    if first > 0x20, first < 0x7F, last > 0x20, last < 0x7F { return self }
    var rest = Substring(self).unicodeScalars
    while rest.first?.isSpace == true { rest.removeFirst() }
    while rest.last?.isSpace == true { rest.removeLast() }
    return String(rest)
  }

  /// Trimmed, and every run of spaces one space; what a line hides is left for the verdicts.
  var withSingleSpaces: String {
    var out = String.UnicodeScalarView()
    var pending = false
    for scalar in unicodeScalars {
      if scalar.isSpace {
        pending = !out.isEmpty
      } else {
        if pending { out.append(" ") }
        pending = false
        out.append(scalar)
      }
    }
    return String(out)
  }

  var withoutControls: String {
    var out = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.isSpace {
        out.append(" ")
      } else if !scalar.isInvisibleControl {
        out.append(scalar)
      }
    }
    return String(out).withSingleSpaces
  }

  var uppercasedASCII: String {
    String(decoding: utf8.map { $0 &- 97 < 26 ? $0 & ~32 : $0 }, as: UTF8.self)
  }

  /// Whether its letters are Latin ones, with or without accents.
  var isLatin: Bool {
    unicodeScalars.allSatisfy { $0.value < 0x250 || (0x1E00..<0x1F00).contains($0.value) || (0x2000..<0x2070).contains($0.value) }
  }
}
