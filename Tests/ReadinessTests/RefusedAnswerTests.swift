import Locales
import Testing

@testable import Readiness

/// What nobody can mean by an answer, and what is said of it.
@Suite struct RefusedAnswerTests {
  @Test(arguments: ["ana\u{2}ben@contoso.com", "ana\u{1}ben@contoso.com"])
  func `control characters part no list`(typed: String) {
    let refusal = #expect(throws: Rejection.self) { try change(typed, at: "call-queues[Support].agents") }
    #expect(refusal?.message == .answerControlCharacters)
  }

  @Test(
    arguments: [
      ("auto-attendants[Main].menu", "support", .answerMenu), ("auto-attendants[Main].menu", "A=Support", .answerMenu),
      ("auto-attendants[Main].menu", ", ,", .answerMenu),
      ("auto-attendants[Main].menu", "1=Support, 1=Main", .answerMenuKeyTwice(key: "1")),
      ("auto-attendants[Main].menu", "1=Nobody", .answerTarget), ("call-queues[Support].overflow", "Nobody", .answerTarget),
      ("call-queues[Support].overflow", "ana@", .answerUserPrincipalName), ("user-ports[Orange].date", "soon", .answerDate),
      ("user-ports[Orange].date", "2026-02-30", .answerNoSuchDay(days: 28, month: Message("calendar.months.2"), year: "2026")),
      ("user-ports[Orange].date", "2026-13-01", .answerNoSuchMonth),
      ("auto-attendants[Main].language", "xx-FR", .answerLanguage), ("auto-attendants[Main].language", "Klingon", .answerLanguage),
      ("audio-conferencing.languages", "en-US, en-GB, fr-FR, de-DE, it-IT, es-ES", .answerTooMany(greatest: 5)),
      ("auto-attendants[Main].time-zone", "Mars", .answerTimeZone), ("wishes.users", "1.5", .answerCount(greatest: 1_000_000, least: 0)),
      ("wishes.users", "-1", .answerCountOutside(count: -1, greatest: 1_000_000, least: 0)),
      ("wishes.users", "1000001", .answerCountOutside(count: 1_000_001, greatest: 1_000_000, least: 0)),
      ("call-queues[Support].waiting-seconds", "1 hour", .answerTime(greatest: 2700, least: 0)),
      ("call-queues[Support].waiting-seconds", "1:30", .answerTime(greatest: 2700, least: 0)),
      ("call-queues[Support].waiting-seconds", "un instant", .answerTime(greatest: 2700, least: 0)),
      ("service-numbers[+33800990011].target", "aucun", .answerServiceNeeded),
      ("call-queues[Support].waiting-seconds", "20", .answerMultiple(stride: 15)),
      ("user-numbers", "+33 1 99 00 12 99 to 00", .answerRange(limit: 10_000)),
      ("service-numbers[+33800990011].target", "Nobody", .answerUnknownService(name: "Nobody")),
      ("user-ports[Orange].billing-number", "+33 1 99", .answerNumberTooShort(number: "+33 1 99")),
      ("user-ports[Orange].billing-number", "+33 1 99 00 12 34 5678", .answerNumberTooLong(number: "+33 1 99 00 12 34 5678")),
      ("user-ports[Orange].billing-number", "3,32E+10", .answerSpreadsheetNumber(text: "3,32E+10")),
      ("user-ports[Orange].billing-number", "call me", .answerPhoneNumber(number: "+33199001234")), ("call-queues", "[A]", .answerName),
      ("call-queues", "Support -> Sales", .answerInListAlready(name: "Sales")),
      ("call-queues", "Nobody -> A", .answerNotInList(name: "Nobody")),
      ("service-numbers", "+33800990011 -> +33800990012 to 15", .answerOneForOne), ("service-numbers", ";", .answerNeeded),
      ("tasks.availability", "99", .answerTasks(count: 2)), ("organization.name", "a\u{7}b", .answerControlCharacters),
      ("organization.name", String(repeating: "x", count: 251), .answerTooLong(limit: 250)),
    ] as [(String, String, Message)])
  func `what cannot be meant is refused with what is expected`(id: String, typed: String, message: Message) {
    let refusal = #expect(throws: Rejection.self) { _ = try change(typed, at: id) }
    #expect(refusal?.message == message)
  }

