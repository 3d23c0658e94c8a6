import Checklists
import Conversation
import Locales
import Readiness
import Testing
import Texts

/// What a session shows in windows of several sizes: pages, columns, short questions.
@Suite struct SessionWindowTests {
  @Test func `a long proposal leaves a narrow window place for the answer`() {
    let stage = Stage()
    let plan = Plan.french(["organization.name": "The Very Long-Winded Trading Company of Contoso"])
    stage.talk([":goto organization.name"], on: plan, width: 60)
    #expect(stage.shown.contains("[The Very Long-Winded Trad…] > "))
  }

  @Test(arguments: Language.all) func `the prompt at the end leaves a narrow window place for the answer`(language: Language) throws {
    let interview = Interview(.phoneSystem)
    var plan = Plan.french()
    while let prompt = interview.prompts(for: plan).first(where: { [plan] in interview.isOpen($0, in: plan) }) {
      interview.putOff(prompt, in: &plan)
    }
    for (width, end) in [(40, Message.promptAtEndInShort), (100, .promptAtEnd)] {
      let stage = Stage()
      stage.talk([String](), on: plan, in: language, width: width)
      #expect(stage.shown.contains(Localizer(language).text(end).withoutBackquotes + " > "))
    }
  }

  @Test func `a text longer than the window is shown page by page, and then the question`() throws {
    let stage = Stage()
    stage.talk([":review", "", "", "", ""], on: .french(), height: 12)
    let pause = Localizer(.english).text(.promptAtPause).withoutBackquotes
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
    stage.talk([":import \(all)", "q"], on: .french(), height: 12)
    #expect(stage.shown.contains(Localizer(.english).text(.promptAtPause).withoutBackquotes))
    let saved = try #require(stage.saved)
    stage.talk([":import \(all)"], on: .french())
    #expect(stage.saved == saved && saved != .french())
  }

  @Test func `between pages, q goes back to the question, and anything else answers it`() throws {
    let stage = Stage()
    stage.talk([":goto organization.name", ":review", "q"], on: .french(), height: 24)
    let step = try #require(Localizer(.english).text("steps.credits.title"))
    #expect(!stage.said.contains(step))
    stage.talk([":goto organization.name", ":review", "Fabrikam"], on: .french(), height: 24)
    #expect(stage.saved?["organization.name"] == "Fabrikam")
  }

  @Test func `a question comes again in short where the window would not hold it below the text`() {
    for (height, count) in [(24, 1), (80, 2)] {
      let stage = Stage()
      stage.talk([":goto connection", ":why"], on: .french(), width: 80, height: height)
      #expect(stage.said.matches(of: /4 Direct Routing/).count == count)
    }
  }

  @Test(arguments: [Language.english, .french])
  func `help for a question and the names of all commands stay on a small screen together`(language: Language) throws {
    let stage = Stage()
    stage.talk([":goto organization.country", "?"], on: .french(), in: language, width: 80)
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
