import Checklists
import Locales
import Readiness
import Testing

/// Lists of numbers, people and queues, edited by what is typed at their question.
@Suite struct ListEditingTests {
  private func answered(_ answer: String, at id: String, in plan: Plan) throws -> Plan {
    let path = try #require(AnswerPath(parsing: id))
    let reader = AnswerReader.bilingual
    return try reader.change(for: answer, at: Prompt(subject: .question(id), path: path, step: 3), in: plan).applied(
      to: plan, of: .phoneSystem)
  }

  private var empty: Plan {
    var plan = Plan()
    plan["organization.country"] = "FR"
    plan["wishes.calling"] = "yes"
    plan["wishes.call-queues"] = "yes"
    plan["wishes.service-numbers"] = "yes"
    return plan
  }

  private func plan() throws -> Plan {
    try answered("+33 1 99 00 12 00 à 99", at: "user-numbers", in: empty)
  }

  @Test func `a range is added and taken out, and what is not there is left alone`() throws {
    let full = try plan()
    #expect(full.names(of: "user-numbers").count == 100)
    for range in [
      "01 99 00 12 00 à 01 99 00 12 99", "de 01 99 00 12 00 à 01 99 00 12 99", "from +33199001200 to 99", "+33199001200 to 0199001299",
      "+33199001200 to 199001299",
    ] {
      #expect(try answered(range, at: "user-numbers", in: empty).names(of: "user-numbers") == full.names(of: "user-numbers"), "\(range)")
    }
    let rest = try answered("-01 99 00 12 10 à 49, −+33199001299", at: "user-numbers", in: full).names(of: "user-numbers")
    #expect(rest.count == 59)
    #expect(rest.first == "+33199001200" && rest.last == "+33199001298")
    #expect(try answered("-+33199001290 to +33199001310", at: "user-numbers", in: full).names(of: "user-numbers").count == 90)
  }

  @Test(arguments: [
    "01 99 00 12 00 - 05", "01 99 00 12 00 – 01 99 00 12 05", "01.99.00.12.00-01.99.00.12.05", "+33199001200-05",
    "01 99 00 12 00 through 05", "01 99 00 12 00 thru 05", "01 99 00 12 00 jusqu’à 05", "01 99 00 12 00 au 01 99 00 12 05",
  ]) func `a range is told by words or by a dash`(range: String) throws {
    let numbers = try answered(range, at: "user-numbers", in: empty).names(of: "user-numbers")
    #expect(numbers == (0...5).map { "+3319900120\($0)" })
  }

  @Test func `people are taken out of a table pasted from a spreadsheet, with their names and numbers`() throws {
    let table = "Nom\tPrénom\tE-mail\tTéléphone\nDupont\tMarie\tmarie@contoso.com\t01.99.00.12.57\nLe Gall\tJan\tjan@contoso.com\t\n"
    let plan = try answered(table, at: "users", in: empty)
    #expect(plan.names(of: "users") == ["marie@contoso.com", "jan@contoso.com"])
    let fields = plan.names(of: "users").map { user in
      ["DisplayName", "number"].map { plan[AnswerPath(list: "users", item: user, field: $0)] }
    }
    #expect(fields == [["Dupont Marie", "+33199001257"], ["Le Gall Jan", nil]])
    // What is not understood is not dropped.
    #expect(throws: Rejection.self) { try answered("marie@contoso.com (accueil)", at: "users", in: empty) }
    #expect(throws: Rejection.self) { try answered("Dupont\tmarie@contoso.com\tposte 12", at: "users", in: empty) }
  }

  @Test(arguments: [
    "SPE_E5, 20, MCOEV, 15", "SPE_E5\t20\nMCOEV\t15", "SPE_E5; 20; MCOEV; 15", "20 SPE_E5, 15 MCOEV", "SPE_E5 20, MCOEV 15, MCOPSTN5 3",
  ])
  func `how many licences there are may stand behind a comma or a tab`(typed: String) throws {
    let plan = try answered(typed, at: "licences", in: empty)
    let counts = ["SPE_E5", "MCOEV"].map { plan[AnswerPath(list: "licences", item: $0, field: "quantity")] }
    #expect(counts == ["20", "15"])
  }

