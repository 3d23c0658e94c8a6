import ArgumentParser
import Conversation
import Locales
import Readiness
import Texts

/// `ringready new FOLDER`: an empty plan folder.
struct New: ParsableCommand {
  static let configuration = Ringready.subcommand(.new)

  @Argument(help: Ringready.help("folder"), completion: .directory) var folder: String
  @Option(help: Ringready.help("new.country"), completion: .countries) var country: String?
  @Option(help: Ringready.help("new.name")) var name: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let path = Path(folder)
    guard !path.holdsPlan else { throw Failure(.cannotCreate, .planExists(folder: folder.inert)) }
    var lines: [String] = []
    if let name { lines.append("organization.name = \(name)") }
    if let country { lines.append("organization.country = \(country)") }
    let file = AnswersFile(try options.values.steps(), languages: try options.values.languages())
    let result = file.applied(lines.joined(separator: "\n"), to: Plan())
    if let refusal = result.refusals.first { throw Failure(.usage, refusal.message) }
    try path.makeFolder()
    try FolderLock.take(on: path)
    var store = try PlanFolderOnDisk(reading: path, mayBeMissing: true)
    try store.put(result.plan)
    if !options.values.quiet { Output.complain([.planMade(folder: folder.inert)]) }
  }
}
