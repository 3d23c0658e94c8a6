import Testing
import Texts

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Québec", "quebec"), ("CÔTE D’IVOIRE", "cote d ivoire"), ("e\u{301}tat", "etat"), ("  Saint–Denis  ", "saint denis"),
    ("Œuvre", "oeuvre"),
    ("Łódź", "lodz"), ("日本", "日本"), ("\u{202F}", ""),
  ])
  func `case, accents and punctuation do not count`(text: String, expected: String) {
    #expect(text.folded == expected)
  }

  @Test func `texts without accents are folded as others are`() {
    for first in 0..<UInt8(0x80) {
      for second in 0..<UInt8(0x80) {
        let text = String(decoding: [first, second, 0x42, second, first], as: UTF8.self)
        // A combining mark counts for nothing, and takes the long way.
        #expect(text.folded == (text + "\u{301}").folded)
      }
    }
  }
}
