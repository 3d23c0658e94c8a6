// What ArgumentParser asks of Foundation Essentials, in its place in a static executable (`-module-alias` in the Makefile). The parser uses it
// for two things the program does without: localized errors, of which there are none, and the description of all options as JSON, which
// `make docs` takes from a development build. The real one would make the executable 5 MB larger, of 30, and a start 0.5 ms longer.

/// An error that describes itself.
public protocol LocalizedError: Error {
  /// What went wrong.
  var errorDescription: String? { get }
}

/// An encoder that cannot.
public final class JSONEncoder {
  /// How the text would be laid out.
  public enum OutputFormatting {
    /// On lines of their own, members by name.
    case prettyPrinted, sortedKeys

    /// Asks for one more.
    public func insert(_ other: Self) {}
  }

  /// Why nothing is encoded.
  public struct Unavailable: Error {}

  /// How the text would be laid out.
  public var outputFormatting = OutputFormatting.prettyPrinted

  /// An encoder as good as any other.
  public init() {}

  /// Encodes nothing.
  ///
  /// - Throws: `Unavailable`, always.
  public func encode(_ value: some Encodable) throws -> Data { throw Unavailable() }
}

/// What an encoder would give: there is none.
public enum Data {}

extension String {
  /// An encoding of text.
  public enum Encoding {
    /// The only one asked for.
    case utf8
  }

  /// The text of what there is none of.
  public init?(data: Data, encoding: Encoding) { return nil }
}
