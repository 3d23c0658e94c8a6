import Locales
import Testing

@Suite struct LocalizerTests {
  let english = Localizer(.english)
  let french = Localizer(.french)

  @Test(arguments: [
    (0, "Il manque 0 réponse."), (1, "Il manque 1 réponse."), (2, "Il manque 2 réponses."),
    (1_000_000, "Il manque 1\u{202F}000\u{202F}000 de réponses."),
  ])
  func `French counts nought as singular and says a million of`(count: Int, expected: String) {
    #expect(french.text(.answersMissing(count: count)) == expected)
  }

  @Test(arguments: [(0, "0 answers are missing."), (1, "1 answer is missing."), (1234, "1,234 answers are missing.")])
  func `English counts nought as plural`(count: Int, expected: String) {
    #expect(english.text(.answersMissing(count: count)) == expected)
  }

  @Test func `dates are written as each language writes them`() throws {
    let day = try #require(CalendarDate(iso: "2026-08-01"))
    #expect(english.date(day) == "August 1, 2026")
    #expect(french.date(day) == "1er août 2026")
    #expect(french.date(partial: "2023-01") == "janvier 2023")
    #expect(french.date(partial: "2024+") == "2024 ou plus tard")
    #expect(english.date(partial: "2024-08-05") == "August 5, 2024")
  }

  @Test func `a list ends with and`() {
    #expect(english.list(["US", "CA", "GB"]) == "US, CA, and GB")
    #expect(french.list(["US", "CA", "GB"]) == "US, CA et GB")
    #expect(french.list(["US"]) == "US")
  }

  @Test func `a language of one's own falls back to English text by text`() throws {
    let own = try Localizer(file: Array("messages:\n  answers-missing: '{count} Antworten fehlen.'\n".utf8), code: "de")
    #expect(own.text(.answersMissing(count: 3)) == "3 Antworten fehlen.")
    #expect(own.text("calendar.months.1") == "January")
  }

  @Test func `words of one's own do nothing where they are shown`() throws {
    let own = try Localizer(file: Array(#"check-title: {one: "\e[31m{count}", other: "\u202e{count}"}"#.utf8), code: "de")
    #expect(own.text("check-title", ["count": .number(1)]) == "[U+001B][31m1")
    #expect(own.text("check-title", ["count": .number(2)]) == "[U+202E]2")
  }

  @Test(arguments: ["fr", "fr-CA", "fr_BE.UTF-8", "FR"]) func `regional tags mean their language`(tag: String) {
    #expect(Language(tag: tag) == .french)
  }

  @Test(arguments: [("1970-01-01", 0), ("2000-02-29", 11_016), ("2026-11-22", 20_779), ("1969-12-31", -1)])
  func `days are counted from 1970`(iso: String, days: Int) throws {
    let date = try #require(CalendarDate(iso: iso))
    #expect(date.daysSince1970 == days)
    #expect(CalendarDate(daysSince1970: days).iso == iso)
  }

  @Test(arguments: ["2026-02-30", "2026-2-3", "22-11-2026", "2026-11-22T00:00", "", "２０２６-11-22"])
  func `what is not an ISO date is refused`(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }
}
