import Conversation
import Locales
import Testing

@Suite struct CommandTests {
  private static let languages = Language.all.map { Localizer($0) }

  /// The names are those of the README's table and of the French one.
  @Test(
    arguments: [
      (":help", .command(.help, argument: "")), ("?", .command(.help, argument: "")), (":aide", .command(.help, argument: "")),
      (" :GOTO  4 ", .command(.goto, argument: "4")), (":vérifier", .command(.check, argument: "")),
      (":verifier", .command(.check, argument: "")), (":undo", .command(.undo, argument: "")), (":annuler", .command(.undo, argument: "")),
      ("! 2", .command(.fix, argument: "2")), ("!", .command(.fix, argument: "")), ("? toll free", .term("toll free")),
      (":notneeded x; y", .command(.notNeeded, argument: "x; y")), (":revi", .command(.review, argument: "")),
      (":re", .unknown("re", nearest: "redo")), (":gp", .unknown("gp", nearest: "go")), (":xx", .unknown("xx", nearest: nil)),
      ("!important", .answer("!important")), ("?x", .term("x")), ("? x", .term("x")), ("??", .command(.help, argument: "")),
      ("a :help", .answer("a :help")),
      (":", .unknown("", nearest: nil)),
    ] as [(String, Command.Line)])
  func `a line is an answer unless it begins as a command`(line: String, expected: Command.Line) {
    #expect(Command.reading(line, languages: Self.languages) == expected)
  }
}
