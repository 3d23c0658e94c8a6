/// A conversation with a program, as a file that reads like the session it repeats.
///
/// ```
/// # What is shown here, for the reader.
/// $ --lang fr plan
/// < Nom de l'organisation
/// > Contoso
/// ! Ctrl-D
/// = 0
/// ```
/// `$` the program's arguments, at most once and first · `<` waits until this text stands on a row below the one found last ·
/// `>` types this text and Enter · `+` types this text alone · `!` presses keys by name (see `Key.init(named:)`) ·
/// `=` waits for this exit status, or `signal 15`.
public struct Transcript: Equatable, Sendable {
  /// A line of the file that could not be read or did not come true.
  public struct Failure: Error, CustomStringConvertible {
    /// The line in the file, from 1.
    public let line: Int
    /// What went wrong, and the screen.
    public let description: String
  }

  private enum Action: Equatable, Sendable {
    case expect(String)
    case type(String)
    case press([Key])
    case end(PseudoTerminal.Ending)
  }

  private struct Step: Equatable, Sendable {
    let line: Int
    let action: Action
  }

  /// The words after `$`, split at blanks.
  public private(set) var arguments: [String] = []
  private var steps: [Step] = []

  /// The conversation written in `text`.
  ///
  /// - Parameter text: the file's contents.
  /// - Throws: `Failure` for a line of no known kind.
  public init(_ text: String) throws(Failure) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard let kind = line.first, kind != "#" else { continue }
      let rest = String(line.dropFirst(2))
      if kind == "$", steps.isEmpty, arguments.isEmpty {
        arguments = rest.split(separator: " ").map(String.init)
      } else if let action = Self.action(kind, rest) {
        steps.append(Step(line: index + 1, action: action))
      } else {
        throw Failure(line: index + 1, description: "line \(index + 1) is no step: \(line)")
      }
    }
  }

  private static func action(_ kind: Character, _ rest: String) -> Action? {
    switch kind {
    case "<": return .expect(rest)
    case ">": return .type(rest + "\r")
    case "+": return .type(rest)
    case "!":
      let keys = rest.split(separator: " ").map { Key(named: String($0)) }
      return keys.contains(nil) ? nil : .press(keys.compactMap { $0 })
    case "=":
      if rest.hasPrefix("signal ") { return Int32(rest.dropFirst(7)).map { .end(.signalled($0)) } }
      return Int32(rest).map { .end(.exited($0)) }
    default: return nil
    }
  }

  /// The texts that the program shows, in order.
  public var expectations: [String] {
    steps.compactMap { if case .expect(let text) = $0.action { text } else { nil } }
  }

  /// Holds the conversation with a program that was just started with `arguments`.
  ///
  /// - Parameter terminal: where it runs.
  /// - Throws: `Failure` for the first step that didn't come true.
  public func run(on terminal: PseudoTerminal) throws(Failure) {
    var nextRow = 0
    for step in steps {
      do {
        switch step.action {
        case .expect(let text): nextRow = try Self.find(text, from: nextRow, on: terminal)
        case .type(let text): try terminal.type(text)
        case .press(let keys): for key in keys { try terminal.press(key) }
        case .end(let expected):
          let ending = try terminal.waitForEnd()
          guard ending == expected else {
            let what = "line \(step.line): the program ended otherwise: \(ending)\n\(terminal.screen.text)"
            throw Failure(line: step.line, description: what)
          }
        }
      } catch let failure as Failure {
        throw failure
      } catch {
        throw Failure(line: step.line, description: "line \(step.line): \(error)")
      }
    }
  }

  private static func find(_ text: String, from row: Int, on terminal: PseudoTerminal) throws(PseudoTerminal.Timeout) -> Int {
    var found: Int?
    try terminal.wait("«\(text)» below row \(row)") { screen in
      found = screen.transcript.indices.first { $0 >= row && screen.transcript[$0].contains(text) }
      return found != nil
    }
    return (found ?? row) + 1
  }
}
