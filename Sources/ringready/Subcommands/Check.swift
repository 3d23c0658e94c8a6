import ArgumentParser
import Locales
import Readiness
import Reporting
import Texts

/// `ringready check [FOLDER…]`: every rule, with an exit status for scripts.
struct Check: ParsableCommand {
  static let configuration = Ringready.subcommand(.check)

  @Argument(help: Ringready.help("folders"), completion: .directory) var folders: [String] = ["."]
  @Option(help: Ringready.help("check.format"), completion: .list(CheckFormat.all.map(\.id))) var format = "text"
  @Option(help: Ringready.help("check.fail-on")) var failOn: Threshold = .blocker
  @Option(help: Ringready.help("check.only"), completion: .rules) var only: [String] = []
  @Option(help: Ringready.help("check.skip"), completion: .rules) var skip: [String] = []
  @OptionGroup var options: GlobalOptions

  enum Threshold: String, ExpressibleByArgument, CaseIterable {
    case blocker, warning, advice

    var severity: Severity {
      switch self {
      case .blocker: .blocker
      case .warning: .warning
      case .advice: .advice
      }
    }
  }

  func run() throws {
    guard let format = CheckFormat.all.first(where: { $0.id == format }) else {
      throw Failure(.usage, .formatsAtHand(formats: CheckFormat.all.map(\.id)))
    }
    let run = try checkRun()
    let status: ExitStatus
    if folders.count > 1 {
      status = try SideBySide(folders: folders, format: format, run: run, isVerbose: options.values.verbose).status()
    } else {
      let store = try PlanFolderOnDisk(reading: Path(folders[0]))
      let checked = run.check(store.plan, in: folders[0], lines: store.lines)
      if options.values.verbose { Output.complain(run.account(of: checked)) }
      let entry = CheckEntry.plan(checked)
      var tally = CheckTally()
      tally.add(entry)
      try Output.write(format.opening(of: run) + format.text(of: entry, in: run) + format.closing(of: tally, in: run))
      status = ExitStatus(tally.status)
    }
    if status != .fine { throw Failure(status) }
  }

  private func checkRun() throws(Failure) -> CheckRun {
    let (only, skip) = (try rules(named: only), try rules(named: skip))
    let applied = Rule.all.filter { (only.isEmpty || only.contains($0.id)) && !skip.contains($0.id) }
    guard !applied.isEmpty else { throw Failure(.usage, .noRuleLeft) }
    let left = Set(applied.map(\.id))
    return CheckRun(
      of: applied, skipping: Rule.all.filter { !left.contains($0.id) }, failOn: failOn.severity, on: try options.values.today(),
      checklist: try options.values.steps(), localizer: try options.values.localizer(), programVersion: Version.text,
      width: Output.width,
      isColored: options.values.isColored(1), isSeveral: folders.count > 1)
  }

  /// The rules that an option names, with commas or one by one.
  private func rules(named texts: [String]) throws(Failure) -> Set<String> {
    let names = texts.flatMap { $0.split(separator: ",").map { String($0).trimmed } }.filter { !$0.isEmpty }
    for name in names where !Rule.all.contains(where: { $0.id == name }) { throw Failure.unknownRule(name) }
    return Set(names)
  }
}

extension Failure {
  /// No rule has the name; the nearest is named where one is near.
  static func unknownRule(_ name: String) -> Failure {
    Failure(.usage, RuleNames.nearest(to: name).map { .unknownRule(name: name.inert, nearest: $0) } ?? .noSuchRule(name: name.inert))
  }
}

extension ExitStatus {
  /// The status that a check ended with.
  init(_ status: Int) { self = ExitStatus(rawValue: Int32(status)) ?? .ioFailed }
}
