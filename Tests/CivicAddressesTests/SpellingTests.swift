import Testing
import Texts

@testable import CivicAddresses

@Suite struct SpellingTests {
  @Test func `a short word suggests nothing`() {
    #expect("rom".withBytes { Spelling($0).tolerance } == 0)
    #expect("rome".withBytes { Spelling($0).tolerance } == 1)
    #expect("東京".withBytes { Spelling($0).tolerance } == 1)
    #expect("marseille".withBytes { Spelling($0).tolerance } == 2)
  }

  @Test(arguments: [
    ("Saint-Étienne", "stetienne"), ("St. Louis", "stlouis"), ("København", "kobenhavn"), ("Łódź", "lodz"), ("İstanbul", "istanbul"),
    ("Ōsaka", "osaka"),
    ("Hồ Chí Minh", "hochiminh"), ("Αθήνα", "αθηνα"), ("ΣΙΣΥΦΟΣ", "σισυφοσ"), ("أبو ظبي", "ابوظبي"), ("L’Haÿ-les-Roses", "lhaylesroses"),
    ("'s-Gravenhage", "sgravenhage"),
    ("東京都", "東京都"), ("ＡＢＣ１", "abc1"), ("E\u{301}vry", "evry"), ("Straße", "strasse"), ("", ""), ("--", ""), ("Ärlig", "arlig"),
  ]) func `spellings of one name have one key`(name: String, key: String) {
    #expect(Folding.key(of: name) == key)
  }

  @Test(arguments: [
    ("\\d{5}", "12345", true), ("\\d{5}", "1234", false), ("\\d{5}", "123456", false), ("\\d{4,5}|\\d{3}-\\d{4}", "123-4567", true),
    ("A?B", "B", true), ("A?B", "AB", true),
    ("(?:AB|A)C", "AC", true), ("(AB|A)(BC|C)", "ABC", true), ("[A-HJ-N]\\d", "I1", false), ("[\\dA-Z]{3} ?X", "1A2X", true),
    ("", "", true), ("", "A", false), ("\\d{2}", "é", false),
  ]) func `patterns are followed to the end`(pattern: String, text: String, expected: Bool) {
    let matches = pattern.withBytes { source in text.withBytes { Pattern(source: source).matchesAll(of: $0) } }
    #expect(matches == expected)
  }
}
