internal import Reporting
internal import Texts

/// Sets paragraphs to the width of a window, and colours where colours are wanted.
struct Layout: Sendable {
  /// Columns of the window.
  var width: Int
  /// Whether escapes for colour may be written.
  var isColored: Bool

  /// A layout for a window, however narrow or wide that is.
  init(window width: Int, isColored: Bool) { (self.width, self.isColored) = (ReportFormat.width(nearest: width), isColored) }

  /// Columns of a text that may hold colours.
  private func columns(of text: String) -> Int {
    text.split(separator: "\u{1B}", omittingEmptySubsequences: false).enumerated().reduce(0) { sum, part in
      let visible = part.offset == 0 ? part.element : part.element.drop { $0 != "m" }.dropFirst()
      return sum + String(visible).displayWidth
    }
  }

  /// The lines of a written text, without their ends.
  static func lines(of text: String) -> ArraySlice<Substring> {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(text.hasSuffix("\n") ? 1 : 0)
  }

  /// Rows that a written text takes up.
  func rows(of text: String) -> Int {
    Self.lines(of: text).reduce(0) { $0 + max(1, (columns(of: String($1)) + width - 1) / width) }
  }

  /// The text in its colour.
  func styled(_ text: String, _ role: TextRole) -> String {
    isColored ? role.styled(text) : text
  }

  /// The lines of a text, none wider than the window unless a web address is.
  ///
  /// `indent` stands before every line but the first.
  func paragraph(_ text: String, _ role: TextRole = .plain, first: String = "", indent: String = "") -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      wrapped(String($0), first: columns(of: first), indent.displayWidth)
    }
    return lines.enumerated().map { index, line in
      (index == 0 ? first : indent) + (role == .plain ? literals(line) : styled(line.withoutBackquotes, role)) + "\n"
    }.joined()
  }

  private func wrapped(_ text: String, first: Int, _ indent: Int) -> [String] {
    let room = width - indent - 1
    let words = text.split(separator: " ").flatMap { pieces(of: $0, room: room) }
    return words.joined(separator: " ").lines(of: room, first: width - first - 1, showsBackquotes: false)
  }

  /// A word cut into pieces where no line would hold it; a web address stays whole, to be copied.
  private func pieces(of word: Substring, room: Int) -> [String] {
    word.utf8.count > room && !word.hasPrefix("http") && !word.utf8.contains(UInt8(ascii: "`")) ? word.pieces(of: room) : [String(word)]
  }

  /// Words to type stand in backquotes in the texts: coloured on a terminal with colours, else as they are.
  private func literals(_ line: String) -> String {
    let parts = line.split(separator: "`", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return line }
    return parts.enumerated().map { $0.isMultiple(of: 2) ? String($1) : styled(String($1), .literal) }.joined()
  }
}
