/// Why bytes are not a table that this program reads, and where.
public struct TableError: Error, Equatable, Sendable {
  /// The kinds of damage that are told apart.
  public enum Reason: Equatable, Sendable {
    /// Bytes that are not UTF-8: saved in an older encoding, or not a text at all.
    case notUTF8
    /// UTF-16, as Windows PowerShell 5.1 writes.
    case utf16
    /// A NUL byte.
    case controlCharacter
    /// A quote is opened and never closed.
    case unclosedQuote
    /// The row has more cells than the header has columns.
    case tooManyCells
    /// A column stands twice in the header.
    case duplicateColumn(String)
    /// More columns than any real table has (1000).
    case tooManyColumns
  }

  /// What is wrong.
  public var reason: Reason
  /// The line, counted from 1.
  public var line: Int
  /// The column of the table (not of the text), counted from 1.
  public var column: Int
}
