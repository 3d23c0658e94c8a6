import CLibEdit
internal import Conversation

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension LibEditLineEditor {
  /// A control no keyboard sends: returned by our reader, it makes libedit run `insertPending` between two keys,
  /// the only moment when the line may be changed.
  private static let pendingKey: Unicode.Scalar = "\u{9F}"

  /// libedit's own commands on keys where shells have them.
  private static let shellKeys = [
    ("^U", "vi-kill-line-prev"), ("^W", "ed-delete-prev-word"), ("^R", "em-inc-search-prev"), ("^S", "em-inc-search-next"),
    // Its prompt for commands of libedit is nothing for our users, and takes any key for text, `pendingKey` too.
    ("\\ex", "ed-unassigned"), ("\\eX", "ed-unassigned"),
    ("\\e[1~", "ed-move-to-beg"), ("\\e[4~", "ed-move-to-end"),
    ("\\e[1;5C", "em-next-word"), ("\\e[1;5D", "ed-prev-word"), ("\\e[1;3C", "em-next-word"), ("\\e[1;3D", "ed-prev-word"),
  ]

  /// Commands of ours: libedit moves by scalars, people by letters with all their marks.
  private enum Command: Int32, CaseIterable {
    case complete, insertPending, paste, deleteOrEnd, deleteRight, deleteLeft, moveLeft, moveRight

    var keys: [String] {
      switch self {
      case .complete: ["^I"]
      case .insertPending: [String(pendingKey)]
      case .paste: ["\\e[200~"]
      case .deleteOrEnd: ["^D"]
      case .deleteRight: ["\\e[3~"]
      case .deleteLeft: ["^H", "^?"]
      case .moveLeft: ["^B", "\\e[D", "\\eOD"]
      case .moveRight: ["^F", "\\e[C", "\\eOC"]
      }
    }

    /// A C function for each: it can't carry which command it is.
    var function: editor_command {
      switch self {
      case .complete: { editor, _ in LibEditLineEditor.run(editor) { $0.completeWord() } }
      case .insertPending: { editor, _ in LibEditLineEditor.run(editor) { $0.insertPending() } }
      case .paste: { editor, _ in LibEditLineEditor.run(editor) { $0.paste() } }
      case .deleteOrEnd: { editor, _ in LibEditLineEditor.run(editor) { $0.deleteOrEnd() } }
      case .deleteRight: { editor, _ in LibEditLineEditor.run(editor) { $0.deleteRight() } }
      case .deleteLeft: { editor, _ in LibEditLineEditor.run(editor) { $0.deleteLeft() } }
      case .moveLeft: { editor, _ in LibEditLineEditor.run(editor) { $0.moveLeft() } }
      case .moveRight: { editor, _ in LibEditLineEditor.run(editor) { $0.moveRight() } }
      }
    }
  }

  func bindKeys() {
    editor_set_reader(handle) { handle, character in
      guard let editor = LibEditLineEditor.of(handle), let scalar = editor.nextScalar() else { return -1 }
      character?.pointee = wchar_t(bitPattern: scalar.value)
      return 1
    }
    editor_set_prompt(handle, { UnsafePointer(LibEditLineEditor.of($0)?.markedPrompt.baseAddress) }, wchar_t(MarkedPrompt.mark.value))
    editor_use_emacs_keys(handle)
    for (key, command) in Self.shellKeys { bind(key, to: command) }
    for command in Command.allCases {
      editor_add_command(handle, command.rawValue, command.function)
      for key in command.keys { bind(key, to: "ringready-\(command.rawValue)") }
    }
  }

  private static func run(_ handle: OpaquePointer?, _ command: (LibEditLineEditor) -> Int32) -> UInt8 {
    UInt8(of(handle).map(command) ?? CC_ERROR)
  }

  private func bind(_ key: String, to command: String) {
    editor_bind(handle, key.wide + [0], command.wide + [0])
  }

  private static func of(_ handle: OpaquePointer?) -> LibEditLineEditor? {
    editor_client(handle).map { Unmanaged<LibEditLineEditor>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Waits for the next key, answering signals meanwhile; nil when the line is over, with `outcome` set.
  private func nextScalar() -> Unicode.Scalar? {
    if pendingKeyIsSent {
      // libedit took it for text or for the end of a sequence: don't send it for ever.
      pendingKeyIsSent = false
      pendingText = nil
    } else if pendingText == nil {
      redrawWideLetters()
    }
    while pendingText == nil {
      switch keyboard.event() {
      case .scalar(let scalar):
        if 0x80...0x9F ~= scalar.value { continue }
        let isInSequence = sequence.takes(scalar)
        guard !isInSequence, ScreenWidth.isZero(scalar) || isUnsafeToAppend(scalar) else { return scalar }
        pendingText = String(scalar)
      case .signal(SIGWINCH): redrawInPlace()
      case .signal(SIGTSTP): suspend()
      case .signal(SIGCONT):
        takeTerminal()
        redrawInPlace()
      case .signal(SIGINT):
        outcome = .interrupted(hadText: !(line.before + line.after).isEmpty)
        return nil
      case .signal, .end:
        outcome = .endOfInput
        return nil
      }
    }
    pendingKeyIsSent = true
    return Self.pendingKey
  }

  /// libedit writes past its rows, and crashes, when a letter is added to a line that fills the window; its other ways to draw
  /// such a line are sound.
  private func isUnsafeToAppend(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value != 0x7F && !isSearching && lastRow >= rows - 1
  }

  private func insertPending() -> Int32 {
    insert(pendingText ?? "")
    pendingText = nil
    pendingKeyIsSent = false
    return CC_REFRESH
  }

  private func deleteOrEnd() -> Int32 {
    let line = self.line
    guard line.before.isEmpty, line.after.isEmpty else { return deleteRight() }
    outcome = .endOfInput
    return CC_EOF
  }

  private func deleteRight() -> Int32 {
    moveRight() == CC_CURSOR ? deleteLeft() : CC_ERROR
  }

  private func deleteLeft() -> Int32 {
    guard let letter = line.before.last else { return CC_ERROR }
    el_deletestr(handle, Int32(letter.unicodeScalars.count))
    return CC_REFRESH
  }

  private func moveLeft() -> Int32 {
    guard let letter = line.before.last else { return CC_ERROR }
    el_cursor(handle, -Int32(letter.unicodeScalars.count))
    return CC_CURSOR
  }

  private func moveRight() -> Int32 {
    guard let letter = line.after.first else { return CC_ERROR }
    el_cursor(handle, Int32(letter.unicodeScalars.count))
    return CC_CURSOR
  }

  private func paste() -> Int32 {
    guard let text = keyboard.text(upTo: Array("\u{1B}[201~".utf8)) else { return CC_NORM }
    insert(Self.cleaned(text))
    return CC_REFRESH
  }

  /// Line ends as "\n", none at the end, and no other control than tabs: a paste must not press keys.
  private static func cleaned(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r": result.append("\n")
      case "\n": if previous != "\r" { result.append("\n") }
      case "\t": result.append("\t")
      default: if scalar.properties.generalCategory != .control { result.append(scalar) }
      }
      previous = scalar
    }
    while result.last == "\n" { result.removeLast() }
    return String(result)
  }

  private func completeWord() -> Int32 {
    let line = self.line
    guard let answer = complete?(line.before), !answer.candidates.isEmpty else { return CC_ERROR }
    let typed = line.before.dropFirst(answer.start)
    if let common = answer.commonText(replacing: typed), common != typed {
      el_deletestr(handle, Int32(typed.unicodeScalars.count))
      insert(CompletionList.printable(common))
    }
    guard answer.candidates.count > 1 else { return CC_REFRESH }
    redrawInPlace(from: line)
    goBelow((self.line.before + self.line.after, ""))
    for row in CompletionList.rows(for: answer, columns: columns, rows: rows - 2, more: more) { write(row + "\r\n") }
    draw()
    return CC_NORM
  }
}
