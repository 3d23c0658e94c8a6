/// What a person sees: a terminal's cells after the bytes a program wrote.
///
/// Knows what line editors and reports use of the VT100 and xterm: cursor motion, erasing, inserting and deleting, scrolling,
/// wrapping at the margin, wide and combining characters. Colours and modes are read over.
public struct Screen: Equatable, Sendable {
  /// The window's columns.
  public private(set) var columns: Int
  /// The window's rows.
  public private(set) var rows: Int
  /// The cursor's place, from 0.
  public private(set) var cursor = (row: 0, column: 0)
  /// Bells rung so far.
  public private(set) var bells = 0

  /// One row, where a wide character is followed by an empty cell.
  private struct Row: Equatable, Sendable {
    var cells: [String] = []
    /// The text goes on in the next row.
    var wraps = false
  }

  private var grid: [Row]
  private var scrolledOff: [Row] = []
  private var saved = (row: 0, column: 0)
  /// The cursor stands on the last column, which is written: the next character wraps first.
  private var wrapIsDue = false
  private var parser = EscapeParser()

  /// Same rows, sizes and cursor.
  public static func == (a: Screen, b: Screen) -> Bool { a.grid == b.grid && a.cursor == b.cursor && a.columns == b.columns }

  /// An empty screen.
  public init(columns: Int = 80, rows: Int = 24) {
    self.columns = columns
    self.rows = rows
    grid = Array(repeating: Row(), count: rows)
  }

  /// The visible rows, without blanks at their ends and without the empty rows at the end.
  public var lines: [String] { Self.trimmed(grid) }

  /// The visible rows as one text.
  public var text: String { lines.joined(separator: "\n") }

  /// Everything since the start, rows that scrolled away first.
  public var transcript: [String] { Self.trimmed(scrolledOff + grid) }

  /// The row the cursor is on, with "▏" at its place: `> Fra▏`.
  public var lineWithCursor: String {
    var cells = grid[cursor.row].cells
    while cells.count < cursor.column { cells.append(" ") }
    cells.insert("▏", at: cursor.column)
    return Self.text(of: cells)
  }

  private static func trimmed(_ rows: [Row]) -> [String] {
    var lines = rows.map { text(of: $0.cells) }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  private static func text(of cells: [String]) -> String {
    var text = cells.joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  /// Draws what a program wrote; sequences may be split between calls.
  public mutating func write(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      for action in parser.actions(for: byte) { perform(action) }
    }
  }

  /// Gives the window other sizes, wrapped lines laid out anew as most terminals do.
  public mutating func resize(columns newColumns: Int, rows newRows: Int) {
    let (all, place) = reflowed(to: newColumns)
    columns = newColumns
    rows = newRows
    let bottom = max(all.lastIndex { !$0.cells.isEmpty } ?? 0, place.row)
    let top = max(0, bottom + 1 - newRows)
    scrolledOff = Array(all[..<top])
    grid = Array(all[top...].prefix(newRows))
    while grid.count < newRows { grid.append(Row()) }
    cursor = (max(0, place.row - top), min(place.column, newColumns - 1))
    wrapIsDue = false
  }

  private func reflowed(to newColumns: Int) -> (rows: [Row], cursor: (row: Int, column: Int)) {
    var result: [Row] = []
    var place = (row: 0, column: 0)
    var logical: [String] = []
    var cursorInLogical: Int?
    for (index, row) in (scrolledOff + grid).enumerated() {
      if index == scrolledOff.count + cursor.row { cursorInLogical = logical.count + cursor.column + (wrapIsDue ? 1 : 0) }
      logical += row.cells
      if row.wraps { continue }
      let laidOut = Self.layOut(logical, columns: newColumns)
      if let offset = cursorInLogical { place = (result.count + offset / newColumns, offset % newColumns) }
      result += laidOut
      while place.row >= result.count, cursorInLogical != nil { result.append(Row()) }
      logical = []
      cursorInLogical = nil
    }
    return (result, place)
  }

  private static func layOut(_ cells: [String], columns: Int) -> [Row] {
    var rows = [Row()]
    for (index, cell) in cells.enumerated() {
      let isWide = index + 1 < cells.count && cells[index + 1].isEmpty && !cell.isEmpty
      if rows[rows.count - 1].cells.count + (isWide ? 2 : 1) > columns, !cell.isEmpty {
        rows[rows.count - 1].wraps = true
        rows.append(Row())
      }
      rows[rows.count - 1].cells.append(cell)
    }
    return rows
  }
}

extension Screen {
  private mutating func perform(_ action: EscapeParser.Action) {
    switch action {
    case .print(let scalar): put(scalar)
    case .control(let byte): control(byte)
    case .escape("7"): saved = cursor
    case .escape("8"): cursor = saved
    case .escape("M"): cursor.row = max(0, cursor.row - 1)
    case .escape("c"): self = Screen(columns: columns, rows: rows)
    case .escape: break
    case .sequence(let final, let parameters): sequence(final, parameters)
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = Self.width(of: scalar)
    guard width > 0 else {
      attach(scalar)
      return
    }
    if wrapIsDue || cursor.column + width > columns {
      grid[cursor.row].wraps = true
      lineFeed()
      cursor.column = 0
    }
    write(String(scalar), at: cursor.column, width: width)
    cursor.column += width
    wrapIsDue = cursor.column >= columns
    if wrapIsDue { cursor.column = columns - 1 }
  }

  private mutating func write(_ text: String, at column: Int, width: Int) {
    fill(to: column + width)
    grid[cursor.row].cells[column] = text
    if width == 2 { grid[cursor.row].cells[column + 1] = "" }
    // Half of a wide character that stood here is no character.
    if column + width < grid[cursor.row].cells.count, grid[cursor.row].cells[column + width].isEmpty {
      grid[cursor.row].cells[column + width] = " "
    }
  }

  private mutating func attach(_ mark: Unicode.Scalar) {
    var column = wrapIsDue ? cursor.column : cursor.column - 1
    if column > 0, column < grid[cursor.row].cells.count, grid[cursor.row].cells[column].isEmpty { column -= 1 }
    guard column >= 0, column < grid[cursor.row].cells.count else { return }
    grid[cursor.row].cells[column].unicodeScalars.append(mark)
  }

  private mutating func fill(to count: Int) {
    while grid[cursor.row].cells.count < count { grid[cursor.row].cells.append(" ") }
  }

  private mutating func lineFeed() {
    wrapIsDue = false
    guard cursor.row == rows - 1 else {
      cursor.row += 1
      return
    }
    scrolledOff.append(grid.removeFirst())
    grid.append(Row())
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 7: bells += 1
    case 8:
      cursor.column = max(0, cursor.column - 1)
      wrapIsDue = false
    case 9: cursor.column = min(columns - 1, cursor.column / 8 * 8 + 8)
    case 10, 11, 12: lineFeed()
    case 13:
      cursor.column = 0
      wrapIsDue = false
    default: break
    }
  }

