/// A place in a text: 1-based line and column (in characters), 0-based byte offset.
public struct Mark: Equatable, Hashable, Sendable {
  /// The line, counted from 1.
  public var line: Int
  /// The column, counted from 1.
  public var column: Int
  /// Bytes from the start of the text.
  public var offset: Int

  /// A place with all three coordinates known.
  public init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }

  /// The place of a node that was not read from a text.
  public static let none = Mark(line: 0, column: 0, offset: 0)
}

/// One value of a YAML document, with its place in the text.
///
/// Scalars are kept as written: `NO` is the text "NO" (Norway), never false.
public struct Node: YAMLValue {
  /// How a node is written.
  public enum Style: Sendable { case plain, quoted, blockText, block, flow }

  /// What a node holds.
  public enum Content: Sendable {
    case scalar(String)
    case sequence([Node])
    case mapping([(key: Node, value: Node)])
  }

  /// The value itself.
  public var content: Content
  /// Where the node begins.
  public var start: Mark
  /// Just behind the node's last character.
  public var end: Mark
  /// How the node is written.
  public var style: Style

  /// A node with its place.
  public init(_ content: Content, start: Mark = .none, end: Mark = .none, style: Style = .plain) {
    self.content = content
    self.start = start
    self.end = end
    self.style = style
  }

  /// The text of a scalar; nil for lists and mappings.
  public var string: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  /// The elements of a sequence; empty for anything else.
  public var elements: [Node] {
    if case .sequence(let nodes) = content { nodes } else { [] }
  }

  /// The entries of a mapping, in their order; empty for anything else.
  public var entries: [(key: Node, value: Node)] {
    if case .mapping(let pairs) = content { pairs } else { [] }
  }

  /// True for a value left empty, `~` or `null`.
  public var isNull: Bool {
    guard case .scalar(let text) = content, style == .plain else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  /// The value of `key` in a mapping; nil when absent.
  public subscript(key: String) -> Node? {
    entries.first { $0.key.string == key }?.value
  }
}
