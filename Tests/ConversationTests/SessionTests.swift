import Conversation
import Locales
import Readiness
import Testing

/// What a session does with commands, lists, files and the end, beside the whole sessions that the transcripts tell.
@Suite struct SessionTests {
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
    stage.talk([":check", "! 2"], on: .french(), rules: [.noFrance])
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
    stage.talk([":goto organization.country", "France"], on: .french(["organization.country": "DE"]), rules: [many])
    #expect(!stage.said.contains(Stage.words(.moreFindings(count: 1))))
    let other = Stage()
    let none = Rule(
      id: "country-not-documented", step: "availability", severity: .warning, facts: [], passes: [], fails: []
    ) { plan, context in plan["organization.country"] == "FR" ? many.check(plan, context) : .holds }
    other.talk([":goto organization.country", "France"], on: .french(["organization.country": "DE"]), rules: [none])
    #expect(other.said.contains(Stage.words(.moreFindings(count: 3))))
    #expect(other.said.contains("Place 2") && !other.said.contains("Place 3"))
  }

  @Test func `a report that cannot be written is said, and the session goes on`() {
    let stage = Stage()
    stage.failure = .cannotWrite(path: "/nowhere/r.md", code: 2)
    #expect(stage.talk([":report /nowhere/r.md"]) == .left)
    #expect(stage.said.contains(Stage.words(.cannotWrite(path: "/nowhere/r.md"))))
  }

  @Test func `a command without its colon is pointed out, refused or kept`() {
    let stage = Stage()
    stage.talk(["help", "retour"], in: .french)
    #expect(stage.said.contains(Stage.words(.commandKeptAsAnswer(command: ":help"), in: .french)))
    #expect(stage.said.contains(Stage.words(.commandWithoutColon(command: ":retour"), in: .french)))
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

  // MARK: Tasks

  @Test func `tasks show whether they are done, open or not needed`() throws {
    let stage = Stage()
    stage.talk(
      [":goto open-admin-centers", ":done open-admin-centers; Ana; 2026-11-20; both", ":notneeded check-country[FR]"],
      on: .french())
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

  @Test func `the review tells what has changed since the last report`() throws {
    let stage = Stage()
    var plan = Plan.french(["wishes.calling": "yes"])
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
      #expect(stage.said.contains(Stage.words(.changedAnswer(before: before, now: now, title: try Stage.title(id)))))
    }
    #expect(stage.said.contains(Stage.words(.reportTasksOfStep(number: 1))))
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
