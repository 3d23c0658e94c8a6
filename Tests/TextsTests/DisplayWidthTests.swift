import Testing
import Texts

@Suite struct DisplayWidthTests {
  /// Source: Unicode 16, EastAsianWidth.txt; of several letters in one, the first.
  @Test(arguments: [
    ("Tōkyō", 5), ("東京", 4), ("ｶﾅ", 2), ("カナ", 4), ("e\u{301}", 1), ("⚠", 1), ("✅", 2), ("🚀", 2), ("🛒", 2), ("🇫🇷", 2), ("👩\u{200D}💻", 2),
  ])
  func `wide letters and emoji take two columns`(text: String, columns: Int) {
    #expect(text.displayWidth == columns)
  }
}
