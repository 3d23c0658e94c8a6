internal import Importing
public import Locales
public import Readiness
internal import Reporting
internal import Texts

/// A conversation on a terminal: effects become text and files, lines become events.
///
/// It decides nothing.
public struct Session {
  /// How a session ended.
  public enum Ending: Equatable, Sendable {
    /// Every question has an answer.
    case complete
    /// The user left; what was answered is kept.
    case left
    /// Ctrl-C twice.
    case interrupted
    /// Something outside failed; what was saved before is kept.
    case failed(PortError)
  }

  private var assistant: Assistant
  private var editor: any LineEditor
  private var console: any Console
  private var store: any PlanStore
  private var shelf: any ReportShelf
  private let desk: any ExportDesk
  private let today: CalendarDate
  private let available: [Localizer]
  private let isColored: Bool
  private let version: String
  private var localizer: Localizer
  private var asking: Assistant.Asking?
  private var hints: Hints
  private var typed = ""
  /// The questions of the findings on show, as `!` opens them.
  private var fixes: [AnswerPath] = []
  private var wasInterrupted = false

  /// A session over its ports; of the languages at hand, the interface's comes first.
  ///
  /// A verbose one gives hints and examples every time.
  public init(
    _ assistant: Assistant, languages: [Localizer], editor: any LineEditor, console: any Console, store: any PlanStore,
    shelf: any ReportShelf, desk: any ExportDesk, today: CalendarDate,
    isColored: Bool, isVerbose: Bool = false, version: String
  ) {
    (self.assistant, self.editor, self.console, self.store, self.shelf) = (assistant, editor, console, store, shelf)
    (available, self.isColored, self.version, self.desk, self.today) = (languages, isColored, version, desk, today)
    hints = Hints(isVerbose: isVerbose, languages: languages)
    localizer = languages.ofInterface
  }

  private var answersFile: AnswersFile { AnswersFile(assistant.checklist, languages: available) }
  private var words: Wording { Wording(assistant.checklist, localizer) }
  private var screens: Screens { Screens(words: words, layout: Layout(window: console.width, isColored: isColored)) }

  /// Talks until nothing is left to ask or the user leaves.
  public mutating func run() -> Ending {
    do throws(PortError) {
      var effects = assistant.start()
      while true {
        if let ending = try perform(effects) { return ending }
        effects = try respond(to: read())
        if wasInterrupted, effects.isEmpty { return .interrupted }
      }
    } catch {
      return .failed(error)
    }
  }

  private mutating func perform(_ effects: [Assistant.Effect]) throws(PortError) -> Ending? {
    for effect in effects {
      switch effect {
      case .save(let plan): try store.save(plan)
      case .tell(let notice):
        switch notice {
        case .findings(let new, _) where !new.isEmpty: fixes = new.compactMap(\.question)
        case .complete(let assessment) where hints.isFirstTime("complete"): fixes = assessment.findings.compactMap(\.question)
        case .complete(let assessment):
          try console.write(screens.completeAgain(assessment))
          continue
        default: break
        }
        try console.write(screens.notice(notice, typed: typed, in: assistant) + hints.said(after: notice, typed: typed, by: screens))
      case .ask(let asking):
        self.asking = asking
        let question = screens.question(asking, in: assistant, showsExample: hints.showsExample(of: asking))
        try console.write(question + hints.said(before: asking, isList: assistant.checklist.isList(asking.prompt), by: screens))
      case .rest: self.asking = nil
      case .finish(let isComplete):
        if !isComplete { try console.write(screens.said(.leaving)) }
        return isComplete ? .complete : .left
      }
    }
    return nil
  }

  /// The task of a number, while tasks are asked about.
  private func task(numbered text: String) -> TaskInstance? {
    guard let number = Int(text), case .tasks(let id) = asking?.prompt.subject, let step = assistant.checklist.step(id) else { return nil }
    let tasks = Interview(assistant.checklist).tasks(of: step, for: assistant.plan)
    return tasks.indices.contains(number - 1) ? tasks[number - 1] : nil
  }

  private mutating func read() -> LineInput {
    let (plan, prompt) = (assistant.plan, asking?.prompt)
    let completer = Completer(assistant.checklist, words, paths: desk.paths, findings: { [assistant] in assistant.assessment.findings })
    completer.prepare(for: prompt, in: plan)
    let text = asking.map { screens.prompt($0, in: assistant) } ?? screens.restingPrompt
    return editor.readLine(prompt: text, prefill: "") { completer.candidates(for: $0, at: prompt, in: plan) }
  }

  // MARK: Lines

