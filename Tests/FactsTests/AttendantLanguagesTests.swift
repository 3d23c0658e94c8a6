import Facts
import Locales
import Testing

@Suite struct AttendantLanguagesTests {
  @Test func `every language of the list is one, with a name`() {
    #expect(AttendantLanguages.all.filter { TimeAndLanguage.languageTag($0) != $0 } == [])
    #expect(AttendantLanguages.all.filter { TimeAndLanguage.name(ofTag: $0, in: .english) == nil } == [])
  }

  // As the two pages of Microsoft have it.
  @Test(arguments: [("fr-CA", true), ("cy-GB", true), ("sr-RS", true), ("en-NZ", false), ("es-AR", false)])
  func `a language is on Microsoft's list or not`(tag: String, isListed: Bool) {
    #expect(AttendantLanguages.all.contains(tag) == isListed)
  }

  @Test func `a tag has a name in both languages`() {
    #expect(TimeAndLanguage.name(ofTag: "fr-CA", in: .english) == "French (Canada)")
    #expect(TimeAndLanguage.name(ofTag: "fr-CA", in: .french) == "français (Canada)")
    #expect(TimeAndLanguage.name(ofTag: "french", in: .french) == nil)
  }

  /// Source: the names in the time zone lists of Windows, such as "(UTC+01:00) Brussels, Copenhagen, Madrid, Paris".
  @Test(arguments: [
    ("Romance Standard Time", "BE", "Brussels, Paris", "Bruxelles, Paris"), ("Romance Standard Time", "FR", "Paris", "Paris"),
    ("Eastern Standard Time", "US", "New York", "New York"), ("Eastern Standard Time", "CA", "Toronto, New York", "Toronto, New York"),
    ("GMT Standard Time", "GB", "London", "Londres"),
    ("W. Europe Standard Time", "CH", "Zurich, Berlin", "Zurich, Berlin"),
  ]) func `a time zone is known by its cities, those of a country first`(zone: String, country: String, english: String, french: String) {
    #expect(TimeAndLanguage.name(ofTimeZone: zone, near: country, in: .english) == english)
    #expect(TimeAndLanguage.name(ofTimeZone: zone, near: country, in: .french) == french)
    #expect(TimeAndLanguage.timeZone(ofPlace: String(french.prefix { $0 != "," }), in: [country]) == zone)
  }
}
