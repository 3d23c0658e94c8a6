import ArgumentParser
import Conversation

/// `ringready answers [FOLDER]`: the session as keyed lines that repeat it.
struct Answers: ParsableCommand {
  static let configuration = Ringready.subcommand(.answers)

  @Argument(help: Ringready.help("folder"), completion: .directory) var folder = "."
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let plan = try PlanFolderOnDisk(reading: Path(folder)).plan
    try Output.write(AnswersFile(try options.values.steps(), languages: try options.values.languages()).text(of: plan))
  }
}
