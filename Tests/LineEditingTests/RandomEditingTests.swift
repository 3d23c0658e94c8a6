import TestSupport
import Testing

/// Random keys, and after each the screen compared with a line edited by a model.
@Suite(.serialized) struct RandomEditingTests {
  /// A line of letters and a cursor between two of them.
  private struct Model {
    var before: [Character] = []
    var after: [Character] = []

    mutating func press(_ action: Int, _ letter: Character) -> Key {
      switch action {
      case 0:
        if let letter = before.popLast() { after.insert(letter, at: 0) }
        return .left
      case 1:
        if !after.isEmpty { before.append(after.removeFirst()) }
        return .right
      case 2:
        (before, after) = ([], before + after)
        return .home
      case 3:
        (before, after) = (before + after, [])
        return .end
      case 4:
        before = before.dropLast()
        return .backspace
      case 5:
        after = Array(after.dropFirst())
        return .delete
      case 6 where before.count + after.count > 12:
        after = []
        return .control("k")
      default:
        before.append(letter)
        return Key(rawValue: String(letter))
      }
    }
  }

  @Test(arguments: [80, 20, 13, 7], [1, 2, 3, 4] as [UInt64])
  func `the screen shows the line and the cursor after each key`(columns: Int, seed: UInt64) throws {
    let terminal = try probe(columns: columns)
    var random = SplitMix(seed: seed)
    var model = Model()
    for step in 1...150 {
      let letter = "abc é日本📞ßñ한".randomElement(using: &random) ?? "a"
      let key = model.press(Int.random(in: 0..<14, using: &random), letter)
      try terminal.press(key)
      let expected = Self.layout(Array("> ") + model.before, model.after, columns: columns)
      try terminal.wait("step \(step), \(key): \(expected)") { $0.lines == expected.lines && $0.cursor == expected.cursor }
    }
  }

  /// Keys with every kind of effect: motion, history, search, quoting, counts, completion, pastes begun and ended.
  private static let anyKeys: [Key] =
    [
      .up, .down, .left, .right, .home, .end, .delete, .backspace, .tab, .enter, "日", "é", "e\u{301}", "👩‍👩‍👧", "fr", "many", "a b ",
      "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[15~", "\u{1B}", "\u{0}", "\u{9F}",
    ] + "abdefghklnprtuvwxy".map { Key.control($0) } + "bcdfhlnpuwxyX1<>".map { Key.alt($0) }

  @Test(arguments: [80, 5], [1, 2, 3] as [UInt64]) func `no keys hang or end the program`(columns: Int, seed: UInt64) throws {
    let terminal = try probe(["--prompt", "\u{1B}[1mé\u{1B}[0m: "], columns: columns, rows: 6)
    var random = SplitMix(seed: seed)
    // Ctrl-D ends an empty line, and Ctrl-S stops a terminal: not them.
    let keys = Self.anyKeys.filter { $0 != .control("d") }
    for _ in 1...500 { try terminal.press(keys.randomElement(using: &random) ?? .enter) }
    try terminal.type("\u{1B}[201~")
    try terminal.waitUntilIdle()
    try terminal.press(.control("c"))
    try terminal.waitUntilIdle()
    try terminal.type("still-here\r")
    try terminal.wait("an answer") { $0.transcript.joined().contains(#""still-here""#) }
  }

  /// The rows of a line on a window, and the cursor, by the rule that a wide letter is never split.
  private static func layout(
    _ before: [Character], _ after: [Character], columns: Int
  ) -> (lines: [String], cursor: (row: Int, column: Int)) {
    var rows = [""]
    var column = 0
    var cursor = (row: 0, column: 0)
    func nextRow() {
      rows.append("")
      column = 0
    }
    for (index, letter) in (before + after).enumerated() {
      let width = "日本📞한".contains(letter) ? 2 : 1
      if column + width > columns { nextRow() }
      if index == before.count { cursor = (rows.count - 1, column) }
      rows[rows.count - 1].append(letter)
      column += width
      if column == columns { nextRow() }
    }
    if after.isEmpty { cursor = (rows.count - 1, column) }
    let lines = rows.map { String($0.reversed().drop { $0 == " " }.reversed()) }
    return (Array(lines.reversed().drop { $0.isEmpty }.reversed()), cursor)
  }
}
