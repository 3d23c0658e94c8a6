import CLibEdit

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension LibEditLineEditor {
  /// The typed text on both sides of the cursor.
  typealias Line = (before: String, after: String)

  var line: Line {
    guard let info = el_wline(handle)?.pointee else { return ("", "") }
    let before = UnsafeBufferPointer(start: info.buffer, count: info.cursor - info.buffer)
    let after = UnsafeBufferPointer(start: info.cursor, count: info.lastchar - info.cursor)
    return (String(wide: before), String(wide: after))
  }

  var columns: Int { max(2, Int(editor_terminal_size(handle, "co"))) }
  var rows: Int { max(1, Int(editor_terminal_size(handle, "li"))) }

  /// Puts `text` at the cursor; a combining mark joins the letter before it.
  func insert(_ text: String) {
    guard let first = text.unicodeScalars.first else { return }
    var joined = text
    if ScreenWidth.isZero(first), let letter = line.before.last {
      el_deletestr(handle, Int32(letter.unicodeScalars.count))
      joined = String(letter) + text
    }
    el_winsertstr(handle, joined.composed.wide + [0])
  }

  /// Draws the prompt and the line again where they stand.
  ///
  /// - Parameter shown: the line as it is on the screen, where it has changed since.
  func redrawInPlace(from shown: Line? = nil) {
    el_resize(handle)
    // Terminals lay a wrapped line out anew when their width changes: count its rows at the present width.
    let up = cursor(in: shown ?? line).row
    write("\r" + (up > 0 ? "\u{1B}[\(up)A" : "") + "\u{1B}[J")
    draw()
  }

  /// Draws the prompt and the line from the row of the cursor, which is at the line's end until the next key is read.
  ///
  /// libedit moves its cursor by writing letters again, from the middle of a wide one too; never from the first column. So
  /// let it draw with nowhere to go, and go where the cursor belongs by a refresh of its own, which starts with a return.
  func draw() {
    let after = Int32(line.after.unicodeScalars.count)
    el_cursor(handle, after)
    editor_draw(handle)
    el_cursor(handle, -after)
    pendingText = pendingText ?? ""
  }

  /// Draws a line with wide letters anew when more was done to it than adding letters: libedit's update of the changed part
  /// takes half of a wide letter for a place where the cursor can stand, and is a column off from there on.
  func redrawWideLetters() {
    let line = self.line
    defer { shownLine = line }
    let isUnchanged = line == shownLine
    let isLonger = line.after.isEmpty && shownLine.after.isEmpty && line.before.hasPrefix(shownLine.before)
    guard !isUnchanged, !isLonger, !isSearching else { return }
    if [line, shownLine].contains(where: { ScreenWidth.hasWideLetters($0.before) || ScreenWidth.hasWideLetters($0.after) }) {
      redrawInPlace()
    }
  }

  /// During a search libedit shows it in the line, and ends it when a key comes that wasn't typed.
  var isSearching: Bool { line.after.contains("\nbck") || line.after.contains("\nfwd") }

  /// The row of the line's end, from 0 for the prompt's; it may lie below the window.
  var lastRow: Int {
    let line = self.line
    var position = ScreenPosition()
    for part in [prompt.visible, line.before, line.after] { position.advance(over: part, columns: columns) }
    return position.row
  }

  /// Moves to the start of the row after the whole line.
  func goBelow(_ line: Line) {
    let start = cursor(in: line)
    var end = start
    end.advance(over: line.after, columns: columns)
    write(String(repeating: "\n", count: end.row - start.row) + "\r\n")
  }

  private func cursor(in line: Line) -> ScreenPosition {
    var position = ScreenPosition()
    position.advance(over: prompt.visible, columns: columns)
    position.advance(over: line.before, columns: columns)
    if let next = line.after.unicodeScalars.first, position.column + ScreenWidth.of(next) > columns {
      position = ScreenPosition(row: position.row + 1)
    }
    return position
  }

  /// Stops as Ctrl-Z does, with the terminal as the shell left it.
  func suspend() {
    goBelow(line)
    write(PASTE_MARKS_OFF)
    editor_set_raw(handle, 0)
    signals_stop_process()
    takeTerminal()
    draw()
  }

  /// Makes the terminal raw again, whatever others did with it.
  func takeTerminal() {
    editor_set_raw(handle, 0)
    makeRaw()
    el_resize(handle)
  }

  func makeRaw() {
    editor_set_raw(handle, 1)
    var modes = termios()
    if tcgetattr(fileno(input), &modes) == 0 {
      // libedit lets the terminal swap "\r" and "\n", and a paste's "\r\n" would be two line ends. Each alone ends a line.
      modes.c_iflag &= ~tcflag_t(ICRNL | INLCR)
      tcsetattr(fileno(input), TCSADRAIN, &modes)
    }
    write(PASTE_MARKS_ON)
  }
}
