import ArgumentParser

/// `ringready [FOLDER]`: the guided assistant; off a terminal, keyed answers from standard input.
struct Assist: ParsableCommand {
  static let configuration = Ringready.subcommand(.assist)

  @Argument(help: Ringready.help("folder"), completion: .directory) var folder = "."
  @OptionGroup var options: GlobalOptions

  func run() throws { try Assistance(folder: folder, options: options.values).run() }
}
