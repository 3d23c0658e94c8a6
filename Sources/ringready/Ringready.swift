import ArgumentParser
import Locales
import Texts

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The program: finds the subcommand, runs it, and turns what went wrong into one message and an exit status.
@main struct Program {
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    exit(run().rawValue)
  }

  private static func run() -> ExitStatus {
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      if let assistance = Assistance(plainly: arguments) {
        try assistance.run()
      } else {
        var command = try Ringready.command(for: Ringready.subcommandFirst(arguments))
        try command.run()
      }
      return .fine
    } catch let failure as Failure {
      Output.complain(failure.messages)
      return failure.status
    } catch {
      return explain(error)
    }
  }

  /// Help and version go to standard output; mistakes on the command line to standard error.
  private static func explain(_ error: any Error) -> ExitStatus {
    let message = Ringready.fullMessage(for: error)
    let text = Ringready.isForTheParserAlone(Array(CommandLine.arguments.dropFirst())) ? message : ParserWords.translated(message)
    guard Ringready.exitCode(for: error).rawValue != 0 else {
      Output.print(text.hasSuffix("\n") || text.isEmpty ? text : text + "\n")
      return .fine
    }
    Output.complain(text: text)
    return .usage
  }
}

/// The command `ringready` and its subcommands.
struct Ringready: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ringready", abstract: words("abstract"), discussion: words("discussion"), version: Version.text,
    subcommands: [
      Assist.self, New.self, Import.self, Answers.self, Check.self, Compare.self, MakeReport.self, Rules.self, Explain.self,
      Script.self, Notify.self, PortSheets.self, ShowFacts.self, Verify.self, Completions.self,
    ],
    defaultSubcommand: Assist.self)

  /// How a subcommand is called, and what it is for.
  static func subcommand(_ name: Subcommand) -> CommandConfiguration {
    // With a name above it the parser doesn't look for a request of completions, which takes it as long as everything else.
    CommandConfiguration(commandName: name.rawValue, _superCommandName: "ringready", abstract: words("\(name.rawValue).abstract"))
  }

  /// The command that the arguments ask for.
  ///
  /// A subcommand reads what stands behind its name by itself, without the root and its default subcommand: a third of the time. What it does
  /// not take, the root explains.
  static func command(for arguments: [String]) throws -> any ParsableCommand {
    let named = configuration.subcommands.first { $0.configuration.commandName == arguments.first }
    if let command = try? named?.parse(Array(arguments.dropFirst())) { return command }
    do {
      return try parseAsRoot(arguments)
    } catch {
      guard let slip = arguments.first.flatMap(Subcommand.slip) else { throw error }
      throw Failure(.usage, slip)
    }
  }

  /// Global options may stand before the subcommand, where the parser would take them for the default one's.
  static func subcommandFirst(_ arguments: [String]) -> [String] {
    guard arguments.first?.hasPrefix("-") == true, !isForTheParserAlone(arguments) else { return arguments }
    let names = Subcommand.allCases.map(\.rawValue)
    if !arguments.contains(where: names.contains), arguments.contains("--help") || arguments.contains("-h") { return ["--help"] }
    let takesValue: Set = ["--lang", "--color", "--checklist", "--locale", "--as-of"]
    var index = 0
    while index < arguments.count, arguments[index].hasPrefix("--") { index += takesValue.contains(arguments[index]) ? 2 : 1 }
    guard index > 0, index < arguments.count, names.contains(arguments[index]) else { return arguments }
    return [arguments[index]] + arguments[..<index] + arguments[(index + 1)...]
  }

  /// What completion scripts ask, and the description of all options: the parser answers it, and nobody reads it as words.
  static func isForTheParserAlone(_ arguments: [String]) -> Bool {
    ["---completion", "--generate-completion-script", "--experimental-dump-help"].contains(arguments.first)
  }

  /// The words of the help, in the language of the interface.
  static func words(_ key: String) -> String {
    Surroundings.current.localizer.text("program.\(key)") ?? key
  }

  /// The help of an argument or option, with the name of its value in the language's own word.
  static func help(_ key: String) -> ArgumentHelp {
    ArgumentHelp(words(key), valueName: Surroundings.current.localizer.text("program.values.\(key)"))
  }
}

/// The subcommands by name.
enum Subcommand: String, CaseIterable {
  case assist, new, `import`, answers, check, compare, report, script, notify
  case portSheets = "port-sheets"
  case rules, explain, facts, verify, completions

  /// What to say of a word where a subcommand may stand, when it names no folder but almost a subcommand; nil for any other.
  static func slip(_ word: String) -> Message? {
    guard !word.hasPrefix("-"), Subcommand(rawValue: word) == nil, !Path(word).exists else { return nil }
    let near = allCases.compactMap { name in word.lowercased().editDistance(to: name.rawValue, limit: 2).map { (name.rawValue, $0) } }
    return near.min { $0.1 < $1.1 }.map { .subcommandNear(name: word.inert, nearest: $0.0) }
  }
}

/// The program's version.
enum Version {
  static let text = "0.1.0"
}
