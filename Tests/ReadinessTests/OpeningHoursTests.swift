import Locales
import Testing

@testable import Readiness

@Suite struct OpeningHoursTests {
  private func spans(_ text: String) throws -> [[Range<Int>]] { try #require(OpeningHours(text)).days }

  @Test func `hours of the plan are understood or not taken`() throws {
    let week = try spans("Mon-Fri 09:00-12:00 13:00-17:00; samedi 9:00-24:00")
    #expect(week == Array(repeating: [540..<720, 780..<1020], count: 5) + [[540..<1440], []])
    for text in ["", "always", "Mon", "Mon 9-17", "Mon 09:00-25:00", "M 09:00-17:00"] { #expect(OpeningHours(text) == nil) }
  }

  @Test func `hours across midnight end on the next day, also from Sunday to Monday`() throws {
    let nights = try spans("Fri-Sun 22:00-06:00; Mon 20:00-00:00")
    #expect(nights == [[0..<360, 1200..<1440], [], [], [], [1320..<1440], [0..<360, 1320..<1440], [0..<360, 1320..<1440]])
  }

  /// Source: New-CsOnlineTimeRange, the start is less than the end and both lie on quarters of an hour.
  @Test(arguments: [
    "Mon 09:10-17:00", "Mon 09:00-17:05", "Mon 09:00-09:00", "Mon 09:00-13:00 12:00-17:00", "Sun 22:00-06:00; Mon 05:00-08:00",
  ])
  func `hours that Teams would refuse are not taken`(text: String) {
    #expect(OpeningHours(text) == nil)
  }

  @Test(arguments: [
    ("8h-12h / 13h30-17h sauf mercredi après-midi", "Mon-Tue 08:00-12:00 13:30-17:00; Wed 08:00-12:00; Thu-Fri 08:00-12:00 13:30-17:00"),
    ("8h-16h sauf le mercredi après-midi, samedi 9h à midi", "Mon-Tue 08:00-16:00; Wed 08:00-12:00; Thu-Fri 08:00-16:00; Sat 09:00-12:00"),
    ("du lundi au vendredi de 7h45 à 16h15, fermé le midi (11h45-13h)", "Mon-Fri 07:45-11:45 13:00-16:15"),
    ("Mon-Fri 9am-5pm except Friday afternoon", "Mon-Thu 09:00-17:00; Fri 09:00-12:00"),
    ("Mon to Sat 9-5, closed 12:00-13:00", "Mon-Sat 09:00-12:00 13:00-17:00"),
    ("Mon-Fri 9-5 except Wednesday", "Mon-Tue 09:00-17:00; Thu-Fri 09:00-17:00"),
    ("8h-19h sauf dimanche", "Mon-Sat 08:00-19:00"), ("9-5 except weekends", "Mon-Fri 09:00-17:00"),
    ("9-5 except Saturday 9 to noon", "Mon-Fri 09:00-17:00; Sat 09:00-12:00"),
  ])
  func `exceptions are taken out of the hours before them, to be confirmed`(typed: String, expected: String) throws {
    let read = try #require(OpeningHoursReader(Language.all.map { Localizer($0) }).read(typed))
    #expect(OpeningHours(days: read.days)?.text == expected)
    #expect(read.isGuess)
  }

  @Test(arguments: [
    ("Mo-Fr 08:00-18:00; Sa 09:00-12:00", "Mon-Fri 08:00-18:00; Sat 09:00-12:00"),
    ("Monday to Friday 9 AM–5 PM, Saturday 10 AM-2 PM, Sunday closed", "Mon-Fri 09:00-17:00; Sat 10:00-14:00"),
    ("8h à 17h du lundi au jeudi, vendredi 8h-12h", "Mon-Thu 08:00-17:00; Fri 08:00-12:00"),
    ("Fri 8-12, 8am to 5pm Monday to Thursday", "Mon-Thu 08:00-17:00; Fri 08:00-12:00"),
    ("Mon - Fri: 8:30am - 5:30pm", "Mon-Fri 08:30-17:30"),
    ("Lundi au vendredi : 9h–12h / 14h–18h", "Mon-Fri 09:00-12:00 14:00-18:00"),
    ("du lundi au vendredi de 9h à 12h et de 14h à 18h", "Mon-Fri 09:00-12:00 14:00-18:00"),
    ("lun-ven 8h30-12h30, 13h30-17h30 ; sam 9h-12h", "Mon-Fri 08:30-12:30 13:30-17:30; Sat 09:00-12:00"),
    ("Lun. Mar. Jeu. Ven. : 9h00 - 18h00, Mer. : 9h00 - 12h00", "Mon-Tue 09:00-18:00; Wed 09:00-12:00; Thu-Fri 09:00-18:00"),
    ("tous les jours de 8h à 20h", "Mon-Sun 08:00-20:00"), ("weekdays 9-5", "Mon-Fri 09:00-17:00"),
    ("en semaine de 9h à 17h30", "Mon-Fri 09:00-17:30"), ("le week-end de 10 h à 12 h", "Sat-Sun 10:00-12:00"),
    ("Mon, Tue, Thu 9-5; Wed 9-1; Fri 9-4:30", "Mon-Tue 09:00-17:00; Wed 09:00-13:00; Thu 09:00-17:00; Fri 09:00-16:30"),
    ("9am to 5pm Monday through Friday", "Mon-Fri 09:00-17:00"),
    ("8 h à 18 h du lundi au jeudi, 8 h à 16 h le vendredi", "Mon-Thu 08:00-18:00; Fri 08:00-16:00"),
    ("Mon-Fri 0900-1700", "Mon-Fri 09:00-17:00"), ("Mon-Fri 9-12, 1-5", "Mon-Fri 09:00-12:00 13:00-17:00"),
    ("Monday – Friday, 9 a.m. to noon and 1 p.m. to 5 p.m.", "Mon-Fri 09:00-12:00 13:00-17:00"),
    ("lundi-vendredi 9h-midi 14h-18h30", "Mon-Fri 09:00-12:00 14:00-18:30"),
    ("Mo,Tu,We 08:00-12:00,13:00-17:30; Th,Fr 08:00-12:00", "Mon-Wed 08:00-12:00 13:00-17:30; Thu-Fri 08:00-12:00"),
    ("7j/7 de 8h à 20h", "Mon-Sun 08:00-20:00"), ("7 days 8-20", "Mon-Sun 08:00-20:00"),
    ("M-Th 9-5, F 9-1", "Mon-Thu 09:00-17:00; Fri 09:00-13:00"),
    ("Mon-Fri 09:00 - 17:00 except holidays", "Mon-Fri 09:00-17:00"), ("Mo-Fr 08:00-18:00; Su off", "Mon-Fri 08:00-18:00"),
    ("Mardi au samedi 9h30 - 19h non-stop", "Tue-Sat 09:30-19:00"),
    ("Mon-Thu 8am-6pm | Fri 8am-4pm", "Mon-Thu 08:00-18:00; Fri 08:00-16:00"),
    ("Lundi : fermé Mardi : 9h-18h Mercredi : 9h-18h", "Tue-Wed 09:00-18:00"),
    ("lundi au vendredi 9 heures à 17 heures", "Mon-Fri 09:00-17:00"),
    ("Fri-Mon 22:00-06:00", "Mon 00:00-06:00 22:00-24:00; Tue 00:00-06:00; Fri 22:00-24:00; Sat-Sun 00:00-06:00 22:00-24:00"),
    ("on est ouverts du lundi au vendredi de 9h à 17h", "Mon-Fri 09:00-17:00"), ("We are open Mon to Fri, 9 to 5", "Mon-Fri 09:00-17:00"),
    ("lundis et mardis 9h-17h", "Mon-Tue 09:00-17:00"), ("Mon-Fri - 9 to 5", "Mon-Fri 09:00-17:00"),
    ("Mon-Fri 10am-12pm, 12:30pm-2pm", "Mon-Fri 10:00-12:00 12:30-14:00"), ("Mon\nTue 9-5", "Mon-Tue 09:00-17:00"),
    ("Mon-Fri 09:00-12:00 13:00-17:00", "Mon-Fri 09:00-12:00 13:00-17:00"), ("Mon-Fri 1-5pm", "Mon-Fri 13:00-17:00"),
  ])
  func `hours are read as people write them`(typed: String, expected: String) throws {
    let read = try #require(OpeningHoursReader(Language.all.map { Localizer($0) }).read(typed))
    #expect(OpeningHours(days: read.days)?.text == expected)
    #expect(!read.isGuess)
  }

  @Test(arguments: [
    "", "soon", "Mon", "9", "Mon-Fri", "Mon 9", "Mon 9-", "Mon 25-26", "9-5 Mon 10-2", "Mon 9:75-10:00", "Mon 9-5 perhaps", "-", ":",
  ])
  func `what tells no hours is not guessed at`(typed: String) {
    #expect(OpeningHoursReader(Language.all.map { Localizer($0) }).read(typed) == nil)
  }

  @Test func `hours without days are those of a working week, and called a guess`() throws {
    let read = try #require(OpeningHoursReader(Language.all.map { Localizer($0) }).read("9h-17h"))
    #expect(read.isGuess)
    #expect(OpeningHours(days: read.days)?.text == "Mon-Fri 09:00-17:00")
  }

  @Test func `hours are told in words, and the words are read again`() throws {
    let hours = try #require(OpeningHours("Mon-Fri 09:00-12:00 13:30-17:00; Sat 09:00-12:00"))
    let words = Language.all.map { hours.words(in: Localizer($0)) }
    #expect(words[0] == "Monday to Friday: 9:00–12:00 and 13:30–17:00; Saturday: 9:00–12:00")
    #expect(
      words[1].replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
        == "du lundi au vendredi, de 9 h à 12 h et de 13 h 30 à 17 h ; le samedi, de 9 h à 12 h")
    for text in words {
      let read = try #require(OpeningHoursReader(Language.all.map { Localizer($0) }).read(text))
      #expect(OpeningHours(days: read.days) == hours)
    }
  }

  @Test func `hours that nobody knows are called so, and none at all always open`() {
    let english = Localizer(.english)
    #expect(OpeningHours.words(for: "unknown:3f2a", in: english) == english.text(.unknownValue))
    #expect(OpeningHours.words(for: Plan.none, in: english) == "always open")
    #expect(OpeningHours.words(for: "when the sun shines", in: english) == "when the sun shines")
  }
}
