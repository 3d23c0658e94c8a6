import Checklists
import Conversation
import Locales
import Readiness
import Testing

/// What Tab offers.
@Suite struct CompleterTests {
  private static let plan = {
    var plan = Plan()
    plan["organization.country"] = "US"
    plan["wishes.calling"] = "yes"
    plan["wishes.service-numbers"] = "yes"
    plan["wishes.call-queues"] = "yes"
    plan["wishes.auto-attendants"] = "yes"
    plan.addItem("HQ", to: "addresses")
    plan[AnswerPath(list: "addresses", item: "HQ", field: "country")] = "US"
    for number in ["+12065550100", "+12065550101", "+14255550100"] { plan.addItem(number, to: "user-numbers") }
    plan.addItem("+18005550100", to: "service-numbers")
    for person in ["ana@contoso.com", "ben@contoso.com"] { plan.addItem(person, to: "users") }
    for queue in ["Support", "Sales"] { plan.addItem(queue, to: "call-queues") }
    plan.addItem("Main", to: "auto-attendants")
    return plan
  }()

  private func answer(_ typed: String, at id: String?, in language: Language = .english, findings: [Finding] = []) throws
    -> CompletionAnswer
  {
    let completer = Completer(
      .phoneSystem, Wording(.phoneSystem, Localizer(language)),
      paths: { beginning in ["exports/numbers.csv", "exports/users.csv", "users.txt"].filter { $0.hasPrefix(beginning) } },
      findings: { findings })
    let prompt = try id.map { id in
      try #require(AnswerPath(parsing: id).flatMap { Interview(.phoneSystem).prompt(at: $0, in: Self.plan) }, "\(id)")
    }
    return completer.candidates(for: typed, at: prompt, in: Self.plan)
  }

  @Test(arguments: [
    ("organization.country", "fra", "France"), ("organization.country", "côte", "Côte d’Ivoire"), ("licences", "SPE_E", "SPE_E5"),
    ("licences", "Microsoft 365 E5", "SPE_E5"), ("connection", "call", "Calling Plan – "), ("wishes.calling", "", "yes"),
    ("wishes.calling", "", "no"), ("auto-attendants[Main].time-zone", "romance", "Romance Standard Time"),
    ("auto-attendants[Main].time-zone", "new yo", "Eastern Standard Time"),
    ("auto-attendants[Main].time-zone", "", "Eastern Standard Time"), ("auto-attendants[Main].language", "fr-c", "fr-CA"),
    ("auto-attendants[Main].language", "welsh", "cy-GB"), ("addresses[HQ].StateOrProvince", "wash", "Washington"),
    ("addresses[HQ].City", "seat", "Seattle"), ("users[ana@contoso.com].number", "+1206", "+12065550101"),
    ("users[ana@contoso.com].address", "h", "HQ"), ("call-queues[Support].numbers", "+1800", "+18005550100"),
    ("call-queues[Support].agents", "be", "ben@contoso.com"), ("auto-attendants[Main].operator", "ana", "ana@contoso.com"),
    ("auto-attendants[Main].menu", "sup", "Support"), ("service-numbers[+18005550100].target", "ma", "Main"),
    ("tasks.availability", "open", "open-admin-centers"),
  ])
  func `Tab completes an answer from its beginning`(id: String, typed: String, expected: String) throws {
    let texts = try answer(typed, at: id).candidates.map(\.text)
    #expect(texts.contains(expected.replacing(" – ", with: "")), "\(texts.prefix(20))")
  }

  @Test func `names are completed in the language of the interface, without accents too`() throws {
    #expect(try answer("etats-u", at: "organization.country", in: .french).candidates.first?.text == "États-Unis")
    #expect(try answer("forf", at: "connection", in: .french).candidates.map(\.text).count == 1)
  }

