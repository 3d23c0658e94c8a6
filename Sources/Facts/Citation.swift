internal import YAML

/// Where a fact is written.
public struct Citation: Sendable, Hashable {
  /// The fact's key in the data files, such as `routing`.
  public let fact: String
  /// The newest date at which the source still said so: a year, year-month or day, ISO 8601.
  public let asOf: String
  /// Repository, path and commit.
  public let source: String
}

/// The sources that data files name by a short id.
enum Sources {
  private static let file = EmbeddedFiles.file("Sources")

  static func citation(of fact: String, from id: String) -> Citation {
    let known = file.part(id)
    return Citation(fact: fact, asOf: known.text("as-of"), source: known.text("where"))
  }
}
