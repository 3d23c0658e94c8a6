/// A key as xterm sends it; a literal is text, typed key by key.
public struct Key: RawRepresentable, Equatable, ExpressibleByStringLiteral, Sendable {
  /// The bytes, as text.
  public var rawValue: String

  /// A key that sends `rawValue`.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Text.
  public init(stringLiteral text: String) { rawValue = text }

  /// Ctrl with a letter.
  public static func control(_ letter: Character) -> Key {
    Key(rawValue: String(Unicode.Scalar((letter.asciiValue ?? 0) & 0x1F)))
  }

  /// Alt with a character.
  public static func alt(_ character: Character) -> Key { Key(rawValue: "\u{1B}\(character)") }

  /// Enter.
  public static let enter = Key(rawValue: "\r")
  /// Tab.
  public static let tab = Key(rawValue: "\t")
  /// Backspace.
  public static let backspace = Key(rawValue: "\u{7F}")
  /// Delete, to the right.
  public static let delete = Key(rawValue: "\u{1B}[3~")
  /// Up.
  public static let up = Key(rawValue: "\u{1B}[A")
  /// Down.
  public static let down = Key(rawValue: "\u{1B}[B")
  /// Right.
  public static let right = Key(rawValue: "\u{1B}[C")
  /// Left.
  public static let left = Key(rawValue: "\u{1B}[D")
  /// Home.
  public static let home = Key(rawValue: "\u{1B}[H")
  /// End.
  public static let end = Key(rawValue: "\u{1B}[F")
}

extension Key {
  /// The key a person would call `name`: "Enter", "Tab", "Up", "Ctrl-C", "Alt-F"; nil for no such key.
  public init?(named name: String) {
    let named: [String: Key] = [
      "Enter": .enter, "Tab": .tab, "Backspace": .backspace, "Delete": .delete, "Up": .up, "Down": .down, "Left": .left,
      "Right": .right, "Home": .home, "End": .end,
    ]
    if let key = named[name] {
      self = key
    } else if name.hasPrefix("Ctrl-"), let letter = name.dropFirst(5).first, name.count == 6 {
      self = .control(letter)
    } else if name.hasPrefix("Alt-"), let letter = name.dropFirst(4).first, name.count == 5 {
      self = .alt(Character(letter.lowercased()))
    } else {
      return nil
    }
  }
}