  @Test(arguments: [
    ("organization.other-countries", "Canada, fran", 8, "France"),
    ("call-queues[Support].agents", "ana@contoso.com, b", 17, "ben@contoso.com"),
    ("users", "@exp", 1, "exports/numbers.csv"), ("tasks.availability", "1,open", 2, "open-admin-centers"),
  ])
  func `of a list, the entry at the cursor is completed`(id: String, typed: String, start: Int, first: String) throws {
    let answer = try answer(typed, at: id)
    #expect(answer.start == start)
    #expect(answer.candidates.first?.text == first)
  }

  @Test(arguments: [("organization.name", "Con"), ("addresses[HQ].HouseNumber", "1"), ("organization.name", "@exp")])
  func `where any text may be the answer, nothing is offered`(id: String, typed: String) throws {
    #expect(try answer(typed, at: id).candidates.isEmpty)
  }

  @Test func `before anything is typed, the time zones of the organization's country are offered`() throws {
    let texts = try answer("", at: "auto-attendants[Main].time-zone").candidates.map(\.text)
    #expect(texts.contains("Pacific Standard Time") && !texts.contains("Romance Standard Time"))
  }

  @Test func `of places, those in the state of the address are offered`() throws {
    var plan = Self.plan
    plan[AnswerPath(list: "addresses", item: "HQ", field: "StateOrProvince")] = "OR"
    let completer = Completer(.phoneSystem, Wording(.phoneSystem, Localizer(.english)), paths: { _ in [] }, findings: { [] })
    let path = AnswerPath(list: "addresses", item: "HQ", field: "City")
    let prompt = try #require(Interview(.phoneSystem).prompt(at: path, in: plan))
    let texts = completer.candidates(for: "port", at: prompt, in: plan).candidates.map(\.text)
    #expect(texts.contains("Portland") && !texts.contains("Port Townsend"))
  }

  @Test func `where calls may go, every kind is offered under its name`() throws {
    let answer = try answer("", at: "auto-attendants[Main].operator")
    #expect(Set(answer.candidates.map(\.text)) == ["Support", "Sales", "Main", "ana@contoso.com", "ben@contoso.com"])
    #expect(Set(answer.candidates.map(\.group)).count == 3 && !answer.candidates.map(\.group).contains(nil))
    #expect(answer.total == 5)
  }

  // MARK: Commands

  @Test(arguments: [
    (":go", ":goto", 0), (":rev", ":review", 0), (":lang f", "fr", 6), (":goto organization.na", "organization.name", 6),
    (":goto 4", "4", 6),
    (":done open", "open-admin-centers", 6), (":notneeded open", "open-admin-centers", 11), (":import exports/u", "exports/users.csv", 8),
    (":import a.csv exports/n", "exports/numbers.csv", 14), (":aller 1", "1", 7),
  ])
  func `a command is completed, and what it takes`(typed: String, expected: String, start: Int) throws {
    var answer = try answer(typed, at: "organization.name")
    #expect(answer.start == start)
    #expect(answer.candidates.map(\.text).contains(expected), "\(answer.candidates.map(\.text).prefix(20))")
    answer = try self.answer(typed, at: nil)
    #expect(answer.candidates.map(\.text).contains(expected))
  }

  @Test func `commands have their names in the language of the interface, each with what it does`() throws {
    let answer = try answer(":aller", at: nil, in: .french)
    #expect(answer.candidates.map(\.text) == [":aller"])
    #expect(answer.candidates[0].detail == Localizer(.french).text("commands.goto.help"))
  }

  @Test func `:goto completes findings that have a question`() throws {
    let assessment = Assessment(of: Self.plan, by: Rule.all, on: Stage.today, checklist: .phoneSystem)
    let finding = try #require(assessment.findings.first { $0.question != nil })
    let lost = try #require(assessment.findings.first { $0.question == nil } ?? assessment.findings.last)
    let texts = try answer(":goto ", at: nil, findings: [finding]).candidates.map(\.text)
    #expect(texts.contains(finding.id) && (lost.id == finding.id || !texts.contains(lost.id)))
  }

  @Test(arguments: ["", "Con", ":nothing x", ":save x"]) func `without a question nothing but commands is offered`(typed: String) throws {
    #expect(try answer(typed, at: nil).candidates.isEmpty)
  }
}
