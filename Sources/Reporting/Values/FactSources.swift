internal import Facts

/// Where the facts of a report are written: each source with its date once, numbered from 1.
struct FactSources: Sendable {
  /// The facts, in the order of their first use, each once.
  let facts: [FieldFact]
  /// The sources, in the order of their first use.
  let sources: [Source]
  private let numbers: [String: [Int]]

  init(of ids: [String]) {
    var facts: [FieldFact] = []
    var sources: [Source] = []
    var numbers: [String: [Int]] = [:]
    var known: [Source: Int] = [:]
    for id in ids where numbers[id] == nil {
      guard let fact = FieldFact(id: id) else { continue }
      numbers[id] = fact.sources.map { source in
        if let number = known[source] { return number }
        sources.append(source)
        known[source] = sources.count
        return sources.count
      }
      facts.append(fact)
    }
    (self.facts, self.sources, self.numbers) = (facts, sources, numbers)
  }

  /// The numbers of the sources that some facts rest on, ascending.
  func numbers(of ids: [String]) -> [Int] { Set(ids.flatMap { numbers[$0] ?? [] }).sorted() }
}
