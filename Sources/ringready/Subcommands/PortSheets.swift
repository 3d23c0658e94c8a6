import ArgumentParser
import Locales
import Provisioning

/// `ringready port-sheets [FOLDER]`: for each port order, what its letter of authorization must say and what is missing.
struct PortSheets: ParsableCommand {
  static let configuration = Ringready.subcommand(.portSheets)

  @Argument(help: Ringready.help("folder"), completion: .directory) var folder = "."
  @Option(name: .shortAndLong, help: Ringready.help("port-sheets.output"), completion: .file()) var output: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let checklist = try options.values.steps()
    let assessment = try options.values.assessment(of: folder, by: checklist)
    let sheets = PortSheet.all(of: assessment, checklist: checklist, localizer: try options.values.localizer())
    if sheets.isEmpty, !options.quiet { Output.complain([.portNone]) }
    guard let output, output != "-" else { return try Output.write(sheets.map(\.markdown).joined(separator: "\n")) }
    try FilesInFolder.write(sheets.map { ($0.fileName, Array($0.markdown.utf8)) }, to: Path(output))
  }
}
