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
    var parser = EscapeParser()
    var heard = ""
    for action in output.lazy.flatMap({ parser.actions(for: $0) }) {
      switch action {
      case .print(let scalar): heard.unicodeScalars.append(scalar)
      case .control(let byte): if (0x09...0x0D).contains(byte) { heard += " " }
      case .escape, .sequence: break
      }
    }
    text = heard.split(whereSeparator: \.isWhitespace).joined(separator: " ")
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
