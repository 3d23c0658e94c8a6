/// What a screen reader or a braille line makes of a program's output.
///
/// Colour is removed, blanks are collapsed, motions of the cursor are ignored: everything is appended in the order in which it was
/// written. A program that still makes sense then can be used without seeing it.
///
/// Source: comment by miki123211, news.barelyhuman.xyz/item/48006561, of 2026.
public struct ScreenReader: Sendable {
  /// All that was said.
  public let text: String

  /// Listens to a program's whole output.
  public init(hearing output: [UInt8]) {
    var spoken = ""
    var endsInBlank = true
    var scalars = String(decoding: output, as: UTF8.self).unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      if scalar == "\u{1B}" {
        Self.skipSequence(&scalars)
      } else if scalar.properties.isWhitespace {
        if !endsInBlank { spoken += " " }
        endsInBlank = true
      } else if scalar.value >= 0x20, scalar.value != 0x7F {
        spoken.unicodeScalars.append(scalar)
        endsInBlank = false
      }
    }
    text = spoken
  }

  /// Leaves out the rest of an escape sequence: up to its letter, or up to the bell of a window's title.
  private static func skipSequence(_ scalars: inout String.UnicodeScalarView.Iterator) {
    switch scalars.next() {
    case "[": while let next = scalars.next(), !(0x40...0x7E).contains(next.value) {}
    case "]": while let next = scalars.next(), next != "\u{07}" {}
    case "(", ")": _ = scalars.next()
    default: break
    }
  }

  /// The first of these texts that is not said behind the ones before it; nil when all are said in this order.
  ///
  /// Blanks in them count as collapsed too.
  public func firstMissing(of texts: [String]) -> String? {
    var rest = text[...]
    for expected in texts {
      let wanted = expected.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !wanted.isEmpty else { continue }
      guard let found = rest.firstRange(of: wanted) else { return expected }
      rest = rest[found.upperBound...]
    }
    return nil
  }
}
