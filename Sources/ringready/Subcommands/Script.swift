import ArgumentParser
import Locales
import PlanFiles
import Provisioning
import Readiness
import Texts

/// `ringready script [FOLDER]`: what is still to do, as a PowerShell script; with `--collect`, the script that exports a tenant.
struct Script: ParsableCommand {
  static let configuration = Ringready.subcommand(.script)

  @Argument(help: Ringready.help("folder"), completion: .directory) var folder = "."
  @Flag(help: Ringready.help("script.collect")) var collect = false
  @Option(name: .shortAndLong, help: Ringready.help("script.output"), completion: .file()) var output: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let localizer = try options.values.localizer()
    guard !collect else { return try write(CollectScript(localizer: localizer, programVersion: Version.text).text) }
    let checklist = try options.values.steps()
    let plan = try PlanFolderOnDisk(reading: Path(folder)).plan
    let assessment = Assessment(of: plan, by: Rule.all, on: try options.values.today(), checklist: checklist)
    let script = ProvisioningScript(
      assessment, checklist: checklist, localizer: localizer, planHash: try hash(of: Path(folder)), programVersion: Version.text)
    try write(script.text)
  }

  /// By what people tell one plan from another: `cat plan.yaml numbers.csv users.csv addresses.csv | sha256sum` gives the same.
  private func hash(of folder: Path) throws -> String {
    let files = try PlanFolderOnDisk.files(in: folder)
    return SHA256.hex(of: ([PlanFolder.planFile] + TableID.allCases.map(\.fileName)).flatMap { files[$0] ?? [] })
  }

  private func write(_ text: String) throws {
    guard let output, output != "-" else { return try Output.write(text) }
    do {
      try Path(output).replace(with: Array(text.utf8))
    } catch {
      throw Failure.making(Path(output), code: error.code)
    }
  }
}
