public import ArgumentParser
import Locales
import Readiness
public import Reporting

/// `ringready compare OLD NEW`: what got worse, what is mended, what stayed, between two plans or saved checks.
struct Compare: ParsableCommand {
  static let configuration = Ringready.subcommand(.compare)

  @Argument(help: Ringready.help("compare.old"), completion: .file()) var old: String
  @Argument(help: Ringready.help("compare.new"), completion: .file()) var new: String
  @Option(help: Ringready.help("compare.format")) var format: ComparisonFormat = .text
  @Option(help: Ringready.help("compare.fail-on")) var failOn: Check.Threshold = .blocker
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let run = CheckRun(
      of: Rule.all, on: try options.values.today(), checklist: try options.values.steps(), localizer: try options.values.localizer(),
      programVersion: Version.text)
    let comparison = Comparison(of: try record(old, run), and: try record(new, run), failOn: failOn.severity)
    try Output.write(format.render(comparison, in: try options.values.localizer(), width: Output.width))
    if comparison.status != 0 { throw Failure(ExitStatus(comparison.status)) }
  }

  /// What a plan folder is checked to, or what a saved check says.
  private func record(_ name: String, _ run: CheckRun) throws(Failure) -> CheckRecord {
    let path = Path(name)
    if path.isFolder { return CheckRecord(of: run.check(try PlanFolderOnDisk(reading: path).plan, in: name), in: run) }
    let bytes = try path.contents()
    do {
      return try CheckRecord(reading: bytes, named: name)
    } catch {
      throw Failure.damage(in: name, line: error.line, column: error.column, error.reason.message)
    }
  }
}

extension ComparisonFormat: ExpressibleByArgument {}

extension CheckRecordError.Reason {
  /// The damage as a message.
  fileprivate var message: Message {
    switch self {
    case .notJSON: .damageNotJson
    case .noCheck: .damageNoCheck
    case .version(let version): .damageCheckVersion(version: String(version))
    case .severalPlans: .damageSeveralPlans
    }
  }
}
