/// Why bytes are not one JSON value.
public struct JSONError: Error, Equatable, Sendable {
  /// What is wrong.
  public enum Reason: Equatable, Sendable {
    /// The byte is not what JSON has here, or the text ends too early.
    case syntax
    /// Bytes that are not UTF-8.
    case notUTF8
    /// An escaped half of a surrogate pair without its other half.
    case loneSurrogate
    /// Objects and arrays within one another, more than `JSONText.greatestDepth` of them.
    case tooDeep
  }

  /// What is wrong.
  public var reason: Reason
  /// The byte at which it shows, from 0.
  public var offset: Int
}
