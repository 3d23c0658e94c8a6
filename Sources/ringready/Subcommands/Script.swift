import ArgumentParser
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
    guard !collect else {
      return try Output.write(Array(CollectScript(localizer: localizer, programVersion: Version.text).text.utf8), to: output)
    }
    let checklist = try options.values.steps()
    let script = try ProvisioningScript(
      options.values.assessment(of: folder, by: checklist), checklist: checklist, localizer: localizer, planHash: hash(of: Path(folder)),
      programVersion: Version.text)
    try Output.write(Array(script.text.utf8), to: output)
  }

  /// By what people tell one plan from another: `cat plan.yaml numbers.csv users.csv addresses.csv | sha256sum` gives the same.
  private func hash(of folder: Path) throws -> String {
    let files = try PlanFolderOnDisk.files(in: folder)
    return SHA256.hex(of: ([Plan.fileName] + TableID.allCases.map(\.fileName)).flatMap { files[$0] ?? [] })
  }
}
