internal import Texts

/// A text of a page: our words with their `code`, and data that people typed, kept apart so that data stays inert in every format.
struct Inline: Equatable, Sendable {
  /// A piece of one kind.
  enum Run: Equatable, Sendable {
    /// Words from `Locales`.
    case words(String)
    /// What people or exports gave, made inert.
    case data(String)
    /// Something to type or an id.
    case code(String)
    /// A page of the web.
    case link(String)
  }

  var runs: [Run] = []

  /// Data as it was given.
  static func data(_ text: String) -> Inline { Inline(runs: [.data(text.inert)]) }
  /// Something to type, an id, a file.
  static func code(_ text: String) -> Inline { Inline(runs: [.code(text.inert)]) }
  /// Words without markup.
  static func words(_ text: String) -> Inline { Inline(runs: [.words(text)]) }
  /// An address on the web; anything else than plain https is only shown.
  static func link(_ address: String) -> Inline {
    let isPlain = address.hasPrefix("https://") && address.utf8.allSatisfy { (0x21...0x7E).contains($0) && !forbiddenInLinks.contains($0) }
    return isPlain ? Inline(runs: [.link(address)]) : .code(address)
  }

  private static let forbiddenInLinks = Set("<>\"'`\\^{|}[]".utf8)

  /// The text without formatting; code keeps its backquotes.
  var plain: String {
    runs.map { run in
      switch run {
      case .words(let text), .data(let text), .link(let text): text
      case .code(let text): "`\(text)`"
      }
    }.joined()
  }
}

/// The marked form: a text whose data stands between private characters, which `inert` lets nobody else write.
///
/// A localizer fills placeholders with texts; this form carries an `Inline` through it.
extension Inline {
  private enum Mark {
    static let data: Unicode.Scalar = "\u{E000}"
    static let code: Unicode.Scalar = "\u{E001}"
    static let link: Unicode.Scalar = "\u{E002}"
    static let end: Unicode.Scalar = "\u{E003}"
  }

  /// The marked form.
  var marked: String {
    runs.map { run in
      switch run {
      case .words(let text): text
      case .data(let text): "\(Mark.data)\(text)\(Mark.end)"
      case .code(let text): "\(Mark.code)\(text)\(Mark.end)"
      case .link(let text): "\(Mark.link)\(text)\(Mark.end)"
      }
    }.joined()
  }

  /// Reads the marked form; backquotes in words mark code.
  init(marked: String) {
    var open: Unicode.Scalar?
    var isInBackquotes = false
    var current = ""
    func close(_ run: (String) -> Run, into runs: inout [Run]) {
      if !current.isEmpty { runs.append(run(current)) }
      current = ""
    }
    // A combining letter in data would merge with the mark before it, so marks are found scalar by scalar.
    for scalar in marked.unicodeScalars {
      switch scalar {
      case Mark.data, Mark.code, Mark.link:
        if !isInBackquotes { close(Run.words, into: &runs) }
        open = scalar
      case Mark.end:
        if !isInBackquotes { close(Inline.run(of: open), into: &runs) }
        open = nil
      case "`" where open == nil:
        close(isInBackquotes ? Run.code : Run.words, into: &runs)
        isInBackquotes.toggle()
      default: current.unicodeScalars.append(scalar)
      }
    }
    close(isInBackquotes ? Run.code : Run.words, into: &runs)
  }

  private static func run(of mark: Unicode.Scalar?) -> (String) -> Run {
    switch mark {
    case Mark.code: Run.code
    case Mark.link: Run.link
    default: Run.data
    }
  }
}
