import Conversation
import Facts
import Locales
import Readiness
import Reporting
import Testing

/// What a session does with commands, lists, files and the end, beside the whole sessions that the transcripts tell.
@Suite struct SessionTests {
  /// A French plan with some answers.
  private func plan(_ answers: [String: String] = [:]) -> Plan {
    var plan = Plan()
    for (id, answer) in ["organization.name": "Contoso", "organization.country": "FR"].merging(answers, uniquingKeysWith: { $1 }) {
      plan[id] = answer
    }
    return plan
  }

  /// How a question is put in English.
  private func title(_ id: String) throws -> String { try #require(Localizer(.english).text("questions.\(id).title")) }

  // MARK: What cannot be done

  @Test(
    arguments: [
      (":undo", .nothingToUndo), (":redo", .nothingToRedo), (":keep", .nothingToKeep), (":back", .atFirstQuestion),
      (":goto 99", .unknownPlace(place: "99")), (":goto", .whereToGo), (":report r.pdf", .reportEnding(ending: ".pdf")),
      ("!", .nothingToFix), (":lang tlh", .languagesAtHand(codes: ["en", "fr"])),
      (":import", .importNothingNamed), (":import gone.csv", .noSuchFile(path: "gone.csv")),
      (":done open-admin-centers; Ana; yesterday", .answerDate), (":done nothing", .unknownPlace(place: "nothing")),
      ("? zzzzzzzz", .termUnknown(term: "zzzzzzzz")), ("? tol-fre", .termNear(term: "tol-fre", terms: ["Toll-free number"])),
      (":reviev", .commandNear(name: "reviev", nearest: "review")), (":xyzzyxyzzy", .commandUnknown(name: "xyzzyxyzzy")),
    ] as [(String, Message)])
  func `what cannot be done is said, and the same question comes again`(line: String, message: Message) {
    let stage = Stage()
    #expect(stage.talk([line]) == .left)
    #expect(stage.said.contains(Stage.words(message)))
    #expect(stage.shown.matches(of: /Step 1 of 10 \(0\/\d\) > \n/).count == 2)
    #expect(stage.saved == nil)
  }

  @Test func `where no finding on show has the number, ! tells how many there are`() {
    let stage = Stage()
    stage.talk([":check", "! 2"], on: plan(), rules: [.noFrance])
    #expect(stage.said.contains(Stage.words(.fixNumber(count: 1))))
  }

  @Test func `of many findings after one answer the first are told, and how many more there are`() {
    let stage = Stage()
    let many = Rule(
      id: "country-not-documented", step: "availability", severity: .warning, facts: [], passes: [], fails: []
    ) { plan, _ in
      let numbers = plan["organization.country"] == "FR" ? 1...5 : 1...3
      return .violated(by: numbers.map { Violation("Place \($0)", ["number": .number($0)], question: AnswerPath("organization.country")) })
    }
    stage.talk([":goto organization.country", "France"], on: plan(["organization.country": "DE"]), rules: [many])
    #expect(!stage.said.contains(Stage.words(.moreFindings(count: 1))))
    let other = Stage()
    let none = Rule(
      id: "country-not-documented", step: "availability", severity: .warning, facts: [], passes: [], fails: []
    ) { plan, context in plan["organization.country"] == "FR" ? many.check(plan, context) : .holds }
    other.talk([":goto organization.country", "France"], on: plan(["organization.country": "DE"]), rules: [none])
    #expect(other.said.contains(Stage.words(.moreFindings(count: 3))))
    #expect(other.said.contains("Place 2") && !other.said.contains("Place 3"))
  }

  @Test func `a report that cannot be written is said, and the session goes on`() {
    let stage = Stage()
    stage.failure = .cannotWrite(path: "/nowhere/r.md", code: 2)
    #expect(stage.talk([":report /nowhere/r.md"]) == .left)
    #expect(stage.said.contains(Stage.words(.cannotWrite(path: "/nowhere/r.md"))))
  }

  @Test func `at the tasks of a step, ? with a number says how that task is done`() throws {
    let stage = Stage()
    stage.talk([":goto open-admin-centers", "? 2", "?1", "? 77"], on: plan())
    let how = try #require(Localizer(.english).text("tasks.open-admin-centers.how"))
    #expect(stage.said.contains(Stage.plain(how)))
    #expect(stage.said.contains("Look up what is sold: France On Microsoft"))
    #expect(stage.shown.contains("learn.microsoft.com"))
    #expect(stage.said.contains(Stage.words(.termUnknown(term: "77"))))
    // The list is not shown again: what was explained would leave a small screen.
    #expect(stage.said.matches(of: /1 \[ \] Open both admin centers/).count == 1)
  }

  @Test func `goto alone names the steps`() throws {
    let stage = Stage()
    stage.talk([":aller"], in: .french)
    let title = try #require(Localizer(.french).text("steps.credits.title"))
    #expect(stage.said.contains("10 " + title))
  }

  @Test func `a command without its colon is pointed out, refused or kept`() {
    let stage = Stage()
    stage.talk(["help", "retour"], in: .french)
    #expect(stage.said.contains(Stage.words(.commandKeptAsAnswer(command: ":help"), in: .french)))
    #expect(stage.said.contains(Stage.words(.commandWithoutColon(command: ":retour"), in: .french)))
  }

  @Test func `a question for service numbers shows those that no other service has`() throws {
    let stage = Stage()
    var plan = plan(["wishes.call-queues": "yes", "wishes.service-numbers": "yes"])
    for queue in ["North", "South"] { plan.addItem(queue, to: "call-queues") }
    for number in ["+33199001250", "+33199001251"] { plan.addItem(number, to: "service-numbers") }
    plan[AnswerPath(list: "call-queues", item: "North", field: "numbers")] = "+33199001250"
    stage.talk([":goto call-queues[South].numbers"], on: plan)
    #expect(stage.said.contains("- +33199001251") && !stage.said.contains("- +33199001250"))
  }

  // MARK: Windows

  @Test func `a long proposal leaves a narrow window place for the answer`() {
    let stage = Stage()
    let plan = plan(["organization.name": "The Very Long-Winded Trading Company of Contoso"])
    stage.talk([":goto organization.name"], on: plan, width: 60)
    #expect(stage.shown.contains("[The Very Long-Winded Trad…] > "))
  }

  @Test func `how to answer is said of one task as of several`() {
    let stage = Stage()
    stage.talk([":goto tasks.service-number-assignment"], on: plan(["wishes.auto-attendants": "yes"]))
    #expect(stage.said.contains(Stage.words(.answerTasks(count: 1))))
    #expect(!stage.said.contains(Stage.words(.tasksHint)))
  }

  @Test func `a text longer than the window is shown page by page, and then the question`() throws {
    let stage = Stage()
    stage.talk([":review", "", "", "", ""], on: plan(), height: 12)
    let pause = Localizer(.english).text(.promptAtPause).filter { $0 != "`" }
    let pages = stage.shown.split(separator: pause)
    #expect(pages.count > 2)
    for page in pages.dropFirst().dropLast() { #expect(page.split(separator: "\n", omittingEmptySubsequences: false).count <= 13) }
    let step = try #require(Localizer(.english).text("steps.credits.title"))
    #expect(stage.said.contains(step))
  }

  @Test func `an import's long summary is shown page by page, and its plan is kept whatever is typed between`() throws {
    let stage = Stage()
    for number in 1...9 { stage.files["\(number).csv"] = "Nothing,Known\n1,2\n" }
    stage.files["people.csv"] = "UPN,LicenseSku,CallingPolicy,VoiceRoutingPolicy\nana@contoso.com,MCOPSTN1,AllowCalling,\n"
    let all = (1...9).map { "\($0).csv" }.joined(separator: " ") + " people.csv"
    stage.talk([":import \(all)", "q"], on: plan(), height: 12)
    #expect(stage.shown.contains(Localizer(.english).text(.promptAtPause).filter { $0 != "`" }))
    let saved = try #require(stage.saved)
    stage.talk([":import \(all)"], on: plan())
    #expect(stage.saved == saved && saved != plan())
  }

  @Test func `between pages, q goes back to the question, and anything else answers it`() throws {
    let stage = Stage()
    stage.talk([":goto organization.name", ":review", "q"], on: plan(), height: 24)
    let step = try #require(Localizer(.english).text("steps.credits.title"))
    #expect(!stage.said.contains(step))
    stage.talk([":goto organization.name", ":review", "Fabrikam"], on: plan(), height: 24)
    #expect(stage.saved?["organization.name"] == "Fabrikam")
  }

  @Test func `a question comes again in short where the window would not hold it below the text`() {
    for (height, count) in [(24, 1), (80, 2)] {
      let stage = Stage()
      stage.talk([":goto connection", ":why"], on: plan(), width: 80, height: height)
      #expect(stage.said.matches(of: /4 Direct Routing/).count == count)
    }
  }

  // MARK: Endings

  @Test func `an answer that cannot be saved ends the session with what went wrong`() {
    let stage = Stage()
    stage.failure = .changedOutside(path: "plan.yaml")
    #expect(stage.talk(["Contoso", "France"]) == .failed(.changedOutside(path: "plan.yaml")))
    #expect(!stage.said.contains("Noted: France"))
  }

  @Test(
    arguments: [
      ([.interrupted(hadText: false), .interrupted(hadText: false), .line("Contoso")], .interrupted),
      ([.interrupted(hadText: true), .interrupted(hadText: true), .line(":quit")], .left),
      ([.interrupted(hadText: false), .line("Contoso"), .interrupted(hadText: false), .endOfInput], .left),
    ] as [([LineInput], Session.Ending)])
  func `Ctrl-C leaves only when it is pressed twice with nothing typed between`(input: [LineInput], ending: Session.Ending) {
    let stage = Stage()
    #expect(stage.talk(input) == ending)
    #expect(stage.said.contains(Stage.words(.interruptAgain)))
  }

  // MARK: Lists

  @Test func `@FILE answers a list with the lines of a file, its byte order mark left out`() throws {
    let stage = Stage()
    stage.files["people.txt"] = "\u{FEFF}ana@contoso.com\nben@contoso.com\n"
    stage.talk([":goto users", "@nobody.txt", "@people.txt"], on: plan(["wishes.calling": "yes"]))
    #expect(stage.saved?.names(of: "users") == ["ana@contoso.com", "ben@contoso.com"])
    #expect(stage.said.contains(Stage.words(.noSuchFile(path: "nobody.txt"))))
  }

  @Test func `at a question for one answer, what begins with @ is an answer`() {
    let stage = Stage()
    stage.files["x"] = "Fabrikam"
    stage.talk(["@x"])
    #expect(stage.saved?["organization.name"] == "@x")
  }

  @Test func `the change of a longer list is counted, and one too long for questions names its file`() throws {
    let stage = Stage()
    let many = (1...9).map { "user\($0)@contoso.com" }.joined(separator: ", ")
    let plan = plan(["wishes.calling": "yes"])
    stage.talk([":goto users", many, ":goto users", "-user1@contoso.com, ana@contoso.com"], on: plan)
    #expect(stage.said.contains(Stage.words(.listChanged(added: 9, removed: 0, total: 9))))
    #expect(stage.said.contains(Stage.words(.listChanged(added: 1, removed: 1, total: 9))))
    #expect(stage.said.contains(Stage.words(.listHint)))
    #expect(!stage.said.contains("users.csv"))
    stage.talk([":goto users", (1...400).map { "user\($0)@contoso.com" }.joined(separator: "\n")], on: plan)
    #expect(stage.said.contains(Stage.words(.listIsLong(file: "users.csv"))))
  }

  @Test func `what Enter keeps of a longer list is counted, and a long proposal is cut`() throws {
    let stage = Stage()
    var plan = plan(["wishes.call-queues": "yes"])
    for name in ["North", "South", "East", "West"] { plan.addItem(name, to: "call-queues") }
    plan["organization.name"] = "The Very Long-Winded Trading Company of Contoso"
    stage.talk([":goto call-queues", ":goto organization.name"], on: plan)
    #expect(stage.said.contains("[\(Stage.words(.entriesKept(count: 4)))] >"))
    #expect(stage.said.contains("[The Very Long-Winded Trading Company of…] >"))
  }

  // MARK: Answers

  @Test func `a pasted address is shown field by field, and taken only after a yes`() throws {
    let stage = Stage()
    var plan = plan(["wishes.calling": "yes", "organization.country": "US"])
    plan.addItem("City Hall", to: "addresses")
    plan[AnswerPath(list: "addresses", item: "City Hall", field: "country")] = "US"
    let pasted = "600 4th Avenue\nSeattle, WA 98104"
    stage.talk([":goto addresses[City Hall].HouseNumber", pasted, "no"], on: plan)
    #expect(stage.said.contains(Stage.words(.understoodAs)))
    #expect(stage.said.contains("in which city or town is it? Seattle"))
    #expect(stage.saved == nil)
    stage.talk([":goto addresses[City Hall].HouseNumber", pasted, ""], on: plan)
    let fields = ["HouseNumber", "City", "StateOrProvince", "PostalCode"].map { field in
      stage.saved?[AnswerPath(list: "addresses", item: "City Hall", field: field)]
    }
    #expect(fields == ["600", "Seattle", "WA", "98104"])
  }

  @Test func `where keys and calls lead is shown as people type it`() throws {
    let stage = Stage()
    var plan = plan(["wishes.call-queues": "yes", "wishes.auto-attendants": "yes", "organization.country": "FR"])
    plan.addItem("Sales", to: "call-queues")
    plan.addItem("Main", to: "auto-attendants")
    stage.talk([":goto auto-attendants[Main].menu", "1 : sales, 0 : operator", ":goto auto-attendants[Main].operator", "sales"], on: plan)
    #expect(stage.said.contains(Stage.words(.understood(value: "1=Sales, 0=operator"))))
    #expect(!stage.said.contains("queue:"))
  }

  @Test func `what Enter answers where there may be nothing stands in the prompt`() {
    let stage = Stage()
    stage.talk([":goto organization.other-countries"], on: plan())
    #expect(stage.said.contains("[\(Stage.words(.nothing))] >"))
  }

  @Test func `an early answer that changes the path tells what no longer applies and what is new`() throws {
    let stage = Stage()
    let plan = plan(["wishes.calling": "yes", "connection": "direct-routing", "direct-routing.sbc": "sbc.contoso.com"])
    stage.talk([":goto connection", "Calling Plan"], on: plan)
    #expect(stage.said.contains(Stage.words(.answersNoLongerApply(count: 1))))
    #expect(stage.said.contains(try title("direct-routing.sbc")))
    #expect(stage.said.matches(of: /new question/).count == 1)
    #expect(stage.saved?["direct-routing.sbc"] == "sbc.contoso.com")
  }

  @Test func `tasks show whether they are done, open or not needed`() throws {
    let stage = Stage()
    stage.talk(
      [":goto open-admin-centers", ":done open-admin-centers; Ana; 2026-11-20; both", ":notneeded check-country[FR]"],
      on: plan())
    #expect(stage.shown.contains(" 1 [x] ") && stage.shown.contains(" 2 [-] ") && stage.shown.contains(" 1 [ ] "))
    #expect(stage.saved?.tasks["open-admin-centers"] == TaskRecord(.done, by: "Ana", on: "2026-11-20", note: "both"))
  }

  @Test func `when a task is due is not when it was done`() {
    let stage = Stage()
    var plan = Plan()
    for (id, answer) in [("organization.country", "FR"), ("connection", "calling-plan")] { plan[id] = answer }
    plan.tasks["open-admin-centers"] = TaskRecord(.todo, by: "Ana", on: "2026-12-01")
    stage.talk([":goto tasks.availability", "1"], on: plan)
    #expect(stage.saved?.tasks["open-admin-centers"] == TaskRecord(.done, by: "Ana"))
  }

  @Test func `backquotes in a file mark nothing, and lines keep to the window`() {
    let stage = Stage()
    stage.files = ["x.csv": "a`b configuration of something that goes on and on without end,c d\n1,2\n"]
    stage.talk([":import x.csv"], width: 40)
    #expect(stage.shown.contains("a\u{2CB}b configuration"))
    #expect(stage.shown.split(separator: "\n").allSatisfy { $0.count <= 40 })
  }

  // MARK: Import and report

  @Test func `a path with blanks is one file where there is one, else several`() {
    let stage = Stage()
    stage.files = ["my users.csv": "UserPrincipalName,LineUri\nana@contoso.com,\n"]
    stage.talk([":import my users.csv"])
    #expect(stage.saved?.names(of: "users") == ["ana@contoso.com"])
    stage.files = ["my": "UserPrincipalName,LineUri\nben@contoso.com,\n", "users.csv": "UserPrincipalName,LineUri\neva@contoso.com,\n"]
    stage.talk([":import my users.csv"])
    #expect(stage.saved.map { Set($0.names(of: "users")) } == ["ben@contoso.com", "eva@contoso.com"])
  }

  @Test(arguments: [
    "'my users.csv'", "\"my users.csv\"", "my\\ users.csv", "'my users.csv' l'agence.csv", "my\\ users.csv \"l'agence.csv\"",
  ])
  func `a path may be quoted, as a terminal writes a file that is dropped on it`(typed: String) {
    let stage = Stage()
    stage.files = [
      "my users.csv": "UserPrincipalName,LineUri\nana@contoso.com,\n", "l'agence.csv": "UserPrincipalName,LineUri\neva@contoso.com,\n",
    ]
    stage.talk([":import \(typed)"])
    #expect(stage.saved?.names(of: "users").first == "ana@contoso.com")
    #expect(stage.saved?.names(of: "users").contains("eva@contoso.com") == typed.contains("agence"))
  }

  @Test func `an address is confirmed in words, its country too`() {
    let stage = Stage()
    var plan = plan()
    plan.addItem("HQ", to: "addresses")
    stage.talk([":goto addresses[HQ].StreetName", "12 rue de la Paix, 75002 Paris", "yes"], on: plan)
    #expect(stage.shown.contains("  - HQ: in which country or region is it? France\n"))
  }

  @Test func `the review tells what has changed since the last report`() throws {
    let stage = Stage()
    var plan = plan(["wishes.calling": "yes"])
    stage.talk([":report r.md", ":review"], on: plan)
    #expect(stage.reports["r.md"]?.hasPrefix("# ") == true)
    #expect(stage.said.contains(Stage.words(.unchangedSince(date: Stage.today))))
    plan["organization.name"] = "Fabrikam"
    plan["wishes.calling"] = nil
    plan["wishes.users"] = "1200"
    plan.skipped = ["organization.other-countries"]
    for name in ["open-admin-centers", "check-country[FR]"] { plan.tasks[name] = TaskRecord(.done) }
    stage.talk([":review"], on: plan)
    let no = Stage.words(.notAnswered)
    let changes = [
      ("organization.name", "Contoso", "Fabrikam"), ("wishes.calling", Stage.words(.yes), no), ("wishes.users", no, "1,200"),
      ("organization.other-countries", no, Stage.words(.putOff)),
    ]
    for (id, before, now) in changes {
      #expect(stage.said.contains(Stage.words(.changedAnswer(before: before, now: now, title: try title(id)))))
    }
    #expect(stage.said.contains(Stage.words(.reportTasksOfStep(number: 1))))
  }

  @Test(arguments: [false, true]) func `hints and examples come once, or every time where more is asked for`(isVerbose: Bool) {
    let stage = Stage()
    stage.isVerbose = isVerbose
    stage.talk(["Contoso", "nowhere land", "nowhere else", ":back", "Contoso"])
    let hint = Stage.words(.mayKeepDraft)
    let example = Stage.words(.exampleIs(example: "Contoso"))
    #expect(stage.said.ranges(of: hint).count == (isVerbose ? 2 : 1))
    #expect(stage.said.ranges(of: example).count == (isVerbose ? 2 : 1))
  }

  // MARK: Help

  /// The date and source are those of the fact `numbers.user.required-before-calls`.
  @Test func `a word of the field is explained with its source, one of the program's own without`() throws {
    let stage = Stage()
    stage.talk(["? DID"])
    let fact = try #require(FieldFact(id: "numbers.user.required-before-calls"))
    #expect(stage.said.contains("User number A telephone number for a person."))
    #expect(fact.sources.allSatisfy { stage.said.contains(Stage.plain(Localizer(.english).citation(of: $0))) })
    let other = Stage()
    other.talk(["? checklist"])
    #expect(other.said.contains("Checklist") && !other.said.contains("As of "))
  }

  @Test func `:why at tasks tells what they are for`() throws {
    let stage = Stage()
    stage.talk([":goto open-admin-centers", ":why"], on: plan())
    #expect(stage.said.contains(Stage.words(.tasksWhy)))
  }

  @Test(arguments: [Language.english, .french])
  func `help for a question and the names of all commands stay on a small screen together`(language: Language) throws {
    let stage = Stage()
    stage.talk([":goto organization.country", "?"], on: plan(), in: language, width: 80)
    let lines = stage.shown.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { Stage.words(.helpAnswers, in: language).hasPrefix(Stage.plain(String($0))) && !$0.isEmpty })
    let help = lines[start...]
    #expect(help.count < 24)
    for usage in Command.allCases.compactMap({ Localizer(language).text("commands.\($0.rawValue).usage") }) {
      #expect(Stage.plain(help.joined(separator: " ")).contains(Stage.plain(usage)), "\(usage)")
    }
  }

  @Test(arguments: [(40, false), (100, true)]) func `help stands in two columns where there is room`(width: Int, inColumns: Bool) {
    let stage = Stage()
    stage.talk([":help all"], width: width)
    #expect(stage.shown.contains(/\n  :back {8,}\S/) == inColumns)
    #expect(stage.shown.contains("\n  :back"))
  }
}

extension Rule {
  /// A rule of the tests: nobody may be in France.
  fileprivate static let noFrance = Rule(
    id: "country-not-documented", step: "availability", severity: .warning, facts: [], passes: [], fails: []
  ) { plan, _ in
    plan["organization.country"] == "FR" ? .violated(by: [Violation("FR", question: AnswerPath("organization.country"))]) : .holds
  }
}
