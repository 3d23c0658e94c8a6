import TestSupport
import Testing

struct ScreenTests {
  private func screen(_ text: String, columns: Int = 10, rows: Int = 4) -> Screen {
    var screen = Screen(columns: columns, rows: rows)
    screen.write(text.utf8)
    return screen
  }

  @Test(arguments: [
    ("ab\r\ncd", ["ab", "cd"]),
    ("ab\ncd", ["ab", "  cd"]),
    ("abc\rX", ["Xbc"]),
    ("abc\u{8}\u{8}X", ["aXc"]),
    ("a\tb", ["a       b"]),
    ("0123456789AB", ["0123456789", "AB"]),
    ("0123456789\rX", ["X123456789"]),
    ("012345678日", ["012345678", "日"]),
    ("日本\u{8}\u{8}X", ["日X"]),
    ("e\u{301}x", ["e\u{301}x"]),
    ("\u{1B}[1;31mred\u{1B}[0m", ["red"]),
    ("\u{1B}]0;title\u{7}a\u{1B}]8;;x\u{1B}\\b", ["ab"]),
    ("abc\u{1B}[2Dx\u{1B}[K", ["ax"]),
    ("abc\u{1B}[1K", [""]),
    ("abc\u{1B}[2K", [""]),
    ("a\r\nb\r\nc\u{1B}[2A\u{1B}[J", ["a"]),
    ("a\r\nb\u{1B}[2J\u{1B}[Hx", ["x"]),
    ("a\u{1B}[3;5Hx", ["a", "", "    x"]),
    ("abcd\u{1B}[3G\u{1B}[P", ["abd"]),
    ("abcd\u{1B}[2G\u{1B}[2@", ["a  bcd"]),
    ("abcd\u{1B}[2G\u{1B}[2X", ["a  d"]),
    ("a\r\nb\r\nc\r\nd\r\ne", ["b", "c", "d", "e"]),
    ("a\r\nb\u{1B}[L", ["a", "", "b"]),
    ("a\r\nb\u{1B}[A\u{1B}[M", ["b"]),
    ("ab\u{1B}7cd\u{1B}8X", ["abXd"]),
    ("\u{1B}[?2004ha\u{1B}(Bb", ["ab"]),
  ])
  func `shows what a terminal shows`(text: String, lines: [String]) {
    #expect(screen(text).lines == lines.reversed().drop { $0.isEmpty }.reversed())
  }

  @Test func `sequences and letters may be split`() {
    var screen = Screen()
    for byte in "é\u{1B}[1;31m日".utf8 { screen.write([byte]) }
    #expect(screen.text == "é日")
    #expect(screen.lineWithCursor == "é日▏")
  }

  @Test func `the cursor waits at the margin`() {
    #expect(screen("0123456789").cursor == (0, 9))
    #expect(screen("0123456789A").cursor == (1, 1))
  }

  @Test func `rows that scrolled away are in the transcript`() {
    #expect(screen("a\r\nb\r\nc\r\nd\r\ne").transcript == ["a", "b", "c", "d", "e"])
  }

  @Test func `a resize lays wrapped lines out anew`() {
    var screen = screen("first\r\n0123456789ABCDEF")
    screen.resize(columns: 20, rows: 4)
    #expect(screen.lines == ["first", "0123456789ABCDEF"])
    #expect(screen.cursor == (1, 16))
    screen.resize(columns: 5, rows: 3)
    #expect(screen.transcript == ["first", "01234", "56789", "ABCDE", "F"])
    #expect(screen.cursor == (2, 1))
  }

  @Test func `the bell is counted`() { #expect(screen("a\u{7}b\u{7}").bells == 2) }
}
