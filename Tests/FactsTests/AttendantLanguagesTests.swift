import Facts
import Testing

@Suite struct AttendantLanguagesTests {
  @Test func `every language of the list is one, with a name`() {
    #expect(AttendantLanguages.all.filter { TimeAndLanguage.languageTag($0) != $0 } == [])
    #expect(AttendantLanguages.all.filter { TimeAndLanguage.name(ofTag: $0, french: false) == nil } == [])
  }

  // As the two pages of Microsoft have it.
  @Test(arguments: [("fr-CA", true), ("cy-GB", true), ("sr-RS", true), ("en-NZ", false), ("es-AR", false)])
  func `a language is on Microsoft's list or not`(tag: String, isListed: Bool) {
    #expect(AttendantLanguages.all.contains(tag) == isListed)
  }

  @Test func `a tag has a name in both languages`() {
    #expect(TimeAndLanguage.name(ofTag: "fr-CA", french: false) == "French (Canada)")
    #expect(TimeAndLanguage.name(ofTag: "fr-CA", french: true) == "français (Canada)")
    #expect(TimeAndLanguage.name(ofTag: "french", french: true) == nil)
  }
}
