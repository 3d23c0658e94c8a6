internal import Facts
internal import JSON
public import Locales
public import Readiness
internal import Texts

/// The reference of the rules in one language: what `rules` and `explain` show.
public struct RuleReference: Sendable {
  private let checklist: Checklist
  private let localizer: Localizer

  /// A reference in a language.
  public init(checklist: Checklist, localizer: Localizer) { (self.checklist, self.localizer) = (checklist, localizer) }

  private func text(_ part: String, _ rule: Rule) -> String {
    localizer.text("rules.\(rule.id).\(part)", ["count": .number(2), "subjects": .text("…")]) ?? ""
  }

  private func severity(_ rule: Rule) -> String { localizer.text("severities.\(rule.severity.rawValue)") ?? rule.severity.rawValue }

  /// One line for each rule, by step.
  public func list() -> String {
    checklist.steps.map { step in
      let heading = localizer.text(
        .stepHeading(step: step.number, steps: checklist.steps.count, title: localizer.text("steps.\(step.id).title") ?? step.id))
      let rules = Rule.all.filter { $0.step == step.id }.map { "  \($0.id) (\(severity($0)))\n      \(text("title", $0))\n" }
      return rules.isEmpty ? "" : heading + "\n" + rules.joined() + "\n"
    }.joined()
  }

  /// The rule whose name is nearest; the name itself when none is near.
  public func nearest(to name: String) -> String {
    let near = Rule.all.compactMap { rule in name.editDistance(to: rule.id, limit: 6).map { (rule.id, $0) } }
    return near.min { $0.1 < $1.1 }?.0 ?? Rule.all.first { $0.id.contains(name) }?.id ?? Rule.all.first?.id ?? ""
  }

  /// All that is to be said of a rule.
  public func explanation(of rule: Rule) -> String {
    let step = checklist.step(rule.step)
    var lines = ["\(rule.id) – \(text("title", rule))", ""]
    lines.append(
      localizer.text(
        .ruleWeight(
          severity: severity(rule), step: step?.number ?? 0, title: step.flatMap { localizer.text("steps.\($0.id).title") } ?? rule.step)))
    lines += [text("why", rule), localizer.text(.mendBy(remedy: text("remedy", rule)))]
    lines += (localizer.text("rules.\(rule.id).note").map { [$0] } ?? []) + [""]
    lines += rule.facts.compactMap(FieldFact.init).map {
      localizer.text(.sourceOfFact(date: localizer.date(partial: $0.asOf), source: $0.source))
    }
    lines +=
      ["", localizer.text(.ruleFailsFor)] + rule.fails.flatMap(example) + [localizer.text(.rulePassesFor)]
      + rule.passes.flatMap(example).dropLast()
    return lines.joined(separator: "\n") + "\n"
  }

  /// An example plan as the answers that make it, with an empty line behind.
  private func example(_ plan: Plan) -> [String] {
    let answers = plan.answers.sorted { $0.key < $1.key }.map { "  \($0.key) = \($0.value)" }
    let lists = plan.lists.sorted { $0.key < $1.key }.flatMap { list, items in
      items.map { item in
        "  \(list)[\(item.name)]" + item.fields.sorted { $0.key < $1.key }.map { " \($0.key) = \($0.value)" }.joined(separator: ",")
      }
    }
    let rows = TableID.allCases.flatMap { id in plan.names(of: id.rawValue).map { "  \(id.rawValue)[\($0)]" } }
    return answers + lists + rows + [""]
  }

  /// The reference as a Markdown page.
  public func markdown() -> String {
    "# \(localizer.text(.rulesTitle))\n\n"
      + Rule.all.map { rule in
        """
        ## `\(rule.id)`

        **\(text("title", rule))** \(localizer.text(.ruleWeight(severity: severity(rule), step: checklist.step(rule.step)?.number ?? 0, title: localizer.text("steps.\(rule.step).title") ?? rule.step)))

        \(text("why", rule))

        \(localizer.text(.mendBy(remedy: text("remedy", rule))))


        """
      }.joined()
  }

  /// The reference for machines: every rule with id, step, severity, title, reason, remedy and facts.
  public func json() -> String {
    let rules = Rule.all.map { rule in
      JSONValue.object([
        "id": .string(rule.id), "step": .number(checklist.step(rule.step)?.number ?? 0), "severity": .string(rule.severity.rawValue),
        "title": .string(text("title", rule)), "why": .string(text("why", rule)), "remedy": .string(text("remedy", rule)),
        "facts": .strings(rule.facts),
      ])
    }
    return JSONValue.object(["version": .number(1), "rules": .array(rules)]).text
  }
}
