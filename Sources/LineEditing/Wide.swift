#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Text as libedit takes it: one `wchar_t` for each Unicode scalar, which holds on Linux and on macOS.
extension String {
  var wide: [wchar_t] { unicodeScalars.map { wchar_t(bitPattern: $0.value) } }

  init(wide: some Sequence<wchar_t>) {
    var scalars = String.UnicodeScalarView()
    for unit in wide {
      scalars.append(Unicode.Scalar(UInt32(bitPattern: unit)) ?? "\u{FFFD}")
    }
    self.init(scalars)
  }

  /// The same text with every accent in one scalar with its letter where Unicode has such a scalar (as NFC has it).
  ///
  /// libedit gives a lone combining mark no place on the screen, so "e" + U+0301 would lose its accent.
  var composed: String {
    var result = ""
    for character in self {
      if character.unicodeScalars.count > 1, let scalar = Composition.scalars[character] {
        result.unicodeScalars.append(scalar)
      } else {
        result.append(character)
      }
    }
    return result
  }
}

private enum Composition {
  /// Canonically equal characters are equal keys: the decomposed form finds its scalar.
  static let scalars: [Character: Unicode.Scalar] = {
    // Latin, Greek, Cyrillic, Indic, kana, Latin and Greek again, Hangul syllables.
    let blocks: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x370...0x4FF, 0x900...0xDFF, 0x3040...0x30FF, 0x1E00...0x1FFF, 0xAC00...0xD7A3]
    let scalars = blocks.joined().compactMap(Unicode.Scalar.init)
    return Dictionary(scalars.map { (Character($0), $0) }, uniquingKeysWith: { first, _ in first })
  }()
}