  /// What a line leads to; nothing after a second Ctrl-C.
  private mutating func respond(to input: LineInput) throws(PortError) -> [Assistant.Effect] {
    switch input {
    case .endOfInput:
      return assistant.handle(.leave)
    case .interrupted(let hadText):
      if wasInterrupted, !hadText { return [] }
      wasInterrupted = true
      try console.write(screens.said(.interruptAgain))
      return assistant.handle(.again)
    case .line(let line):
      wasInterrupted = false
      typed = line.trimmed
      if !line.trimmed.isEmpty { editor.addHistory(line) }
      switch Command.reading(line, languages: available) {
      case .answer(let text):
        guard text.hasPrefix("@"), let asking, assistant.checklist.isList(asking.prompt) else { return assistant.handle(.answered(text)) }
        return try answer(withLinesOf: FileNames.one(in: text.dropFirst().trimmed))
      case .command(let command, let argument): return try obey(command, argument)
      case .term(let term):
        try console.write(task(numbered: term).map { screens.explanation(of: $0, in: assistant) } ?? screens.term(term))
        return assistant.handle(.askedBack)
      case .unknown(let name, let nearest): return try tell(screens.unknownCommand(name, nearest: nearest))
      }
    }
  }

  private mutating func obey(_ command: Command, _ argument: String) throws(PortError) -> [Assistant.Effect] {
    switch command {
    case .help: return try tell(screens.help(asking, explainsAll: !argument.isEmpty, in: assistant))
    case .why: return try tell(asking.map { screens.why($0, in: assistant) } ?? "")
    case .review:
      let changes = store.reported.flatMap { answersFile.changes(since: $0, in: assistant.plan) }
      return try tell(screens.review(assistant, changes))
    case .check:
      let assessment = assistant.assessment
      fixes = assessment.findings.compactMap(\.question)
      return try tell(screens.check(assessment))
    case .fix: return try fix(argument)
    case .report: return try tell(report(to: FileNames.one(in: argument)))
    case .import: return try take(argument)
    case .lang: return try speak(argument)
    case .save: return try tell(screens.said(.alreadySaved))
    case .back: return assistant.handle(.back)
    case .skip: return assistant.handle(.skip)
    case .keep: return assistant.handle(.keep)
    case .goto: return argument.isEmpty ? try tell(screens.places(in: assistant)) : assistant.handle(.goTo(argument))
    case .undo: return assistant.handle(.undo)
    case .redo: return assistant.handle(.redo)
    case .note: return assistant.handle(.note(argument))
    case .done, .todo, .notNeeded: return try record(command.taskState ?? .todo, argument)
    case .quit: return assistant.handle(.leave)
    }
  }

  /// `TASK; who; when; note`: what is left out stays as it was.
  private mutating func record(_ state: TaskRecord.State, _ argument: String) throws(PortError) -> [Assistant.Effect] {
    let task = argument.prefix { $0 != ";" }
    let said = String(argument.dropFirst(task.count + 1))
    let record: TaskRecord
    do throws(DateRefusal) { record = try TaskRecord(state, said: said) } catch { return try tell(screens.said(error.message)) }
    return assistant.handle(.task(task.trimmed, record))
  }

  /// Opens the question that would mend a finding on show: the first, or the one of a number.
  private mutating func fix(_ argument: String) throws(PortError) -> [Assistant.Effect] {
    guard let number = argument.isEmpty ? 1 : Int(argument), fixes.indices.contains(number - 1) else {
      return try tell(screens.said(fixes.isEmpty ? .nothingToFix : .fixNumber(count: fixes.count)))
    }
    return assistant.handle(.goTo(fixes[number - 1].description))
  }

  /// Says something and asks the same question again, in short where the window would not hold both.
  private mutating func tell(_ text: String) throws(PortError) -> [Assistant.Effect] {
    var (rows, reading) = try show(text)
    if case .toTheEnd = reading, let height = console.height {
      guard rows + rowsOfQuestion(isRepeated: false) > height else { return assistant.handle(.again) }
      if rows + rowsOfQuestion(isRepeated: true) > height { reading = pause() }
    }
    if case .until(let input) = reading { return try respond(to: input) }
    return assistant.handle(console.height == nil ? .again : .askedBack)
  }

  /// How far a long text was read: what was typed instead of Enter ends it, and means what it means at the question.
  private enum Reading { case toTheEnd, inPart, until(LineInput) }

