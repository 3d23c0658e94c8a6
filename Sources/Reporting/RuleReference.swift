internal import Facts
internal import JSON
public import Locales
public import Readiness
internal import Tables
internal import Texts

/// The reference of the rules in one language: what `rules` and `explain` show, and the pages `docs/rules.*.md`.
public struct RuleReference: Sendable {
  private let checklist: Checklist
  private let localizer: Localizer
  private let phrasing: Phrasing

  /// A reference in a language.
  public init(checklist: Checklist, localizer: Localizer) {
    (self.checklist, self.localizer, phrasing) = (checklist, localizer, Phrasing(localizer: localizer))
  }

  /// A text of a rule without a finding to fill it: what only a finding knows is left as dots, and its commands are those of an example.
  func text(_ part: String, _ rule: Rule) -> String {
    var arguments: [String: Message.Argument] = ["count": .number(2), "subjects": .text("…")]
    if part == "remedy", let example = rule.fails.first {
      let findings = Assessment(of: example, by: [rule], on: CalendarDate(daysSince1970: 20_779), checklist: checklist).findings
      arguments.merge(findings.first?.question.map(Finding.commandArguments) ?? [:]) { own, _ in own }
    }
    let text = localizer.text("rules.\(rule.id).\(part)", arguments) ?? ""
    let pieces = text.split(separator: "{", omittingEmptySubsequences: false)
    return pieces.dropFirst().reduce(into: String(pieces.first ?? "")) { text, piece in
      let rest = piece.firstIndex(of: "}").map { piece[piece.index(after: $0)...] }
      text += rest.map { "…" + $0 } ?? "{" + piece
    }
  }

  private func severity(_ rule: Rule) -> String { localizer.text(rule.severity.noun) }

  private func title(of step: Step) -> String { localizer.text("steps.\(step.id).title") ?? step.id }

  private func weight(of rule: Rule) -> String {
    let step = checklist.step(rule.step)
    return localizer.text(.ruleWeight(severity: severity(rule), step: step?.number ?? 0, title: step.map(title) ?? rule.step))
  }

  /// What else is to be known of a rule.
  private func note(of rule: Rule) -> [String] { localizer.has("rules.\(rule.id).note") ? [text("note", rule)] : [] }

  private func sources(of rule: Rule) -> [String] { FactSources(of: rule.facts).sources.map(localizer.citation) }

  // MARK: At a terminal

  /// One entry for each rule, by step, in lines of a width.
  public func list(width: Int = ReportFormat.defaultWidth) -> String {
    checklist.steps.map { step in
      let rules = Rule.all.filter { $0.step == step.id }
      guard !rules.isEmpty else { return "" }
      let heading = localizer.text(.stepHeading(step: step.number, steps: checklist.steps.count, title: title(of: step)))
      let entries = rules.map { rule in
        "  \(rule.id) (\(severity(rule)))\n" + lines(of: text("title", rule), width, indent: "      ")
      }
      return lines(of: heading, width) + entries.joined() + "\n"
    }.joined()
  }

  /// All that is to be said of a rule, in lines of a width; examples stand as they would be typed.
  public func explanation(of rule: Rule, width: Int = ReportFormat.defaultWidth) -> String {
    let opening = [[rule.id, text("title", rule)].joined(separator: " – "), "", weight(of: rule), text("why", rule)]
    let remedy = localizer.text(.mendBy(remedy: text("remedy", rule)))
    let parts = (opening + [remedy] + note(of: rule) + [""] + sources(of: rule)).map { $0.isEmpty ? "\n" : lines(of: $0, width) }
    return parts.joined() + examples(of: rule, all: true).map { "\n\($0.heading)\n" + $0.lines.map { "  \($0)\n" }.joined() }.joined()
  }

  private func lines(of text: String, _ width: Int, indent: String = "") -> String {
    text.lines(of: width - indent.count).map { indent + $0 + "\n" }.joined()
  }

  /// Plans that break a rule, keep it, and leave it open, as the answers that make them; only the first of each kind unless all are wanted.
  private func examples(of rule: Rule, all: Bool) -> [(heading: String, lines: [String])] {
    let kinds: [(Message, [Plan])] = [(.ruleFailsFor, rule.fails), (.rulePassesFor, rule.passes), (.ruleCannotTellFor, rule.cannotTell)]
    return kinds.flatMap { heading, plans in
      plans.prefix(all ? plans.count : 1).map { (localizer.text(heading), answers(of: $0)) }
    }.filter { !$0.1.isEmpty }
  }

