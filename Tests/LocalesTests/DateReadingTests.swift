import Locales
import Testing

/// The days are those of `datetime.date` in Python, the forms those of CLDR (Babel 2.19) for en and fr.
@Suite struct DateReadingTests {
  @Test(arguments: [
    "Sunday, November 22, 2026", "Sun, Nov 22, 2026", "Sunday 22 November 2026", "dimanche 22 novembre 2026", "dim. 22 nov. 2026",
    "dimanche, 22 novembre 2026", "le dimanche 22 novembre 2026", "le 22 novembre 2026", "the 22nd of November 2026",
    "November the 22nd, 2026", "Sun 2026-11-22", "20261122",
  ]) func `a date is read with its weekday and its small words, or in digits alone`(text: String) {
    #expect(DateReading(text) == CalendarDate(iso: "2026-11-22").map(DateReading.day))
  }

  @Test(arguments: ["dimanche", "Sunday 22 November", "2026-2027-01", "22 11", "20261322"]) func `half a date is no date`(text: String) {
    #expect(DateReading(text) == .none)
  }

  @Test(arguments: [
    ("2026-02-30", "February 2026 has 28 days.", "février 2026 a 28 jours."),
    ("2028-02-30", "February 2028 has 29 days.", "février 2028 a 29 jours."),
    ("30/02/2026", "February 2026 has 28 days.", "février 2026 a 28 jours."),
    ("2/30/2026", "February 2026 has 28 days.", "février 2026 a 28 jours."),
    ("Monday 31 November 2026", "November 2026 has 30 days.", "novembre 2026 a 30 jours."),
    ("32 décembre 2026", "December 2026 has 31 days.", "décembre 2026 a 31 jours."),
    ("2026-13-01", "a year has 12.", "une année en a 12."), ("13/13/2026", "a year has 12.", "une année en a 12."),
  ]) func `a day or a month that no calendar has is told as such`(text: String, english: String, french: String) {
    let refusal = #expect(throws: DateRefusal.self) { try DateReading(text).date() }
    #expect(refusal.map { Localizer(.english).text($0.message) }?.contains(english) == true)
    #expect(refusal.map { Localizer(.french).text($0.message) }?.contains(french) == true)
  }

  @Test(arguments: ["Monday, November 22, 2026", "lundi 22 novembre 2026", "lun. 22/11/2026"])
  func `a weekday that another day has is no date, and the day's own is told`(text: String) {
    let refusal = #expect(throws: DateRefusal.self) { try DateReading(text).date() }
    #expect(refusal.map { Localizer(.english).text($0.message) }?.contains("November 22, 2026 is a Sunday.") == true)
    #expect(refusal.map { Localizer(.french).text($0.message) }?.contains("le 22 novembre 2026 est un dimanche.") == true)
  }

  @Test func `a weekday that neither reading has names both`() {
    let refusal = #expect(throws: DateRefusal.self) { try DateReading("Monday 03/04/2026").date(dayFirst: true) }
    #expect(refusal.map { Localizer(.english).text($0.message) }?.contains("fits neither March 4, 2026 nor April 3, 2026.") == true)
  }

  @Test func `a weekday tells which of two readings is meant`() {
    #expect(DateReading("mardi 03/03/2026") == CalendarDate(iso: "2026-03-03").map(DateReading.day))
    #expect(DateReading("Friday 03/04/2026") == CalendarDate(iso: "2026-04-03").map(DateReading.day))
    #expect(DateReading("Wed 03/04/2026") == CalendarDate(iso: "2026-03-04").map(DateReading.day))
  }
}
