/// Why a text is not a document that this program reads, and where.
public struct YAMLError: Error, Equatable, Sendable {
  /// The kinds of damage that are told apart.
  public enum Reason: Equatable, Sendable {
    /// The text breaks YAML's grammar in some other way.
    case syntax
    /// A tab stands where blanks must indent.
    case tab
    /// A quote is opened and never closed.
    case unclosedQuote
    /// A list or mapping in brackets is opened and never closed.
    case unclosedBracket
    /// A line is indented less or more than its neighbours.
    case indentation
    /// A colon and a blank inside a value that is not quoted.
    case colonInValue
    /// A key stands twice in one mapping.
    case duplicateKey(String)
    /// Anchors and aliases are not read: a few bytes of them can stand for gigabytes.
    case alias
    /// More than 32 levels of lists and mappings.
    case tooDeep
    /// More than one document in the text.
    case severalDocuments
    /// Bytes that are not UTF-8, or a control character.
    case notText
    /// UTF-16, as Windows PowerShell 5.1 writes.
    case utf16
    /// Larger than the reader's limit.
    case tooLarge
  }

  /// What is wrong.
  public var reason: Reason
  /// Where it was noticed.
  public var mark: Mark

  /// An error at a place.
  init(_ reason: Reason, at mark: Mark) {
    self.reason = reason
    self.mark = mark
  }
}
