internal import Facts
internal import Locales

/// Where the facts of a report are written: each source with its date once, numbered from 1.
struct FactSources: Sendable {
  /// A source and the newest date at which it still said so.
  struct Source: Hashable, Sendable {
    let source: String
    /// As `FieldFact.asOf`.
    let asOf: String
  }

  /// The facts, in the order of their first use, each once.
  let facts: [FieldFact]
  /// The sources, in the order of their first use.
  let sources: [Source]
  private let numbers: [String: Int]

  init(of ids: [String]) {
    var facts: [FieldFact] = []
    var sources: [Source] = []
    var numbers: [String: Int] = [:]
    for id in ids where numbers[id] == nil {
      guard let fact = FieldFact(id: id) else { continue }
      let source = Source(source: fact.source, asOf: fact.asOf)
      if !sources.contains(source) { sources.append(source) }
      numbers[id] = (sources.firstIndex(of: source) ?? 0) + 1
      facts.append(fact)
    }
    (self.facts, self.sources, self.numbers) = (facts, sources, numbers)
  }

  /// The numbers of the sources that some facts rest on, ascending.
  func numbers(of ids: [String]) -> [Int] { Set(ids.compactMap { numbers[$0] }).sorted() }
}

extension Phrasing {
  /// The date of a source in words: `2025-02 / 2026-08`, `2024+`, `undated`; nil when it has none.
  func date(ofSource text: String) -> Inline? {
    let parts = text.split(separator: "/").map { part in date(part: part.filter { $0 != " " }) }
    guard let last = parts.last else { return nil }
    return parts.count > 1 ? list(parts) : last
  }

  private func date(part text: String) -> Inline {
    // "undated 2024+": the page has no date, but was read in that year or later.
    let date = text.hasPrefix("undated") ? String(text.dropFirst("undated".count)) : text
    guard !date.isEmpty else { return say(.reportUndated) }
    guard date.hasSuffix("+") else { return .data(localizer.date(partial: date)) }
    return say(.reportOrLater(date: localizer.date(partial: String(date.dropLast()))))
  }
}
