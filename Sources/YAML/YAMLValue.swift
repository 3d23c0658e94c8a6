/// What can be asked of a value, whether it was parsed from a text or is embedded.
public protocol YAMLValue: Sendable {
  /// The text of a scalar; nil for lists and mappings.
  var string: String? { get }
  /// The elements of a sequence; empty for anything else.
  var elements: [Self] { get }
  /// The entries of a mapping, in their order; empty for anything else.
  var entries: [(key: Self, value: Self)] { get }
  /// The value of `key` in a mapping; nil when absent.
  subscript(key: String) -> Self? { get }
  /// True for a value left empty, `~` or `null`.
  var isNull: Bool { get }
  /// Where the value begins; `none` where that is not known.
  var start: Mark { get }
}

extension YAMLValue {
  /// A whole number; nil for anything else.
  @inlinable public var integer: Int? { string.flatMap { Int($0) } }

  /// The entries of a mapping by name, in their order: every key is a text.
  @inlinable public var fields: [(name: String, value: Self)] { entries.map { ($0.key.string ?? "", $0.value) } }

  /// A list of texts; a lone scalar counts as a list of one.
  @inlinable public var strings: [String] {
    guard let string else { return elements.compactMap { $0.string } }
    return isNull ? [] : [string]
  }
}
