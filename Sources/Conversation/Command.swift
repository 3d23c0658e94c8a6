public import Locales
internal import Readiness
internal import Texts

/// What a line that starts with `:` asks for.
public enum Command: String, Sendable, CaseIterable {
  case help, why, fix, back, skip, keep, goto, undo, redo, review, check, report, `import`, note, done, todo
  case notNeeded = "not-needed"
  case lang, save, quit

  /// A line understood as a command or an answer.
  public enum Line: Equatable, Sendable {
    case answer(String)
    case command(Command, argument: String)
    /// `? toll-free`, `? 2`: what a word means, or how the task of a number is done.
    case term(String)
    case unknown(String, nearest: String?)
  }

  /// Reads a line; names of every language that is at hand are understood, with or without accents.
  public static func reading(_ line: String, languages: [Localizer]) -> Line {
    let text = line.trimmed
    if !text.isEmpty, text.allSatisfy({ $0 == "?" }) { return .command(.help, argument: "") }
    if text == "!" || text.hasPrefix("! ") { return .command(.fix, argument: text.dropFirst().trimmed) }
    if text.hasPrefix("?") { return .term(text.dropFirst().trimmed) }
    guard text.hasPrefix(":") else { return .answer(line) }
    let word = text.dropFirst().prefix { !$0.isWhitespace }
    let argument = text.dropFirst(1 + word.count).trimmed
    let typed = word.folded
    let known = languages.flatMap { names(in: $0) }
    if let exact = known.first(where: { $0.name.folded == typed }) { return .command(exact.command, argument: argument) }
    let beginning = typed.isEmpty ? [] : known.filter { $0.name.folded.hasPrefix(typed) }
    if let first = beginning.first {
      return Set(beginning.map(\.command)).count == 1
        ? .command(first.command, argument: argument) : .unknown(String(word), nearest: first.name)
    }
    // Of a short word, two slips leave nothing.
    let near = known.compactMap { entry in
      typed.editDistance(to: entry.name.folded, limit: min(2, typed.count - 1)).map { (entry.name, $0) }
    }
    return .unknown(String(word), nearest: near.min { $0.1 < $1.1 }?.0)
  }

  /// A command's name as it should have been typed, where a line is one without its colon.
  static func withoutColon(_ line: String, languages: [Localizer]) -> String? {
    languages.lazy.flatMap { names(in: $0) }.first { $0.name.folded == line.folded }.map { ":" + $0.name }
  }

  /// What a command is about, as lists of commands part them.
  enum Group: String, CaseIterable {
    case question = "this-question", moving, plan = "whole-plan", tasks, session
  }

  var group: Group {
    switch self {
    case .help, .why, .skip, .keep, .note: .question
    case .back, .goto, .fix, .undo, .redo: .moving
    case .review, .check, .report, .import: .plan
    case .done, .todo, .notNeeded: .tasks
    case .lang, .save, .quit: .session
    }
  }

  /// What a command says of a task; nil for a command on anything else.
  var taskState: TaskRecord.State? {
    switch self {
    case .done: .done
    case .todo: .todo
    case .notNeeded: .notNeeded
    default: nil
    }
  }

  /// The names of every command in a language, the first of each being its own.
  static func names(in localizer: Localizer) -> [(command: Command, name: String)] {
    allCases.flatMap { command in
      (localizer.text("commands.\(command.rawValue).names") ?? command.rawValue).split(separator: ",").map { (command, $0.trimmed) }
    }
  }
}