  private func answers(of plan: Plan) -> [String] {
    let answers = plan.answers.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }
    let lists = plan.lists.sorted { $0.key < $1.key }.flatMap { list, items in
      items.flatMap { item in
        let fields = item.fields.sorted { $0.key < $1.key }.map { "\(list)[\(item.name)].\($0.key) = \($0.value)" }
        return fields.isEmpty ? ["\(list) = \(item.name)"] : fields
      }
    }
    return answers + lists + TableID.allCases.flatMap { rows(of: $0, in: plan) }
  }

  /// A line for each cell that tells something; rows of which none does are named together.
  private func rows(of id: TableID, in plan: Plan) -> [String] {
    guard let table = plan.tables[id] else { return [] }
    let told = table.rows.map { row in
      let cells = zip(table.header, table.cells(ofRow: row)).filter { !$1.isEmpty && $0 != id.keyColumn }
      let name = table[row, id.keyColumn]
      return (name: name, cells: cells.sorted { $0.0 < $1.0 }.map { "\(id.rawValue)[\(name)].\($0) = \($1)" })
    }
    let bare = told.filter(\.cells.isEmpty).map(\.name)
    return (bare.isEmpty ? [] : ["\(id.rawValue) = \(bare.joined(separator: ", "))"]) + told.flatMap(\.cells)
  }

  // MARK: Pages and documents

  /// The reference as a Markdown page: a table for each step, then every rule with reason, remedy, sources and an example of each kind.
  public func markdown() -> String {
    let steps = checklist.steps.map { step in (step, Rule.all.filter { $0.step == step.id }) }.filter { !$0.1.isEmpty }
    let layout = MarkdownLayout(phrasing: phrasing)
    func inline(_ text: String) -> String { String(layout.text(of: [.paragraph(Inline(marked: text))]).dropLast()) }
    let head =
      "# \(localizer.text(.rulesTitle))\n\n\(inline(localizer.text(.rulesIntro(count: Rule.all.count, lang: localizer.language.code))))\n"
    let columns = [Message.rulesColumnRule, .rulesColumnSeverity, .rulesColumnTitle].map { " \(localizer.text($0)) |" }.joined()
    return head
      + steps.map { step, rules in
        let rows = rules.map {
          "| [`\($0.id)`](#\($0.id)) | \(severity($0)) | \(inline(text("title", $0)).replacing("|", with: "\\|")) |\n"
        }
        let heading = localizer.text(.reportStep(number: step.number, title: title(of: step)))
        return "\n## \(inline(heading))\n\n|\(columns)\n| --- | --- | --- |\n" + rows.joined()
          + rules.map { section(for: $0, inline) }.joined()
      }.joined()
  }

  private func section(for rule: Rule, _ inline: (String) -> String) -> String {
    let opening = [
      "### `\(rule.id)`", "**\(inline(text("title", rule)))** (\(severity(rule)))", inline(text("why", rule)),
      inline(localizer.text(.mendBy(remedy: text("remedy", rule)))), note(of: rule).map(inline).joined(),
      sources(of: rule).map { "- " + inline($0) }.joined(separator: "\n"),
    ]
    let examples = examples(of: rule, all: false).map { inline($0.heading) + "\n\n```\n" + $0.lines.joined(separator: "\n") + "\n```" }
    return "\n" + (opening + examples).filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// The reference for machines: every rule with id, step, severity, title, reason, remedy, facts and their sources.
  public func json() -> String {
    let rules = Rule.all.map { rule in
      let sources = rule.facts.compactMap(FieldFact.init).flatMap { fact in
        fact.sources.map { JSONValue.members([("fact", .string(fact.id))] + localizer.members(of: $0)) }
      }
      return JSONValue.object([
        "id": .string(rule.id), "step": .number(checklist.step(rule.step)?.number ?? 0), "severity": .string(rule.severity.rawValue),
        "title": .string(text("title", rule)), "why": .string(text("why", rule)), "remedy": .string(text("remedy", rule)),
        "note": .optional(note(of: rule).first), "facts": .strings(rule.facts), "sources": .array(sources),
      ])
    }
    return JSONValue.object(["version": .number(1), "rules": .array(rules)]).text
  }
}
