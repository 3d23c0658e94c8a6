internal import Importing

/// The files that somebody names behind a command, as they type them or drop them on a terminal: with quotes, or backslashes before blanks.
enum FileNames {
  /// The names in a text, parted by blanks.
  static func all(in text: String) -> [String] { parts(of: text, isParted: true) }

  /// The one name that a text is, blanks and all.
  static func one(in text: String) -> String { parts(of: text, isParted: false).first ?? "" }

  private static func parts(of text: String, isParted: Bool) -> [String] {
    var parts: [String] = []
    var part = ""
    var quote: Character?
    var rest = Substring(text)
    while let character = rest.popFirst() {
      if character == "\\", quote != "'", let next = rest.first, " \t\\\"'".contains(next) {
        part.append(next)
        rest.removeFirst()
      } else if character == quote {
        quote = nil
      } else if quote == nil, opensQuote(character, part, rest) {
        quote = character
      } else if isParted, quote == nil, character.isWhitespace {
        parts.append(part)
        part = ""
      } else {
        part.append(character)
      }
    }
    return (parts + [part]).filter { !$0.isEmpty }
  }

  /// A quote begins a name and is closed again; an apostrophe within one is part of it.
  private static func opensQuote(_ character: Character, _ part: String, _ rest: Substring) -> Bool {
    (character == "\"" || character == "'") && part.isEmpty && rest.contains(character)
  }
}

extension ExportDesk {
  /// Opens the files that somebody names behind a command: one path, which may hold blanks, or several with blanks between them.
  func open(allIn text: String) throws(PortError) -> [any ImportSource] {
    if let named = try? open(FileNames.one(in: text)) { return named }
    var sources: [any ImportSource] = []
    for path in FileNames.all(in: text) { sources += try open(path) }
    return sources
  }
}
