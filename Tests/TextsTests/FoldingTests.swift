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

  @Test(arguments: [("France", "Frnace", 1), ("Germany", "Germny", 1), ("kitten", "sitting", 3)])
  func `distance counts added, dropped, changed and swapped letters`(left: String, right: String, distance: Int) {
    #expect(left.editDistance(to: right, limit: 3) == distance)
    #expect(left.editDistance(to: right, limit: distance - 1) == nil)
  }
}
