internal import YAML

/// A fact that questions, tasks and rules rest on: where it is written, and when that was last so.
public struct FieldFact: Sendable, Hashable, Identifiable {
  /// How the fact moved since the guide of 2019.
  public enum Change: String, Sendable { case same, changed, new, retired, unknown }

  /// The fact's name: `credits.required.toll-free`.
  public let id: String
  /// How the fact moved since 2019.
  public let change: Change
  /// Where it is written.
  public let sources: [Source]
  /// Where the 2019 guide, or a page it linked to, says it.
  public let guide: String

  /// The fact of that name; nil when there is none.
  public init?(id: String) {
    guard let node = Self.file[id] else { return nil }
    self.id = id
    change = Change(rawValue: node.text("change")) ?? .unknown
    sources = node.texts("sources").map(Source.init)
    guide = node.text("guide")
  }

  /// The fact that tells what a word of the field means, by the word's id among the texts; nil where none does.
  public static func explaining(_ term: String) -> FieldFact? { terms[term]?.string.flatMap { FieldFact(id: $0) } }

  /// The names of all facts, in alphabetical order.
  public static var ids: [String] { file.entries.compactMap(\.key.string).sorted() }

  private static let terms = EmbeddedFiles.file("TermFacts")
  private static let file = EmbeddedFiles.file("FieldFacts")
}
