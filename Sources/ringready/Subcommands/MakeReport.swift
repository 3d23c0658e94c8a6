import ArgumentParser
import Conversation
import Locales
import Readiness
import Reporting
import Texts

/// `ringready report [FOLDER]`: the checklist report.
struct MakeReport: ParsableCommand {
  static let configuration = Ringready.subcommand(.report)

  @Argument(help: Ringready.help("report.source"), completion: .directory) var folder = "."
  @Option(help: Ringready.help("report.format"), completion: .list(ReportFormat.all.map(\.id))) var format: String?
  @Option(name: .shortAndLong, help: Ringready.help("report.output"), completion: .file()) var output: String?
  @Flag(help: Ringready.help("report.blank")) var blank = false
  @Option(help: Ringready.help("report.prepared-by")) var preparedBy: String?
  @Option(help: Ringready.help("report.customer")) var customer: String?
  @Option(help: Ringready.help("report.logo"), completion: .file()) var logo: String?
  @Option(help: Ringready.help("report.accent")) var accent: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let format = try chosenFormat()
    let branding = try branding()
    var reports = try reports(in: try options.values.reportLanguages())
    for index in reports.indices { (reports[index].branding, reports[index].isBlank) = (branding, blank) }
    var report = reports[0]
    report.translations = Array(reports.dropFirst())
    guard let output, output != "-" else {
      return try Output.write(format.render(report, width: Output.width))
    }
    try writeRows(of: &report, beside: output, format)
    try Path(output).put(Array(format.render(report).utf8))
    try keepAnswers()
  }

  /// What `:review` compares with later; a folder that cannot be written is no reason to refuse a report.
  private func keepAnswers() throws {
    guard Path(folder).holdsPlan else { return }
    let store = try PlanFolderOnDisk(reading: Path(folder))
    let file = AnswersFile(try options.values.steps(), languages: try options.values.languages())
    try? store.keepReported(file.reported(store.plan, on: try options.values.today()))
  }

  /// The format asked for, else the one that the file's ending means, else text.
  private func chosenFormat() throws(Failure) -> ReportFormat {
    let byEnding = output.flatMap(ReportFormat.meant(byEndingOf:))
    let name = format ?? (blank ? "html" : byEnding?.id ?? "text")
    guard let format = ReportFormat.all.first(where: { $0.id == name }) else {
      throw Failure(.usage, .formatsAtHand(formats: ReportFormat.all.map(\.id)))
    }
    if blank, format.id != "html" { throw Failure(.usage, .blankIsHtml) }
    return format
  }

  private func branding() throws(Failure) -> Branding {
    var branding = Branding(preparedBy: preparedBy, customer: customer)
    if let accent {
      guard let colour = Accent(accent) else { throw Failure(.usage, .accentExpected(text: accent.inert)) }
      branding.accent = colour
    }
    if let logo { branding.logo = try picture(Path(logo)) }
    return branding
  }

  private func picture(_ path: Path) throws(Failure) -> Logo {
    let bytes = try path.contents()
    do {
      return try Logo(bytes)
    } catch {
      let file = path.text.inert
      switch error {
      case .unknownKind: throw Failure(.badData, .logoKind(file: file))
      case .tooLarge: throw Failure(.badData, .logoLarge(file: file, size: Logo.greatestSize >> 10))
      case .damaged: throw Failure(.badData, .logoDamaged(file: file))
      }
    }
  }

  /// The report in each language.
  private func reports(in languages: [Localizer]) throws -> [Report] {
    let checklist = try options.values.steps()
    let path = Path(folder)
    if blank, !path.holdsPlan {
      return languages.map { Report(blankOf: checklist, localizer: $0, programVersion: Version.text) }
    }
    if path.text.hasSuffix(".json") { return try languages.map { localizer throws in try saved(at: path, checklist, localizer) } }
    let assessment = try options.values.assessment(of: folder, by: checklist)
    return languages.map { Report(assessment, checklist: checklist, localizer: $0, programVersion: Version.text) }
  }

  /// A report that was finished before, in another language.
  private func saved(at path: Path, _ checklist: Checklist, _ localizer: Localizer) throws(Failure) -> Report {
    let bytes = try path.contents()
    do {
      return try Report(reading: bytes, checklist: checklist, localizer: localizer)
    } catch {
      let file = path.text.inert
      switch error {
      case .notJSON(let offset): throw Failure(.badData, .savedNotJson(file: file, offset: offset + 1))
      case .notAReport: throw Failure(.badData, .savedNoReport(file: file))
      case .version(let version): throw Failure(.badData, .savedVersion(file: file, version: version))
      }
    }
  }

  /// What a page leaves out goes to a CSV file of the same name beside it.
  private func writeRows(of report: inout Report, beside output: String, _ format: ReportFormat) throws(Failure) {
    guard format.id == "html", !report.isBlank, report.leavesOutRows else { return }
    let name = (output.hasSuffix(".html") ? String(output.dropLast(5)) : output) + ".csv"
    try Path(name).put(Array((ReportFormat.all.first { $0.id == "csv" }?.render(report) ?? "").utf8))
    report.csvName = String(name.split(separator: "/").last ?? "")
    if !options.values.quiet { Output.complain([.rowsWritten(file: name.inert)]) }
  }
}
