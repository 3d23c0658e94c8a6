import ArgumentParser
import Locales
import Readiness
import Reporting

/// `ringready check [FOLDER…]`: every rule, with an exit status for scripts.
struct Check: ParsableCommand {
  static let configuration = Ringready.subcommand(.check)

  @Argument(help: Ringready.help("folders")) var folders: [String] = ["."]
  @Option(help: Ringready.help("check.format")) var format = "text"
  @Option(help: Ringready.help("check.fail-on")) var failOn: Threshold = .blocker
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
    let checklist = try options.values.steps()
    let localizer = try options.values.localizer()
    guard let format = CheckFormat.all.first(where: { $0.id == format }) else {
      throw Failure(.usage, .formatsAtHand(formats: CheckFormat.all.map(\.id)))
    }
    var worst = ExitStatus.fine
    for folder in folders {
      let plan = try PlanFolderOnDisk(reading: Path(folder)).plan
      let assessment = Assessment(of: plan, by: Rule.all, on: try options.values.today(), checklist: checklist)
      let report = Report(assessment, checklist: checklist, localizer: localizer, programVersion: Version.text)
      try Output.write(
        format.render(report, width: Surroundings.isTerminal(1) ? StandardConsole(descriptor: 1).width : ReportFormat.defaultWidth))
      worst = Self.worse(worst, status(of: assessment))
    }
    if worst != .fine { throw Failure(worst) }
  }

  private func status(of assessment: Assessment) -> ExitStatus {
    if assessment.findings.contains(where: { $0.severity <= failOn.severity }) { return .notReady }
    return assessment.unverified.isEmpty ? .fine : .notVerified
  }

  /// Not ready outweighs not verified.
  private static func worse(_ left: ExitStatus, _ right: ExitStatus) -> ExitStatus {
    [left, right].contains(.notReady) ? .notReady : [left, right].contains(.notVerified) ? .notVerified : .fine
  }
}
