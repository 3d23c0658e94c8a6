internal import Facts
internal import Locales
internal import Texts

/// The words of the field in terms that a first-time admin knows.
struct Glossary {
  /// What a word means, and where that is written; the program's own words have no source.
  struct Term {
    var name: String
    var meaning: String
    var sources: [Source]
  }

  private struct Entry {
    var id: String
    var name: String
    var meaning: String
    var keys: [String]
  }

  private let entries: [Entry]

  /// The terms of a language: `terms.<id>` with `name`, `meaning` and `also` in its words.
  init(_ localizer: Localizer) {
    entries = (localizer.text("terms.index") ?? "").split(separator: ",").compactMap { part in
      let id = part.trimmed
      guard let name = localizer.text("terms.\(id).name"), let meaning = localizer.text("terms.\(id).meaning") else { return nil }
      let also = (localizer.text("terms.\(id).also") ?? "").split(separator: ",").map(\.folded)
      return Entry(id: id, name: name, meaning: meaning, keys: [id.folded, name.folded] + also)
    }
  }

  func find(_ name: String) -> Term? {
    let wanted = name.folded
    let exact = entries.first { $0.keys.contains(wanted) }
    let beginning = entries.filter { $0.keys.contains { $0.hasPrefix(wanted) } }
    return (exact ?? (beginning.count == 1 ? beginning[0] : nil)).map {
      Term(name: $0.name, meaning: $0.meaning, sources: FieldFact.explaining($0.id)?.sources ?? [])
    }
  }

  func near(_ name: String) -> [String] {
    let wanted = name.folded
    // Of a short word, two slips leave nothing.
    let slips = min(2, wanted.count / 2)
    let containing = entries.filter { $0.keys.contains { $0.contains(wanted) || $0.editDistance(to: wanted, limit: slips) != nil } }
    return containing.prefix(6).map(\.name)
  }
}
