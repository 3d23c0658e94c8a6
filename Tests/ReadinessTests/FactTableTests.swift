import Checklists
import Facts
import Foundation
import Readiness
import Testing
import YAML

/// Where each fact of the field has its home in the program: `docs/facts.md`.
///
/// `RECORD_SNAPSHOTS=1 swift test --filter FactTableTests` writes the table anew.
@Suite struct FactTableTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  private struct Row {
    let fact: FieldFact
    let kind: String
    var rules: [String] = []
    var questions: [String] = []
    var tasks: [String] = []

    var homes: String {
      let groups = [("rule", rules), ("question", questions), (kind == "lag" ? "note on task" : "task", tasks)]
      return groups.filter { !$0.1.isEmpty }.map { word, ids in
        "\(word)\(ids.count > 1 && kind != "lag" ? "s" : "") \(ids.map { "`\($0)`" }.joined(separator: ", "))"
      }.joined(separator: "; ")
    }
  }

  private func rows() throws -> [Row] {
    let file = Self.root.appending(path: "Sources/Facts/FieldFacts.yaml")
    let kinds = try Node(parsing: Array(Data(contentsOf: file)))
    let questions = Checklist.phoneSystem.steps.flatMap(\.questions)
    let tasks = Checklist.phoneSystem.steps.flatMap(\.tasks)
    return FieldFact.ids.compactMap { id in
      guard let fact = FieldFact(id: id) else { return nil }
      var row = Row(fact: fact, kind: kinds[id]?["kind"]?.string ?? "")
      row.rules = Rule.all.filter { $0.facts.contains(id) }.map(\.id).sorted()
      row.questions = questions.filter { $0.facts.contains(id) }.map(\.id)
      row.tasks = tasks.filter { $0.facts.contains(id) }.map(\.id)
      return row
    }
  }

  private func table(_ rows: [Row]) -> String {
    let sections = Dictionary(grouping: rows) { $0.fact.id.prefix { $0 != "." } }
    var text = """
      # The facts of the field, and where each has its home

      What Microsoft's guide of 2019 and its pages since then say of setting up Teams Phone is \(rows.count) facts. Each has a home: a rule \
      that checks it, a question that asks for it, a task that carries it out, or a note on a task. `ringready explain RULE` and the end of \
      every report show source and date. A test writes this page (`RECORD_SNAPSHOTS=1 swift test --filter FactTableTests`) and fails when it \
      is not up to date, or when a fact has no home.

      """
    for (section, rows) in sections.sorted(by: { $0.key < $1.key }) {
      text += "\n## \(section)\n\n| fact | kind | since 2019 | as of | home |\n| --- | --- | --- | --- | --- |\n"
      for row in rows {
        let newest = row.fact.sources.map(\.asOf).max() ?? ""
        text += "| `\(row.fact.id)` | \(row.kind) | \(row.fact.change.rawValue) | \(newest) | \(row.homes) |\n"
      }
    }
    return text
  }

  @Test func `every fact has a home`() throws {
    let rows = try rows()
    #expect(rows.count == 225)
    #expect(rows.filter { $0.homes.isEmpty }.map(\.fact.id) == [])
  }

  @Test func `what can be carried out or asked is a task or a question, not a rule alone`() throws {
    let alone = try rows().filter {
      ["ui-path", "advice", "decision", "lag"].contains($0.kind) && $0.tasks.isEmpty && $0.questions.isEmpty
    }
    #expect(alone.map(\.fact.id) == [])
  }

  @Test func `the table of facts is up to date`() throws {
    let file = Self.root.appending(path: "docs/facts.md")
    let text = table(try rows())
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" { try Data(text.utf8).write(to: file) }
    let kept = (try? String(decoding: Data(contentsOf: file), as: UTF8.self)) ?? ""
    #expect(kept == text, "docs/facts.md is out of date")
  }
}
