import ArgumentParser
import Readiness
import Reporting

/// `ringready rules`: every rule, with what it tests and how much it weighs.
struct Rules: ParsableCommand {
  static let configuration = Ringready.subcommand(.rules)

  @Option(help: Ringready.help("rules.format")) var format: Format = .text
  @OptionGroup var options: GlobalOptions

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, json }

  func run() throws {
    let reference = RuleReference(checklist: try options.values.steps(), localizer: try options.values.localizer())
    switch format {
    case .text: try Output.write(reference.list(width: Output.width))
    case .markdown: try Output.write(reference.markdown())
    case .json: try Output.write(reference.json())
    }
  }
}

/// `ringready explain RULE`: what a rule tests, why, how to mend it, and where that is written.
struct Explain: ParsableCommand {
  static let configuration = Ringready.subcommand(.explain)

  @Argument(help: Ringready.help("explain.rule"), completion: .rules) var rule: String
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let reference = RuleReference(checklist: try options.values.steps(), localizer: try options.values.localizer())
    guard let found = Rule.all.first(where: { $0.id == rule }) else { throw Failure.unknownRule(rule) }
    try Output.write(reference.explanation(of: found, width: Output.width))
  }
}