  @Test func `a day that reads two ways is refused with both`() throws {
    let refusal = #expect(throws: Rejection.self) { _ = try change("03/04/2026", at: "user-ports[Orange].date") }
    let (march, april) = (try #require(CalendarDate(iso: "2026-03-04")), try #require(CalendarDate(iso: "2026-04-03")))
    #expect(refusal?.message == .answerAmbiguousDate(first: march, second: april))
  }

  /// A spreadsheet writes a long number with an exponent, in French with a comma: it is one element, not two.
  @Test func `a number that a spreadsheet ruined is named whole among others`() {
    let refusal = #expect(throws: Rejection.self) { _ = try change("+33199001235, 3,32E+10", at: "user-numbers") }
    #expect(refusal.map { Localizer(.english).text($0.message) }?.contains("3,32E+10") == true)
  }

  @Test(arguments: [
    ("connection", "microsoft", "calling-plan"), ("connection", "forfait appel", "calling-plan"),
    ("service-numbers[+33800990011].target", "la file Support", "Support"), ("roles.held", "License Administrator", "licences"),
    ("roles.held", "Teams admin and license admin", "licences, telephony"), ("roles.held", "administrateur global", "licences, telephony"),
    ("roles.held", "administrateur d'utilisateurs", "licences"), ("roles.held", "administrateur général", "licences, telephony"),
  ])
  func `words of a choice's name or hint propose it, and take nothing by themselves`(id: String, typed: String, meant: String) {
    let refusal = #expect(throws: Rejection.self) { _ = try change(typed, at: id) }
    #expect(refusal?.instead == meant)
  }

  @Test(arguments: ["nope", "c'est quoi", "…", "microsft"]) func `what no choice has proposes none`(typed: String) {
    let refusal = #expect(throws: Rejection.self) { _ = try change(typed, at: "organization.cloud") }
    #expect(refusal?.instead == nil)
  }

  @Test func `of several choices that have the words, only these are named`() {
    let refusal = #expect(throws: Rejection.self) { _ = try change("un opérateur", at: "connection") }
    #expect(refusal?.message == .answerOneOf(choices: ["Operator Connect", "Teams Phone Mobile"]))
  }

  @Test func `a call that leads nowhere known suggests where calls can lead`() {
    let refusal = #expect(throws: Rejection.self) { _ = try change("Nobody", at: "call-queues[Support].overflow") }
    #expect(refusal?.suggestions == ["Support", "Sales", "Main"])
  }

  @Test(arguments: ["...", ", ,", "=", "(", "…"]) func `signs alone mean nothing only where they are a dash`(typed: String) {
    #expect(throws: Rejection.self) { _ = try change(typed, at: "auto-attendants[Main].menu") }
    #expect(throws: Rejection.self) { _ = try change(typed, at: "user-ports[Orange].date") }
  }

  @Test(arguments: ["oui", "Yes"]) func `yes is no name of an item`(typed: String) {
    for id in ["call-queues", "user-ports"] {
      #expect(throws: Rejection(.answerNamesNotYes)) { _ = try change(typed, at: id) }
    }
  }

  @Test func `of several keys, the one that leads nowhere known is named`() throws {
    // What is quoted holds no signs of its own.
    let what = try #require(Language.all.first.map { Localizer($0) }?.text(.answerTarget)).filter { $0 != "`" }
    #expect(throws: Rejection(.answerElement(text: "2=Nobody", what: what), suggestions: ["Support", "Sales", "Main"])) {
      _ = try change("1=support, 2=Nobody", at: "auto-attendants[Main].menu")
    }
  }
}