  @Test(arguments: ["Microsoft 365 E3 + Teams Phone Standard", "20 SPE_E3 + Audioconférence Microsoft 365"])
  func `a plus parts products, and the maker's own number is no quantity`(typed: String) throws {
    let plan = try answered(typed, at: "licences", in: empty)
    #expect(plan.names(of: "licences").count == 2)
    #expect(plan[AnswerPath(list: "licences", item: "MCOMEETADV", field: "quantity")] == nil)
  }

  /// The halves of 2185 2188, as libphonenumber writes a number of Uruguay, are valid numbers by themselves.
  @Test(arguments: [
    ("UY", "2185 2188", ["+59821852188"]),
    ("FR", "0199001234 +33199001235", ["+33199001234", "+33199001235"]),
  ])
  func `blanks part numbers only where they are not one number together`(country: String, typed: String, expected: [String]) throws {
    var plan = empty
    plan["organization.country"] = country
    #expect((try? answered(typed, at: "user-numbers", in: plan).names(of: "user-numbers")) ?? [] == expected)
  }

  @Test func `a dash within a number is no range`() throws {
    #expect(try answered("+1 425-555-0100, 01-99-00-12-00", at: "user-numbers", in: empty).names(of: "user-numbers").count == 2)
  }

  @Test func `how many of a product may stand in brackets`() throws {
    let plan = try answered("Teams Phone Standard (42), SPE_E3", at: "licences", in: empty)
    #expect(plan[AnswerPath(list: "licences", item: "MCOEV", field: "quantity")] == "42")
  }

  @Test func `a person copied from a mail program is known by the address`() throws {
    let people = try answered("Ana Lopes <ana@contoso.com>; ben@contoso.com", at: "users", in: empty).names(of: "users")
    for copied in ["Lopes, Ana <ana@contoso.com>; Carter, Ben <ben@contoso.com>", "ana@contoso.com ben@contoso.com"] {
      #expect(try answered(copied, at: "users", in: empty).names(of: "users") == people)
    }
    #expect(people == ["ana@contoso.com", "ben@contoso.com"])
  }

  @Test func `a changed number keeps its row, and the person who has it`() throws {
    var plan = try answered("ana@contoso.com", at: "users", in: plan())
    plan[AnswerPath(list: "users", item: "ana@contoso.com", field: "number")] = "+33199001201"
    plan[AnswerPath(list: "user-numbers", item: "+33199001201", field: "city")] = "Paris"
    let changed = try answered("01 99 00 12 01 -> 01 99 00 13 01", at: "user-numbers", in: plan)
    #expect(changed.names(of: "user-numbers")[1] == "+33199001301")
    #expect(changed[AnswerPath(list: "user-numbers", item: "+33199001301", field: "city")] == "Paris")
    #expect(changed[AnswerPath(list: "users", item: "ana@contoso.com", field: "number")] == "+33199001301")
  }

  @Test func `a renamed queue keeps its answers, tasks and notes, and every call that leads to it`() throws {
    var plan = try answered("Support, Sales", at: "call-queues", in: plan())
    plan.addItem("Main", to: "auto-attendants")
    plan["wishes.auto-attendants"] = "yes"
    plan["organization.name"] = "Support"
    plan[AnswerPath(list: "call-queues", item: "Support", field: "routing")] = "serial"
    plan[AnswerPath(list: "auto-attendants", item: "Main", field: "menu")] = "1=queue:Support, 2=queue:Sales, 0=operator"
    plan.tasks["create-call-queue[Support]"] = TaskRecord(.done)
    plan.notes["call-queues[Support].agents"] = "ask Ana"
    let changed = try answered("Support → Help desk", at: "call-queues", in: plan)
    #expect(changed.names(of: "call-queues") == ["Help desk", "Sales"])
    #expect(changed[AnswerPath(list: "call-queues", item: "Help desk", field: "routing")] == "serial")
    #expect(changed[AnswerPath(list: "auto-attendants", item: "Main", field: "menu")] == "1=queue:Help desk, 2=queue:Sales, 0=operator")
    #expect(changed.tasks["create-call-queue[Help desk]"]?.state == .done)
    #expect(changed.notes == ["call-queues[Help desk].agents": "ask Ana"])
    #expect(changed["organization.name"] == "Support")
  }

