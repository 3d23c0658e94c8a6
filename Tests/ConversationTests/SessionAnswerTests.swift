import Locales
import Readiness
import Testing

/// How a session takes answers and lists, and what it says of them.
@Suite struct SessionAnswerTests {
  @Test func `a question for service numbers shows those that no other service has`() throws {
    let stage = Stage()
    var plan = Plan.french(["wishes.call-queues": "yes", "wishes.service-numbers": "yes"])
    for queue in ["North", "South"] { plan.addItem(queue, to: "call-queues") }
    for number in ["+33199001250", "+33199001251"] { plan.addItem(number, to: "service-numbers") }
    plan[AnswerPath(list: "call-queues", item: "North", field: "numbers")] = "+33199001250"
    stage.talk([":goto call-queues[South].numbers"], on: plan)
    #expect(stage.said.contains("- +33199001251") && !stage.said.contains("- +33199001250"))
  }

  @Test func `how to answer is said of one task as of several`() {
    let stage = Stage()
    stage.talk([":goto tasks.service-number-assignment"], on: .french(["wishes.auto-attendants": "yes"]))
    #expect(stage.said.contains(Stage.words(.answerTasks(count: 1))))
    #expect(!stage.said.contains(Stage.words(.tasksHint)))
  }

  @Test func `@FILE answers a list with the lines of a file, its byte order mark left out`() throws {
    let stage = Stage()
    stage.files["people.txt"] = "\u{FEFF}ana@contoso.com\nben@contoso.com\n"
    stage.talk([":goto users", "@nobody.txt", "@people.txt"], on: .french(["wishes.calling": "yes"]))
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
    let plan = Plan.french(["wishes.calling": "yes"])
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
    var plan = Plan.french(["wishes.call-queues": "yes"])
    for name in ["North", "South", "East", "West"] { plan.addItem(name, to: "call-queues") }
    plan["organization.name"] = "The Very Long-Winded Trading Company of Contoso"
    stage.talk([":goto call-queues", ":goto organization.name"], on: plan)
    #expect(stage.said.contains("[\(Stage.words(.entriesKept(count: 4)))] >"))
    #expect(stage.said.contains("[The Very Long-Winded Trading Company of…] >"))
  }

  @Test func `a pasted address is shown field by field, and taken only after a yes`() throws {
    let stage = Stage()
    var plan = Plan.french(["wishes.calling": "yes", "organization.country": "US"])
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
    var plan = Plan.french(["wishes.call-queues": "yes", "wishes.auto-attendants": "yes", "organization.country": "FR"])
    plan.addItem("Sales", to: "call-queues")
    plan.addItem("Main", to: "auto-attendants")
    stage.talk([":goto auto-attendants[Main].menu", "1 : sales, 0 : operator", ":goto auto-attendants[Main].operator", "sales"], on: plan)
    #expect(stage.said.contains(Stage.words(.understood(value: "1=Sales, 0=operator"))))
    #expect(!stage.said.contains("queue:"))
  }

  @Test func `what Enter answers where there may be nothing stands in the prompt`() {
    let stage = Stage()
    stage.talk([":goto organization.other-countries"], on: .french())
    #expect(stage.said.contains("[\(Stage.words(.nothing))] >"))
  }

  @Test func `an early answer that changes the path tells what no longer applies and what is new`() throws {
    let stage = Stage()
    let plan = Plan.french(["wishes.calling": "yes", "connection": "direct-routing", "direct-routing.sbc": "sbc.contoso.com"])
    stage.talk([":goto connection", "Calling Plan"], on: plan)
    #expect(stage.said.contains(Stage.words(.answersNoLongerApply(count: 1))))
    #expect(stage.said.contains(try Stage.title("direct-routing.sbc")))
    #expect(stage.said.matches(of: /new question/).count == 1)
    #expect(stage.saved?["direct-routing.sbc"] == "sbc.contoso.com")
  }

  @Test func `an address is confirmed in words, its country too`() {
    let stage = Stage()
    var plan = Plan.french()
    plan.addItem("HQ", to: "addresses")
    stage.talk([":goto addresses[HQ].StreetName", "12 rue de la Paix, 75002 Paris", "yes"], on: plan)
    #expect(stage.shown.contains("  - HQ: in which country or region is it? France\n"))
  }

  @Test func `an address is confirmed in the words of its own country`() {
    let stage = Stage()
    var plan = Plan.french()
    plan.addItem("HQ", to: "addresses")
    stage.talk([":goto addresses[HQ].country", "12 Main Street, Boston, MA 02108, United States", "yes"], on: plan)
    #expect(stage.shown.contains("  - HQ: which state? MA\n  - HQ: which ZIP code? 02108\n"))
  }
}
