import Testing
import Texts

@Suite struct OneLineTests {
  @Test(arguments: [("a\nb", "a\\nb"), ("C:\\new", "C:\\\\new"), ("\r\n", "\r\\n"), ("\\\u{301}é", "\\\\\u{301}é"), ("", "")])
  func `a text on one line comes back as it was`(text: String, line: String) {
    #expect(text.onOneLine == line)
    #expect(String(onOneLine: line) == text)
  }

  @Test func `a backslash that somebody typed before another letter stays`() {
    #expect(String(onOneLine: "C:\\temp\\") == "C:\\temp\\")
  }
}
