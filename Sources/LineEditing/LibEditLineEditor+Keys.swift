import CLibEdit

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension LibEditLineEditor {
  /// A control no keyboard sends: returned by our reader, it makes libedit run `insertPending` between two keys,
  /// the only moment when the line may be changed.
  private static let pendingKey: Unicode.Scalar = "\u{9F}"

  /// What shells do and libedit doesn't by itself.
  private static let shellKeys = [
    ("^U", "vi-kill-line-prev"), ("^W", "ed-delete-prev-word"), ("^R", "em-inc-search-prev"), ("^S", "em-inc-search-next"),
    ("\\e[3~", "ed-delete-next-char"), ("\\e[1~", "ed-move-to-beg"), ("\\e[4~", "ed-move-to-end"),
    ("\\e[1;5C", "em-next-word"), ("\\e[1;5D", "ed-prev-word"), ("\\e[1;3C", "em-next-word"), ("\\e[1;3D", "ed-prev-word"),
  ]

  func bindKeys() {
    editor_set_reader(handle) { handle, character in
      guard let editor = LibEditLineEditor.of(handle), let scalar = editor.nextScalar() else { return -1 }
      character?.pointee = wchar_t(bitPattern: scalar.value)
      return 1
    }
    editor_set_prompt(handle, { UnsafePointer(LibEditLineEditor.of($0)?.markedPrompt.baseAddress) }, wchar_t(Prompt.mark.value))
    editor_add_commands(
      handle,
      { editor, _ in LibEditLineEditor.of(editor)?.completeWord() ?? UInt8(CC_ERROR) },
      { editor, _ in LibEditLineEditor.of(editor)?.deleteOrEnd() ?? UInt8(CC_ERROR) },
      { editor, _ in LibEditLineEditor.of(editor)?.paste() ?? UInt8(CC_ERROR) },
      { editor, _ in LibEditLineEditor.of(editor)?.insertPending() ?? UInt8(CC_ERROR) })
    editor_use_emacs_keys(handle)
    for (key, command) in Self.shellKeys { bind(key, to: command) }
    bind("^I", to: "ringready-complete")
    bind("^D", to: "ringready-delete-or-end")
    bind("\\e[200~", to: "ringready-paste")
    bind(String(Self.pendingKey), to: "ringready-insert-pending")
  }

  private func bind(_ key: String, to command: String) {
    editor_bind(handle, key.wide + [0], command.wide + [0])
  }

  private static func of(_ handle: OpaquePointer?) -> LibEditLineEditor? {
    editor_client(handle).map { Unmanaged<LibEditLineEditor>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Waits for the next key, answering signals meanwhile; nil when the line is over, with `outcome` set.
  private func nextScalar() -> Unicode.Scalar? {
    if pendingText == nil { redrawWideLetters() }
    while pendingText == nil {
      switch keyboard.event() {
      case .scalar(let scalar):
        if 0x80...0x9F ~= scalar.value { continue }
        guard ScreenWidth.isZero(scalar) else { return scalar }
        pendingText = String(scalar)
      case .signal(SIGWINCH): redrawInPlace()
      case .signal(SIGTSTP): suspend()
      case .signal(SIGCONT):
        takeTerminal()
        redrawInPlace()
      case .signal(SIGINT):
        outcome = .interrupted
        return nil
      case .signal, .end:
        outcome = .endOfInput
        return nil
      }
    }
    return Self.pendingKey
  }

  private func insertPending() -> UInt8 {
    insert(pendingText ?? "")
    pendingText = nil
    return UInt8(CC_REFRESH)
  }

  private func deleteOrEnd() -> UInt8 {
    let line = self.line
    if let next = line.after.first {
      let count = Int32(next.unicodeScalars.count)
      el_cursor(handle, count)
      el_deletestr(handle, count)
      return UInt8(CC_REFRESH)
    }
    guard line.before.isEmpty else { return UInt8(CC_ERROR) }
    outcome = .endOfInput
    return UInt8(CC_EOF)
  }

  private func paste() -> UInt8 {
    guard let text = keyboard.text(upTo: Array("\u{1B}[201~".utf8)) else { return UInt8(CC_NORM) }
    insert(Self.cleaned(text))
    return UInt8(CC_REFRESH)
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

  private func completeWord() -> UInt8 {
    let line = self.line
    guard let answer = complete?(line.before), !answer.candidates.isEmpty else { return UInt8(CC_ERROR) }
    let typed = line.before.dropFirst(answer.start)
    if let common = answer.commonText(replacing: typed), common != typed {
      el_deletestr(handle, Int32(typed.unicodeScalars.count))
      insert(CompletionList.printable(common))
    }
    guard answer.candidates.count > 1 else { return UInt8(CC_REFRESH) }
    redrawInPlace(from: line)
    goBelow((self.line.before + self.line.after, ""))
    for row in CompletionList.rows(for: answer.candidates, columns: columns, rows: rows - 2, more: more) { write(row + "\r\n") }
    draw()
    return UInt8(CC_NORM)
  }
}
