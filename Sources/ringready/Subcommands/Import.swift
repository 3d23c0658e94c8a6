import ArgumentParser
import Conversation
import Importing
import Locales
import Readiness
import Reporting
import Tables
import Texts

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// `ringready import FILE… --into FOLDER`: exports of the tenant become the plan.
struct Import: ParsableCommand {
  static let configuration = Ringready.subcommand(.import)

  @Argument(help: Ringready.help("import.files"), completion: .file()) var files: [String]
  @Option(help: Ringready.help("import.into"), completion: .directory) var into: String
  @Flag(help: Ringready.help("import.dry-run")) var dryRun = false
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let folder = Path(into)
    let localizer = try options.values.localizer()
    let sources = try open()
    // Nothing is made before there is something to save: neither a slip of the pen nor Ctrl-C leaves an empty folder.
    let isNew = !folder.exists
    if !dryRun, !isNew { try FolderLock.take(on: folder) }
    var store = try PlanFolderOnDisk(reading: folder, mayBeMissing: true)
    let filledIn = sources.filter { $0.isListOfActions }
    let exports = sources.filter { !$0.isListOfActions }
    var plan = store.plan
    let outcome = exports.isEmpty ? nil : try read(exports, into: plan, localizer)
    plan = outcome?.plan ?? plan
    let hasRefusals = try take(filledIn, into: &plan, localizer)
    if dryRun {
      try Output.write(localizer.text(.importDryRun) + "\n")
    } else if outcome?.files.contains(where: { $0.format != nil }) ?? false || !filledIn.isEmpty {
      if isNew {
        try folder.makeFolder()
        try FolderLock.take(on: folder)
        // Another import was faster.
        guard !folder.holdsPlan else { throw Failure(.inUse, .planInUse(folder: into.inert)) }
      }
      try save(plan, &store)
      if !options.values.quiet { Output.complain([.importSaved(folder: into.inert)]) }
    }
    if hasRefusals || outcome?.files.contains(where: \.isDamaged) ?? false { throw Failure(.badData) }
  }

  private func read(_ sources: [MappedFile], into plan: Plan, _ localizer: Localizer) throws -> Importer.Outcome {
    var bar = ProgressBar(sources, localizer, isShown: !options.values.quiet && !options.values.isAccessible)
    let outcome = Importer.read(sources, into: plan, on: try options.values.today()) { bar.show(file: $0, bytes: $1) }
    bar.clear()
    let width = StandardConsole(descriptor: 1).width
    try Output.write(ImportScreen.text(ImportSummary(outcome, in: localizer), width: width, isColored: options.values.isColored(1)))
    return outcome
  }

  /// Takes over what people filled in of `report --format actions`.
  ///
  /// - Returns: whether something in a file was not understood; the rest is taken.
  private func take(_ files: [MappedFile], into plan: inout Plan, _ localizer: Localizer) throws -> Bool {
    var hasRefusals = false
    for file in files {
      let actions: ActionsFile
      do {
        actions = try ActionsFile(Importer.utf8(of: file.bytes))
      } catch {
        throw Failure.damage(in: file.name, line: error.line, column: error.column, error.reason.message)
      }
      plan = actions.applied(to: plan)
      try Output.write(localizer.text(.importActions(count: actions.records.count, file: file.name.inert)) + "\n")
      hasRefusals = hasRefusals || !actions.refusals.isEmpty
      for refusal in actions.refusals {
        Output.complain([.answersLine(id: refusal.id.inert, line: refusal.line, what: localizer.text(refusal.message).inert)])
      }
    }
    return hasRefusals
  }

  private func open() throws(Failure) -> [MappedFile] {
    var sources: [MappedFile] = []
    for file in files {
      let found: [MappedFile]
      do {
        found = try MappedFile.all(at: Path(file))
      } catch {
        throw Failure.reading(Path(file), code: error.code)
      }
      complainOfFolders(in: Path(file))
      guard !found.isEmpty else { throw Failure(.noInput, .noFiles(path: file.inert)) }
      sources += found
    }
    return sources
  }

  /// Names the folders in a folder: their files are not read, since they may be those of another day.
  private func complainOfFolders(in folder: Path) {
    guard folder.isFolder else { return }
    let paths = folder.entries().filter { $0.isFolder && !$0.name.hasPrefix(".") }.map { folder.appending($0.name) }
    let names = paths.filter { !$0.holdsPlan }.map(\.text.inert)
    if !names.isEmpty { Output.complain([.importFolders(count: names.count, folder: folder.text.inert, items: names)]) }
  }

  /// Ctrl-C waits until the plan is whole again: its files are replaced together or not at all.
  private func save(_ plan: Plan, _ store: inout PlanFolderOnDisk) throws(Failure) {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    sigprocmask(SIG_BLOCK, &signals, nil)
    defer { sigprocmask(SIG_UNBLOCK, &signals, nil) }
    try store.put(plan)
  }
}

extension MappedFile {
  fileprivate var bytes: [UInt8] {
    var copy: [UInt8] = []
    withBytes { copy = Array($0) }
    return copy
  }

  /// Whether it is what `report --format actions` wrote.
  fileprivate var isListOfActions: Bool {
    var answer = false
    withBytes { answer = ActionsFile.recognizes(Importer.utf8(of: Array($0.prefix(4096)))) }
    return answer
  }
}

/// How far reading got, redrawn in one line of standard error where that is a terminal.
struct ProgressBar {
  private let sources: [MappedFile]
  private let localizer: Localizer
  private let isShown: Bool
  private var shown = -1

  init(_ sources: [MappedFile], _ localizer: Localizer, isShown: Bool) {
    (self.sources, self.localizer) = (sources, localizer)
    self.isShown = isShown && Surroundings.isTerminal(2)
  }

  mutating func show(file: Int, bytes: Int) {
    guard isShown, sources[file].size > 0 else { return }
    let percent = min(100, 100 * bytes / sources[file].size)
    guard percent != shown else { return }
    shown = percent
    let filled = String(repeating: "#", count: percent / 5) + String(repeating: "-", count: 20 - percent / 5)
    write("\r\u{1B}[K[\(filled)] " + localizer.text(.importReading(file: sources[file].name.inert, percent: percent)))
  }

  mutating func clear() { if isShown, shown >= 0 { write("\r\u{1B}[K") } }

  private func write(_ text: String) {
    var console = StandardConsole(descriptor: 2)
    try? console.write(text)
  }
}
