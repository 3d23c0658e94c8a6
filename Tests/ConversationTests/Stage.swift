import Checklists
import Conversation
import Importing
import Locales
import Readiness
import Testing
import Texts

/// A session over ports that are held in memory: lines go in, and what was said, saved and written comes out.
final class Stage {
  /// All that was shown, prompts included.
  private(set) var shown = ""
  /// The plan as it was saved last.
  private(set) var saved: Plan?
  /// Reports by path.
  private(set) var reports: [String: String] = [:]
  private(set) var history: [String] = []
  /// The files at hand, by path.
  var files: [String: String] = [:]
  /// What goes wrong at the next save, or at the next report.
  var failure: PortError?
  var isVerbose = false
  private var reported: String?
  private var input: [LineInput] = []

  /// Talks on a plan until the lines are used up, then Ctrl-D.
  @discardableResult func talk(
    _ lines: [String], on plan: Plan = Plan(), rules: [Rule] = [], in language: Language = .english, width: Int = 100, height: Int? = nil
  ) -> Session.Ending {
    talk(lines.map { .line($0) }, on: plan, rules: rules, in: language, width: width, height: height)
  }

  @discardableResult func talk(
    _ input: [LineInput], on plan: Plan = Plan(), rules: [Rule] = [], in language: Language = .english, width: Int = 100, height: Int? = nil
  ) -> Session.Ending {
    self.input = input.reversed()
    let languages = [Localizer(language)] + Language.all.filter { $0 != language }.map { Localizer($0) }
    let assistant = Assistant(plan, checklist: .phoneSystem, rules: rules, today: Stage.today, languages: languages)
    var session = Session(
      assistant, languages: languages, editor: Editor(stage: self), console: Window(stage: self, width: width, height: height),
      store: Store(stage: self),
      shelf: Shelf(stage: self), desk: Desk(files: files), today: Stage.today, isColored: false, isVerbose: isVerbose, version: "1")
    return session.run()
  }

  static let today = CalendarDate(daysSince1970: 20_779)

  /// What was shown, without line breaks and marks of code.
  var said: String { Stage.plain(shown) }

  /// A message as it would be said.
  static func words(_ message: Message, in language: Language = .english) -> String { plain(Localizer(language).text(message)) }

  static func plain(_ text: String) -> String {
    text.withoutBackquotes.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private struct Editor: LineEditor {
    let stage: Stage

    mutating func readLine(prompt: String, prefill: String, complete: (String) -> CompletionAnswer) -> LineInput {
      stage.shown += prompt + "\n"
      return stage.input.popLast() ?? .endOfInput
    }

    mutating func addHistory(_ line: String) { stage.history.append(line) }
  }

  private struct Window: Console {
    let stage: Stage
    let width: Int
    let height: Int?

    mutating func write(_ text: String) throws(PortError) { stage.shown += text }
  }

  private struct Store: PlanStore {
    let stage: Stage

    mutating func save(_ plan: Plan) throws(PortError) {
      if let failure = stage.failure { throw failure }
      stage.saved = plan
    }

    var reported: String? { stage.reported }
    mutating func keepReported(_ answers: String) throws(PortError) { stage.reported = answers }
  }

  private struct Shelf: ReportShelf {
    let stage: Stage

    mutating func write(_ text: String, to path: String) throws(PortError) {
      if let failure = stage.failure { throw failure }
      stage.reports[path] = text
    }
  }

  private struct Desk: ExportDesk {
    let files: [String: String]

    func open(_ path: String) throws(PortError) -> [any ImportSource] {
      guard let text = files[path] else { throw .cannotRead(path: path, code: 2) }
      return [Export(name: path, bytes: Array(text.utf8))]
    }

    func words(for error: PortError) -> Message {
      if case .cannotRead(let path, 2) = error { .noSuchFile(path: path) } else { .outputClosed }
    }

    func paths(beginning: String) -> [String] { files.keys.filter { $0.hasPrefix(beginning) }.sorted() }
  }

  private struct Export: ImportSource {
    let name: String
    let bytes: [UInt8]

    func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) { bytes.withUnsafeBufferPointer(body) }
    func forget(before place: Int) {}
  }
}

extension Stage {
  /// How a question is put in English.
  static func title(_ id: String) throws -> String { try #require(Localizer(.english).text("questions.\(id).title")) }
}

extension Plan {
  /// A French plan with some answers.
  static func french(_ answers: [String: String] = [:]) -> Plan {
    var plan = Plan()
    for (id, answer) in ["organization.name": "Contoso", "organization.country": "FR"].merging(answers, uniquingKeysWith: { $1 }) {
      plan[id] = answer
    }
    return plan
  }
}
