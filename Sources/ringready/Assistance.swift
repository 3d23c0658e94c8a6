import Conversation
import Importing
import LineEditing
import Locales
import Readiness
import Texts

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The guided assistant on a folder: a conversation on a terminal, keyed answers from standard input elsewhere.
struct Assistance {
  var folder = "."
  var options = Options()

  /// The assistant that arguments without any option ask for; nil when they need the parser.
  ///
  /// The parser takes longer than all the rest before the first prompt (1.5 of 4 ms), so the usual way in does without.
  init?(plainly arguments: [String]) {
    guard arguments.count <= 1 else { return nil }
    guard let folder = arguments.first else { return }
    guard !folder.hasPrefix("-"), folder != "help", Subcommand(rawValue: folder) == nil else { return nil }
    self.folder = folder
  }

  /// The assistant with options.
  init(folder: String, options: Options) { (self.folder, self.options) = (folder, options) }

  func run() throws {
    let path = Path(folder)
    var languages = try options.languages()
    guard Surroundings.isTerminal(0) else { return try takeAnswers(path) }
    var editor = lineEditor(try options.localizer())
    guard try offerPlan(at: path, &editor, &languages) else { return }
    try FolderLock.take(on: path)
    try converse(PlanFolderOnDisk(reading: path, mayBeMissing: true), editor, languages)
  }

  // MARK: On a terminal

  private func lineEditor(_ localizer: Localizer) -> any LineEditor {
    let history = Surroundings.variable("XDG_STATE_HOME") ?? Surroundings.variable("HOME").map { $0 + "/.local/state" }
    if !options.isAccessible,
      let editor = LibEditLineEditor(
        historyPath: history.map { $0 + "/ringready/history" }, more: { localizer.text(.moreCandidates(count: $0)) })
    {
      return editor
    }
    return PlainLineReader(promptOutput: 1)
  }

  /// Offers to make a folder without a plan one; a plan that is there needs no offer.
  private func offerPlan(at path: Path, _ editor: inout any LineEditor, _ languages: inout [Localizer]) throws -> Bool {
    guard !path.holdsPlan else { return true }
    try greet(languages[0], Surroundings.current.languageIsCertain ? [] : [.otherLanguage])
    asking: while true {
      let prompt = "[\(languages[0].text(.yes))] > "
      let line: String
      switch editor.readLine(prompt: prompt, prefill: "", complete: { _ in CompletionAnswer(start: 0, candidates: []) }) {
      case .line(let typed): line = typed
      case .interrupted(hadText: true): continue
      case .interrupted: throw Failure(.interrupted)
      case .endOfInput: return false
      }
      switch Command.reading(line, languages: languages) {
      case .command(.lang, let tag):
        languages.sort { $0.language == Language(tag: tag) && $1.language != Language(tag: tag) }
        try greet(languages[0])
      case .command(.help, _): try greet(languages[0])
      case .command(.quit, _): return false
      case .answer(let text):
        guard let isWanted = isYes(text, languages) else { fallthrough }
        guard isWanted else { return false }
        break asking
      default: try write([.answerYesOrNo], languages[0])
      }
    }
    try path.makeFolder()
    return true
  }

  /// What a line answers to a question that Enter says yes to; nil for neither yes nor no.
  private func isYes(_ line: String, _ languages: [Localizer]) -> Bool? {
    line.trimmed.isEmpty ? true : AnswerReader(Checklist(steps: []), languages: languages).saysYes(line.trimmed)
  }

  /// What the program is, and how to speak the other language where the right one is a guess.
  private func greet(_ localizer: Localizer, _ hint: [Message] = []) throws {
    let offer: Message = folder == "." ? .offerPlanHere : .offerPlan(folder: folder.inert)
    try write([.welcome, .welcomeSafety, .welcomeKeys] + hint + [Subcommand.slip(folder), offer].compactMap(\.self), localizer)
  }

  private func write(_ messages: [Message], _ localizer: Localizer) throws {
    try Output.write(Welcome.text(messages, localizer, width: StandardConsole(descriptor: 1).width, isColored: options.isColored(1)))
  }

  private func converse(_ store: PlanFolderOnDisk, _ editor: any LineEditor, _ languages: [Localizer]) throws {
    if !store.plan.answers.isEmpty {
      let name = store.plan["organization.name"].map { Message.welcomeBack(organization: $0.inert) }
      try write([name ?? .welcomeBackNameless], languages[0])
      let held = Found(in: store.plan)
      if store.plan.lists["imports"]?.isEmpty == false, !held.isEmpty {
        let sentence = languages[0].text(.importPlanHolds(items: held.words(in: languages[0])))
        try Output.write(Welcome.text(sentence, width: StandardConsole(descriptor: 1).width, isColored: options.isColored(1)))
      }
    }
    let assistant = Assistant(store.plan, checklist: try options.steps(), rules: Rule.all, today: try options.today(), languages: languages)
    var session = Session(
      assistant, languages: languages, editor: editor, console: StandardConsole(descriptor: 1, isPaged: !options.isAccessible),
      store: store,
      shelf: DiskShelf(), desk: DiskDesk(),
      today: try options.today(), isColored: options.isColored(1), isVerbose: options.verbose, version: Version.text)
    switch session.run() {
    case .complete, .left: return
    case .interrupted: throw Failure(.interrupted, .leaving)
    case .failed(let error): throw Failure(error)
    }
  }

  // MARK: Off a terminal

  private var noPlan: Failure {
    Subcommand.slip(folder).map { Failure(.noInput, .noPlan(folder: folder.inert), $0) } ?? Failure(.noInput, .noPlan(folder: folder.inert))
  }

  private func takeAnswers(_ path: Path) throws {
    let bytes: [UInt8]
    do {
      bytes = try Path.readAll(from: 0)
    } catch {
      throw Failure.reading(Path("-"), code: error.code)
    }
    let text = String(decoding: Importer.utf8(of: bytes), as: UTF8.self)
    // Nothing to put there: the folder is a slip of the pen, or a subcommand is.
    guard path.holdsPlan || text.contains("=") else { throw noPlan }
    try path.makeFolder()
    try FolderLock.take(on: path)
    var store = try PlanFolderOnDisk(reading: path, mayBeMissing: true)
    let file = AnswersFile(try options.steps(), languages: try options.languages())
    let result = file.applied(text, to: store.plan)
    try store.put(result.plan)
    try tell(result.refusals, missing: result.missing)
  }

  private func tell(_ refusals: [AnswersFile.Refusal], missing: [String]) throws {
    let localizer = try options.localizer()
    var messages: [Message] = []
    if !refusals.isEmpty {
      messages.append(.answersRefused(count: refusals.count))
      messages += refusals.map { refusal in
        let what = localizer.text(refusal.message).inert
        return refusal.id.isEmpty
          ? .answersLineNameless(line: refusal.line, what: what) : .answersLine(id: refusal.id.inert, line: refusal.line, what: what)
      }
    }
    if !missing.isEmpty { messages.append(.answersMissing(count: missing.count)) }
    if !messages.isEmpty { Output.complain(messages) }
    if !missing.isEmpty { Output.complain(text: missing.map { "  " + $0.inert }.joined(separator: "\n")) }
    if !refusals.isEmpty { throw Failure(.badData) }
    if !missing.isEmpty { throw Failure(.notVerified) }
  }
}
