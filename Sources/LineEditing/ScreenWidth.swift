import CLibEdit

/// How libedit draws text: the same `wcwidth`, so the same cursor.
enum ScreenWidth {
  /// Columns of one scalar away from line ends and tabs.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x20 || scalar.value == 0x7F { return 2 }  // ^A
    let width = wide_columns(wchar_t(bitPattern: scalar.value))
    if width >= 0 { return Int(width) }
    return scalar.value > 0xFFFF ? 8 : 7  // \U+FFFF
  }

  /// True for a combining mark, a joiner or a variation selector: it takes no column.
  static func isZero(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x7F && wide_columns(wchar_t(bitPattern: scalar.value)) == 0
  }

  static func of(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  static func hasWideLetters(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.value >= 0x1100 && wide_columns(wchar_t(bitPattern: $0.value)) == 2 }
  }

  /// `text` in at most `columns`, its end replaced by "…" where it doesn't fit.
  static func cut(_ text: String, to columns: Int) -> String {
    guard of(text) > columns else { return text }
    var result = ""
    var used = 0
    for character in text {
      let width = of(String(character))
      if used + width > columns - 1 { break }
      result.append(character)
      used += width
    }
    return result + "…"
  }
}

/// A place on the screen, from where the prompt starts.
struct ScreenPosition: Equatable {
  var row = 0
  var column = 0

  /// Where the cursor stands after `text` on a window of `columns`.
  mutating func advance(over text: some StringProtocol, columns: Int) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": nextRow()
      case "\t": put(width: 8 - column % 8, columns: columns)
      default: put(width: ScreenWidth.of(scalar), columns: columns)
      }
    }
  }

  private mutating func put(width: Int, columns: Int) {
    if column + width > columns { nextRow() }
    column += width
    if column >= columns { nextRow() }
  }

  private mutating func nextRow() {
    row += 1
    column = 0
  }
}
