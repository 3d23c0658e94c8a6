import CLibEdit
public import Conversation

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Lines typed on a terminal, with the keys, the history and the completion of a shell.
///
/// The terminal is in raw mode only inside `readLine`; signals are caught only there. A class, for it owns libedit's handle;
/// it stays on one thread.
public final class LibEditLineEditor: LineEditor {
  let input: UnsafeMutablePointer<FILE>
  let output: UnsafeMutablePointer<FILE>
  let handle: OpaquePointer
  private let history: OpaquePointer
  private let historyFile: HistoryFile
  private var lastEntry: String?
  /// The words under a list that was cut, from the number of candidates left out; set anew when the language changes.
  public var more: (Int) -> String

  var keyboard: Keyboard
  var sequence = KeySequence()
  /// What the next `pendingKey` inserts.
  var pendingText: String?
  /// `pendingKey` was returned, and `insertPending` has not run since.
  var pendingKeyIsSent = false
  /// The line on the screen, as of the latest key.
  var shownLine: Line = ("", "")
  /// Set by the key or signal that ends the line without an answer.
  var outcome: LineInput?
  var complete: ((String) -> CompletionAnswer)?
  var prompt = MarkedPrompt("")
  private(set) var markedPrompt: UnsafeMutableBufferPointer<wchar_t>

  /// An editor on a terminal; nil where there is none, where `TERM` is missing or "dumb", or without any UTF-8 locale:
  /// read with a `PlainLineReader` then.
  ///
  /// - Parameters:
  ///   - input: the terminal's file descriptor.
  ///   - output: the terminal's file descriptor for what is drawn.
  ///   - historyPath: the file that keeps entries between runs; its folders are made when missing.
  ///   - more: the words under a list that was cut, from the number of candidates left out ("… and 120 more").
  public init?(input: Int32 = 0, output: Int32 = 1, historyPath: String? = nil, more: @escaping (Int) -> String) {
    guard isatty(input) == 1, isatty(output) == 1, Self.terminalCanMoveItsCursor, TerminalLocale.useUTF8(),
      let keyboard = Keyboard(input: input), let history = history_winit()
    else { return nil }
    guard let inputFile = fdopen(fcntl(input, F_DUPFD_CLOEXEC, 3), "r"),
      let outputFile = fdopen(fcntl(output, F_DUPFD_CLOEXEC, 3), "w"),
      let handle = el_init("ringready", inputFile, outputFile, outputFile)
    else { return nil }
    self.input = inputFile
    self.output = outputFile
    self.handle = handle
    self.history = history
    self.keyboard = keyboard
    self.more = more
    historyFile = HistoryFile(path: historyPath)
    markedPrompt = .allocate(capacity: 0)
    history_w_limit(history, Int32(HistoryFile.limit))
    for line in historyFile.load() { remember(line) }
    editor_set_client(handle, Unmanaged.passUnretained(self).toOpaque())
    editor_set_history(handle, history)
    bindKeys()
  }

  deinit {
    el_end(handle)
    history_wend(history)
    fclose(input)
    fclose(output)
    markedPrompt.deallocate()
  }

  /// Asks for one line and waits for it, editing it with the keys of a shell.
  ///
  /// - Parameters:
  ///   - text: the prompt; may hold ANSI colour escapes. Its lines above the last one are drawn once.
  ///   - prefill: editable text that already stands on the line.
  ///   - complete: called for each Tab with the text left of the cursor.
  /// - Returns: the line, or how the person declined to give one; the terminal is as it was before.
  public func readLine(prompt text: String, prefill: String, complete: (String) -> CompletionAnswer) -> LineInput {
    fflush(nil)
    pendingText = prefill.isEmpty ? nil : prefill
    shownLine = ("", "")
    pendingKeyIsSent = false
    sequence = KeySequence()
    outcome = nil
    signals_catch(fileno(input), fileno(output))
    defer { signals_release() }
    // Raw before the prompt is seen: what is typed in answer to it must not be echoed by the terminal itself.
    makeRaw()
    show(MarkedPrompt(text))
    return withoutActuallyEscaping(complete) { complete in
      self.complete = complete
      defer { self.complete = nil }
      var count: Int32 = 0
      let line = el_wgets(handle, &count)
      let answer = line.map { String(wide: UnsafeBufferPointer(start: $0, count: Int(count) - 1)) }
      if answer == nil { goBelow(self.line) }
      write(PASTE_MARKS_OFF)
      return outcome ?? answer.map(LineInput.line) ?? .endOfInput
    }
  }

  /// Makes `line` the newest entry that Up brings back, here and in later runs; empty lines and repeats are left out.
  public func addHistory(_ line: String) {
    guard !line.isEmpty, line != lastEntry else { return }
    remember(line)
    historyFile.append(line)
  }

  private func remember(_ line: String) {
    history_w_enter(history, line.wide + [0])
    lastEntry = line
  }

  func write(_ text: String) {
    fputs(text, output)
    fflush(output)
  }

  private func show(_ prompt: MarkedPrompt) {
    self.prompt = prompt
    markedPrompt.deallocate()
    let units = prompt.marked.wide + [0]
    markedPrompt = .allocate(capacity: units.count)
    _ = markedPrompt.initialize(from: units)
    write(prompt.above)
  }

  private static var terminalCanMoveItsCursor: Bool {
    guard let name = getenv("TERM").map({ String(cString: $0) }) else { return false }
    return !["", "dumb", "unknown"].contains(name)
  }
}
