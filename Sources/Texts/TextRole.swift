/// What a piece of text is at a terminal, so that one place decides how it looks.
///
/// Meaning never rests on colour alone. The raw value is the parameter of the escape sequence.
public enum TextRole: String, Sendable {
  case heading = "1", quiet = "2", literal = "36", blocker = "1;31", warning = "33", good = "32", plain = "0"

  /// The text in the role's colour.
  public func styled(_ text: String) -> String { text.isEmpty || self == .plain ? text : "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" }
}
