internal import JSON

/// What a record says of one of its columns; it lies in the file's text and must not outlive it.
struct Cell {
  /// How the bytes are to be understood.
  enum Kind {
    /// The column is missing.
    case absent
    /// `null`, or nothing at all.
    case empty
    /// Text as it stands.
    case text
    /// Text with doubled quotes.
    case doubledQuotes
    /// Text with JSON escapes.
    case escaped
    /// A JSON number, `true` or `false`.
    case word
    /// A JSON array or object.
    case structure
  }

  var kind: Kind
  var bytes: UnsafeBufferPointer<UInt8>

  static var absent: Cell { Cell(kind: .absent, bytes: UnsafeBufferPointer(start: nil, count: 0)) }

  init(kind: Kind, bytes: UnsafeBufferPointer<UInt8>) { (self.kind, self.bytes) = (kind, bytes) }

  init(_ span: CSVRows.Span, of text: UnsafeBufferPointer<UInt8>) {
    self.init(
      kind: span.end == span.start ? .empty : span.hasEscapes ? .doubledQuotes : .text,
      bytes: UnsafeBufferPointer(rebasing: text[span.start..<span.end]))
  }

  init(_ value: JSONText) {
    let written = value.written
    switch value.kind {
    case .null: self.init(kind: .empty, bytes: written)
    case .number, .bool: self.init(kind: .word, bytes: written)
    case .object, .array: self.init(kind: .structure, bytes: written)
    case .string:
      let content = UnsafeBufferPointer(rebasing: written[1..<written.count - 1])
      if content.isEmpty {
        self.init(kind: .empty, bytes: content)
      } else if content.contains(UInt8(ascii: "\\")) {
        self.init(kind: .escaped, bytes: written)
      } else {
        self.init(kind: .text, bytes: content)
      }
    }
  }

  /// Whether nothing is said: the column is missing, or has no text.
  var isBlank: Bool { kind == .absent || kind == .empty || bytes.isEmpty }

  /// Calls back with the text's bytes, blanks around it taken off; structures give none.
  func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    switch kind {
    case .absent, .empty, .structure: return body(UnsafeBufferPointer(start: nil, count: 0))
    case .text, .word: return body(Self.trimmed(bytes))
    case .doubledQuotes, .escaped:
      return Array(string.utf8).withUnsafeBufferPointer { body(Self.trimmed($0)) }
    }
  }

  /// The text; empty where nothing is said, the JSON itself for a structure.
  var string: String {
    switch kind {
    case .absent, .empty: ""
    case .text, .word: String(decoding: Self.trimmed(bytes), as: UTF8.self)
    case .structure: String(decoding: bytes, as: UTF8.self)
    case .doubledQuotes: String(decoding: bytes, as: UTF8.self).replacing("\"\"", with: "\"")
    // A plan's files hold no NUL.
    case .escaped: json?.string.map { $0.contains("\0") ? $0.replacing("\0", with: "\u{FFFD}") : $0 } ?? ""
    }
  }

  /// The value as JSON; nil in a CSV file.
  var json: JSONText? {
    switch kind {
    case .structure, .escaped: JSONText(checkedBefore: bytes)
    default: nil
    }
  }

  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard let first = bytes.first, let last = bytes.last, first <= 0x20 || last <= 0x20 else { return bytes }
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
    let end = (bytes.lastIndex { $0 > 0x20 } ?? start - 1) + 1
    return UnsafeBufferPointer(rebasing: bytes[start..<max(start, end)])
  }

  /// Whether PowerShell put the name of a type where a list or object was: what stood there is lost.
  var isLost: Bool {
    guard kind == .text || kind == .escaped || kind == .doubledQuotes else { return false }
    return withText { text in
      guard let first = text.first, first == UInt8(ascii: "S") || first == UInt8(ascii: "M") || first == UInt8(ascii: "@") else {
        return false
      }
      return text.starts(with: Self.systemType) || text.starts(with: Self.microsoftType) || text.starts(with: Self.hashTable)
    }
  }

  private static let systemType = Array("System.".utf8)
  private static let microsoftType = Array("Microsoft.".utf8)
  private static let hashTable = Array("@{".utf8)

  /// Whether the text is that of a column that the admin center or PowerShell fills with no number: all zeros.
  var isZeroIdentifier: Bool {
    withText { text in text.count == 36 && text.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "-") } }
  }
}
