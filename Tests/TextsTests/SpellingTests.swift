import Testing
import Texts

@Suite struct SpellingTests {
  /// Distances worked out by hand.
  @Test(arguments: [
    ("redmond", "redmond", 0), ("redmnd", "redmond", 1), ("reddmond", "redmond", 1), ("rdemond", "redmond", 1), ("kitten", "sitting", 3),
    ("abcd", "badc", 2), ("ca", "abc", 3), ("", "abc", 3), ("казнь", "казань", 1), ("казань", "акзань", 1), ("東京", "東都", 1),
    ("münchen", "munchen", 1), ("a", "b", 1), ("France", "Frnace", 1), ("Germany", "Germny", 1),
  ])
  func `distance counts added, dropped, changed and swapped letters`(one: String, other: String, distance: Int) {
    #expect(one.editDistance(to: other, limit: 9) == distance)
    #expect(other.editDistance(to: one, limit: distance) == distance)
    #expect(one.editDistance(to: other, limit: distance - 1) == nil)
  }

  @Test func `long texts are compared as short ones are`() {
    let long = String(repeating: "abcdefghij", count: 20)
    #expect(("x" + long).editDistance(to: long + "y", limit: 2) == 2)
    #expect(("x" + long).editDistance(to: long + "y", limit: 1) == nil)
  }
}
