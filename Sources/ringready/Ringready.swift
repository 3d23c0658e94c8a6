import ArgumentParser
import Locales

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
      var command = try Ringready.parseAsRoot()
      try command.run()
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
    let text = ParserWords.translated(Ringready.fullMessage(for: error))
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
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "ringready", abstract: words("abstract"), discussion: words("discussion"), version: Version.text,
      subcommands: [
        Assist.self, New.self, Answers.self, Check.self, MakeReport.self, Rules.self, Explain.self, ShowFacts.self, Verify.self,
      ],
      defaultSubcommand: Assist.self)
  }

  /// The words of the help, in the language of the interface.
  static func words(_ key: String) -> String {
    Surroundings.current.localizer.text("program.\(key)") ?? key
  }

  static func help(_ key: String) -> ArgumentHelp { ArgumentHelp(stringLiteral: words(key)) }
}

/// The program's version.
enum Version {
  static let text = "0.1.0"
}
