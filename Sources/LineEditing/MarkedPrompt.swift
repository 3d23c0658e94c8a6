/// A prompt as libedit must be told it: escapes that take no room stand between two marks.
struct MarkedPrompt: Equatable {
  /// Brackets a run of escapes; never drawn.
  static let mark: Unicode.Scalar = "\u{1}"

  /// Lines above the one that is typed on, printed once; empty, or ends with a line end.
  var above: String
  /// The last line, with marks.
  var marked: String
  /// The last line as a person sees it.
  var visible: String

  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    above = lines.dropLast().map { $0 + "\n" }.joined()
    marked = ""
    visible = ""
    var escapes = ""
    for piece in Self.pieces(of: String(lines.last ?? "")) {
      switch piece {
      case .escape(let escape): escapes += escape
      case .scalar(let scalar):
        appendMarked(&escapes)
        marked.unicodeScalars.append(scalar)
        visible.unicodeScalars.append(scalar)
      }
    }
    guard !escapes.isEmpty else { return }
    // libedit draws a run of escapes with the character after it: give the last run one.
    if visible.last == " " {
      marked.removeLast()
    } else {
      visible += " "
    }
    appendMarked(&escapes)
    marked += " "
  }

  private mutating func appendMarked(_ escapes: inout String) {
    guard !escapes.isEmpty else { return }
    marked.unicodeScalars.append(Self.mark)
    marked += escapes
    marked.unicodeScalars.append(Self.mark)
    escapes = ""
  }

  private enum Piece { case escape(String), scalar(Unicode.Scalar) }

  private static func pieces(of line: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = Substring(line.composed).unicodeScalars
    while let first = rest.first {
      if first == "\u{1B}" {
        let end = endOfEscape(in: rest)
        pieces.append(.escape(String(rest[..<end])))
        rest = rest[end...]
      } else {
        if first != mark, first != "\r" { pieces.append(.scalar(first)) }
        rest = rest.dropFirst()
      }
    }
    return pieces
  }

  /// The index after a CSI sequence (ESC [ … letter), an OSC sequence (ESC ] … BEL or ESC \), or ESC and one character.
  private static func endOfEscape(in text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView.Index {
    let body = text.dropFirst()
    switch body.first {
    case "[":
      let parameters = body.dropFirst().prefix { !(0x40...0x7E).contains($0.value) }
      return parameters.endIndex < text.endIndex ? text.index(after: parameters.endIndex) : text.endIndex
    case "]":
      let command = body.prefix { $0 != "\u{7}" && $0 != "\u{1B}" }
      return text.index(command.endIndex, offsetBy: text[command.endIndex...].first == "\u{1B}" ? 2 : 1, limitedBy: text.endIndex)
        ?? text.endIndex
    default:
      return body.isEmpty ? text.endIndex : text.index(after: body.startIndex)
    }
  }
}
