import ArgumentParser
import Locales
import Readiness
import Reporting

/// `ringready report [FOLDER]`: the checklist report.
struct MakeReport: ParsableCommand {
  static let configuration = Ringready.subcommand(.report)

  @Argument(help: Ringready.help("folder"), completion: .directory) var folder = "."
  @Option(help: Ringready.help("report.format")) var format = "text"
  @Option(name: .shortAndLong, help: Ringready.help("report.output"), completion: .file()) var output: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    guard let format = ReportFormat.all.first(where: { $0.id == format }) else {
      throw Failure(.usage, .formatsAtHand(formats: ReportFormat.all.map(\.id)))
    }
    let checklist = try options.values.steps()
    let plan = try PlanFolderOnDisk(reading: Path(folder)).plan
    let assessment = Assessment(of: plan, by: Rule.all, on: try options.values.today(), checklist: checklist)
    let report = Report(assessment, checklist: checklist, localizer: try options.values.localizer(), programVersion: Version.text)
    let text = format.render(report, width: Surroundings.isTerminal(1) ? StandardConsole(descriptor: 1).width : ReportFormat.defaultWidth)
    guard let output, output != "-" else { return try Output.write(text) }
    do {
      try Path(output).replace(with: Array(text.utf8))
    } catch {
      throw Failure.making(Path(output), code: error.code)
    }
  }
}