  private mutating func sequence(_ final: Character, _ parameters: [Int]) {
    let count = max(1, parameters.first ?? 1)
    let mode = parameters.first ?? 0
    switch final {
    case "J": eraseDisplay(mode)
    case "K": eraseLine(mode)
    case "P": deleteCells(count)
    case "@": insertCells(count)
    case "X": for column in cursor.column..<min(columns, cursor.column + count) { write(" ", at: column, width: 1) }
    case "L": for _ in 0..<count { insertRow() }
    case "M": for _ in 0..<count { deleteRow() }
    default: move(final, count, parameters)
    }
  }

  private mutating func move(_ final: Character, _ count: Int, _ parameters: [Int]) {
    switch final {
    case "A": cursor.row = max(0, cursor.row - count)
    case "B", "e": cursor.row = min(rows - 1, cursor.row + count)
    case "C", "a": cursor.column = min(columns - 1, cursor.column + count)
    case "D": cursor.column = max(0, cursor.column - count)
    case "E": cursor = (min(rows - 1, cursor.row + count), 0)
    case "F": cursor = (max(0, cursor.row - count), 0)
    case "G", "`": cursor.column = min(columns - 1, count - 1)
    case "d": cursor.row = min(rows - 1, count - 1)
    case "H", "f":
      let column = parameters.count > 1 ? max(1, parameters[1]) : 1
      cursor = (min(rows - 1, count - 1), min(columns - 1, column - 1))
    default: return
    }
    wrapIsDue = false
  }

  private mutating func deleteCells(_ count: Int) {
    let end = min(grid[cursor.row].cells.count, cursor.column + count)
    if cursor.column < end { grid[cursor.row].cells.removeSubrange(cursor.column..<end) }
  }

  private mutating func insertCells(_ count: Int) {
    fill(to: cursor.column)
    grid[cursor.row].cells.insert(contentsOf: Array(repeating: " ", count: count), at: cursor.column)
    if grid[cursor.row].cells.count > columns { grid[cursor.row].cells.removeSubrange(columns...) }
  }

  private mutating func eraseLine(_ mode: Int) {
    switch mode {
    case 0: if grid[cursor.row].cells.count > cursor.column { grid[cursor.row].cells.removeSubrange(cursor.column...) }
    case 1: for column in 0...min(cursor.column, columns - 1) { write(" ", at: column, width: 1) }
    default: grid[cursor.row].cells = []
    }
    if mode != 1 { grid[cursor.row].wraps = false }
  }

  private mutating func eraseDisplay(_ mode: Int) {
    switch mode {
    case 0:
      eraseLine(0)
      for row in (cursor.row + 1)..<max(rows, cursor.row + 1) { grid[row] = Row() }
    case 1:
      eraseLine(1)
      for row in 0..<cursor.row { grid[row] = Row() }
    default: grid = Array(repeating: Row(), count: rows)
    }
  }

  private mutating func insertRow() {
    grid.insert(Row(), at: cursor.row)
    grid.removeLast()
  }

  private mutating func deleteRow() {
    grid.remove(at: cursor.row)
    grid.append(Row())
  }

  /// Columns a terminal gives `scalar`; own table, so that no locale can agree with a mistake of the program under test.
  static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    let wide: [ClosedRange<UInt32>] = [
      0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD,
    ]
    return wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }
}