  /// Shows a text, with pauses where the window would not hold it.
  ///
  /// - Returns: the rows of its last page, and how far it was read.
  private mutating func show(_ text: String) throws(PortError) -> (rows: Int, reading: Reading) {
    guard let height = console.height else {
      try console.write(text)
      return (0, .toTheEnd)
    }
    var (page, used) = ("", 0)
    for line in Layout.lines(of: text) {
      let rows = screens.layout.rows(of: line + "\n")
      if used + rows > height - 1, !page.isEmpty {
        try console.write(page)
        (page, used) = ("", 0)
        let reading = pause()
        guard case .toTheEnd = reading else { return (0, reading) }
      }
      page += line + "\n"
      used += rows
    }
    try console.write(page)
    return (used, .toTheEnd)
  }

  private mutating func pause() -> Reading {
    switch editor.readLine(prompt: screens.pausePrompt, prefill: "", complete: { _ in CompletionAnswer(start: 0, candidates: []) }) {
    case .line(let line) where line.trimmed.isEmpty: .toTheEnd
    case .line(let line) where line.trimmed == "q": .inPart
    case .interrupted: .inPart
    case let input: .until(input)
    }
  }

  private func rowsOfQuestion(isRepeated: Bool) -> Int {
    guard var asking else { return 1 }
    asking.isRepeated = isRepeated
    var text = screens.question(asking, in: assistant, showsExample: false)
    if !isRepeated, case .tasks(let id) = asking.prompt.subject, let step = assistant.checklist.step(id) {
      text += screens.notice(.tasks(Interview(assistant.checklist).tasks(of: step, for: assistant.plan)), typed: "", in: assistant)
    }
    return screens.layout.rows(of: text) + screens.layout.rows(of: screens.prompt(asking, in: assistant))
  }

  private mutating func speak(_ tag: String) throws(PortError) -> [Assistant.Effect] {
    guard let language = Language(tag: tag), let chosen = available.first(where: { $0.language == language }) else {
      return try tell(screens.said(.languagesAtHand(codes: available.map(\.language.code))))
    }
    localizer = chosen
    return assistant.handle(.spoke([chosen] + available.filter { $0.language != language }))
  }

  /// Answers a question for a list with the lines of a file.
  private mutating func answer(withLinesOf path: String) throws(PortError) -> [Assistant.Effect] {
    let sources: [any ImportSource]
    do throws(PortError) { sources = try desk.open(path) } catch { return try tell(screens.said(desk.words(for: error), .warning)) }
    guard sources.count == 1 else { return try tell(screens.said(.notOneFile(path: path.shown), .warning)) }
    var text = ""
    sources[0].withBytes { text = String(decoding: Importer.utf8(of: Array($0)), as: UTF8.self) }
    return assistant.handle(.answered(text))
  }

  /// Imports files into the plan; with `:undo` it is as it was.
  private mutating func take(_ argument: String) throws(PortError) -> [Assistant.Effect] {
    guard !argument.isEmpty else { return try tell(screens.said(.importNothingNamed)) }
    let sources: [any ImportSource]
    do throws(PortError) { sources = try desk.open(allIn: argument) } catch {
      return try tell(screens.said(desk.words(for: error), .warning))
    }
    guard !sources.isEmpty else { return try tell(screens.said(.noFiles(path: argument.shown), .warning)) }
    let outcome = Importer.read(sources, into: assistant.plan, on: today)
    let imported = assistant.handle(.planChanged(outcome.plan))
    let summary = ImportScreen.text(ImportSummary(outcome, in: localizer), width: console.width, isColored: isColored)
    guard case .until(let input) = try show(summary).reading else { return imported }
    return imported + (try respond(to: input))
  }

  /// Writes the report to a file (Markdown or JSON by its ending), or shows it.
  private mutating func report(to path: String) throws(PortError) -> String {
    let report = Report(assistant.assessment, checklist: assistant.checklist, localizer: localizer, programVersion: version)
    let byEnding = ReportFormat.meant(byEndingOf: path)
    // Text in a file that calls itself a PDF or a workbook opens nowhere.
    let ending = path.split(separator: "/").last.flatMap { name in name.lastIndex(of: ".").map { String(name[$0...]) } } ?? ""
    guard byEnding != nil || ending.isEmpty else { return screens.said(.reportEnding(ending: ending.shown), .warning) }
    guard let format = byEnding ?? ReportFormat.all.first(where: { $0.id == "text" }) else { return "" }
    guard !path.isEmpty else { return format.render(report, width: console.width) }
    do throws(PortError) {
      try shelf.write(format.render(report), to: path)
      try store.keepReported(answersFile.reported(assistant.plan, on: today))
      return screens.said(.reportWritten(path: path.shown), .good)
    } catch {
      return screens.said(.cannotWrite(path: path.shown), .warning)
    }
  }
}