  @Test func `what has the name of a renamed queue but is none keeps it`() throws {
    var plan = try answered("Support", at: "call-queues", in: plan())
    plan["wishes.auto-attendants"] = "yes"
    plan.addItem("Support", to: "auto-attendants")
    plan[AnswerPath(list: "call-queues", item: "Support", field: "agents")] = "Support"
    plan[AnswerPath(list: "auto-attendants", item: "Support", field: "menu")] = "1=queue:Support, 2=attendant:Support"
    plan.tasks["create-auto-attendant[Support]"] = TaskRecord(.done)
    plan.notes["auto-attendants[Support].hours"] = "ask Ana"
    let changed = try answered("Support → Help desk", at: "call-queues", in: plan)
    #expect(changed[AnswerPath(list: "call-queues", item: "Help desk", field: "agents")] == "Support")
    #expect(changed[AnswerPath(list: "auto-attendants", item: "Support", field: "menu")] == "1=queue:Help desk, 2=attendant:Support")
    #expect(changed.tasks.keys.sorted() == ["create-auto-attendant[Support]"])
    #expect(changed.notes == ["auto-attendants[Support].hours": "ask Ana"])
  }

  @Test func `a renamed queue is followed by the calls that only an export tells of`() throws {
    var plan = try answered("Support, Sales", at: "call-queues", in: plan())
    plan["wishes.auto-attendants"] = "yes"
    plan.addItem("Main", to: "auto-attendants")
    plan[AnswerPath(list: "call-queues", item: "Sales", field: "no-agents")] = "queue:Support"
    plan[AnswerPath(list: "auto-attendants", item: "Main", field: "default-action")] = "queue:Support"
    plan[AnswerPath(list: "auto-attendants", item: "Main", field: "holidays")] = "Christmas=2026-12-25=queue:Support"
    let changed = try answered("Support → Help desk", at: "call-queues", in: plan)
    #expect(changed[AnswerPath(list: "call-queues", item: "Sales", field: "no-agents")] == "queue:Help desk")
    #expect(changed[AnswerPath(list: "auto-attendants", item: "Main", field: "default-action")] == "queue:Help desk")
    #expect(changed[AnswerPath(list: "auto-attendants", item: "Main", field: "holidays")] == "Christmas=2026-12-25=queue:Help desk")
  }

  @Test func `a renamed person is so among the agents and where calls go`() throws {
    var plan = try answered("ana@contoso.com", at: "users", in: plan())
    plan.addItem("Support", to: "call-queues")
    plan[AnswerPath(list: "call-queues", item: "Support", field: "agents")] = "diana@contoso.com, ana@contoso.com"
    plan[AnswerPath(list: "call-queues", item: "Support", field: "timeout")] = "voicemail:ana@contoso.com"
    let changed = try answered("ana@contoso.com -> ana.lopes@contoso.com", at: "users", in: plan)
    #expect(changed[AnswerPath(list: "call-queues", item: "Support", field: "agents")] == "diana@contoso.com, ana.lopes@contoso.com")
    #expect(changed[AnswerPath(list: "call-queues", item: "Support", field: "timeout")] == "voicemail:ana.lopes@contoso.com")
  }

  @Test func `a renamed address is so at the people and at the common number`() throws {
    var plan = try plan()
    for (item, list) in [("HQ", "addresses"), ("ana@contoso.com", "users"), ("+33199005678", "service-numbers")] {
      plan.addItem(item, to: list)
    }
    let places = [
      AnswerPath(list: "users", item: "ana@contoso.com", field: "address"),
      AnswerPath(list: "service-numbers", item: "+33199005678", field: "address"),
    ]
    for place in places { plan[place] = "HQ" }
    let changed = try answered("HQ -> Head office", at: "addresses", in: plan)
    #expect(places.map { changed[$0] } == ["Head office", "Head office"])
  }

  @Test func `among many pasted lines the wrong one is named, and nothing is taken`() throws {
    let plan = try plan()
    let refusal = #expect(throws: Rejection.self) {
      _ = try answered("01 99 00 14 00\n01 99 00 14 O1\n01 99 00 14 02", at: "user-numbers", in: plan)
    }
    #expect(refusal.map { Localizer(.english).text($0.message) }?.contains("01 99 00 14 O1") == true)
  }

  @Test func `a name that is not there suggests the nearest that are`() throws {
    let plan = try answered("Reception, Support, Sales", at: "call-queues", in: plan())
    let refusal = #expect(throws: Rejection.self) { _ = try answered("-Suport", at: "call-queues", in: plan) }
    #expect(refusal?.suggestions == ["Support"])
  }
}
