import Readiness
import Tables
import Testing
import YAML

@testable import PlanFiles

@Suite struct PlanFolderTests {
  private func files(_ plan: String, _ tables: [String: String] = [:]) -> [String: [UInt8]] {
    var files = tables.mapValues { Array($0.utf8) }
    files["plan.yaml"] = Array(plan.utf8)
    return files
  }

  private func text(_ bytes: [UInt8]?) -> String { String(decoding: bytes ?? [], as: UTF8.self) }

  @Test func `a new plan is written in a form that people read`() throws {
    var folder = try PlanFolder(reading: [:])
    var plan = folder.plan
    plan["organization.name"] = "Contoso"
    plan["organization.country"] = "NO"
    plan["connection"] = "calling-plan"
    plan.addItem("SPE_E5", to: "licences")
    plan[AnswerPath(list: "licences", item: "SPE_E5", field: "quantity")] = "120"
    plan.addItem("+4721000100", to: "user-numbers")
    plan.tasks["buy"] = TaskRecord(.done, by: "Ana", on: "2026-11-22")
    plan.tasks["tell"] = TaskRecord(.todo)
    plan.skipped = ["wishes.calling"]
    let written = try folder.update(to: plan)
    #expect(
      text(written["plan.yaml"]) == """
        version: 1
        organization:
          name: Contoso
          country: "NO"
        connection: calling-plan
        licences:
          - name: SPE_E5
            quantity: 120
        tasks:
          buy:
            state: done
            by: Ana
            "on": 2026-11-22
          tell: todo
        open-points:
          wishes.calling: later

        """)
    #expect(text(written["numbers.csv"]) == "TelephoneNumber,NumberType,Capability,IsoCountryCode,City\n+4721000100,,UserAssignment,,\n")
    #expect(Set(written.keys) == ["plan.yaml", "numbers.csv"])
    #expect(try PlanFolder(reading: written).plan == plan)
  }

  @Test func `a save keeps comments, unknown keys, unknown columns and order`() throws {
    let source = "# ours\norganization: {country: FR} # here\nmine: [1, {a: b}]\nconnection: direct-routing\n"
    let table = "UserPrincipalName;Desk;LineUri\r\nana@contoso.com;12;tel:+33199001234\r\n"
    var folder = try PlanFolder(reading: files(source, ["users.csv": table]))
    var plan = folder.plan
    plan["connection"] = "calling-plan"
    plan[AnswerPath(list: "users", item: "ana@contoso.com", field: "usage-location")] = "FR"
    let written = try folder.update(to: plan)
    #expect(text(written["plan.yaml"]) == source.replacing("direct-routing", with: "calling-plan"))
    #expect(text(written["users.csv"]) == "UserPrincipalName;Desk;LineUri;UsageLocation\r\nana@contoso.com;12;tel:+33199001234;FR\r\n")
  }

  @Test(arguments: ["\"\": x", "..: x", ".: [a, b]", "..:\n  - name: y"]) func `a key that names nothing stays in the file as it is`(
    text: String
  ) throws {
    var folder = try PlanFolder(reading: ["plan.yaml": Array("version: 1\n\(text)\n".utf8)])
    var plan = folder.plan
    plan["organization.name"] = "Contoso"
    let file = try #require(try folder.update(to: plan)["plan.yaml"])
    #expect(String(decoding: file, as: UTF8.self).contains("\n\(text)\n"))
    #expect(try PlanFolder(reading: ["plan.yaml": file]).plan == plan)
  }

  @Test(arguments: ["---", "---\n", "# x\n---\n# y\n"]) func `a file with a mark and no answers is a plan without answers`(text: String)
    throws
  {
    var folder = try PlanFolder(reading: ["plan.yaml": Array(text.utf8)])
    #expect(folder.plan == Plan())
    var plan = folder.plan
    plan["organization.name"] = "Contoso"
    let file = try #require(try folder.update(to: plan)["plan.yaml"])
    #expect(try PlanFolder(reading: ["plan.yaml": file]).plan == plan)
  }

  @Test func `what is taken back is taken out of the file`() throws {
    let source = "connection: calling-plan\ncall-queues:\n  - name: Support\n    routing: serial\n  - name: Sales\n"
    var folder = try PlanFolder(reading: files(source))
    var plan = folder.plan
    plan.removeItem("Support", from: "call-queues")
    plan["connection"] = nil
    #expect(text(try folder.update(to: plan)["plan.yaml"]) == "call-queues:\n  - name: Sales\n")
  }

  @Test func `resource accounts stand beside the count of their licences`() throws {
    var folder = try PlanFolder(reading: files("resource-accounts:\n  licences: 2\n"))
    var plan = folder.plan
    plan.addItem("main@contoso.com", to: "resource-accounts")
    plan[AnswerPath(list: "resource-accounts", item: "main@contoso.com", field: "licensed")] = "yes"
    let written = text(try folder.update(to: plan)["plan.yaml"])
    #expect(
      written == """
        resource-accounts:
          items:
            - name: main@contoso.com
              licensed: yes
          licences: 2

        """)
    #expect(try PlanFolder(reading: files(written)).plan == plan)
  }

  @Test func `an unchanged plan writes no file`() throws {
    var folder = try PlanFolder(reading: files("connection: x\ntasks: {a: {state: done}, b: todo}\n"))
    #expect(try folder.update(to: folder.plan).isEmpty)
    var plan = folder.plan
    plan.tasks["a"] = TaskRecord(.todo)
    #expect(text(try folder.update(to: plan)["plan.yaml"]) == "connection: x\ntasks: {a: todo, b: todo}\n")
  }

  @Test(arguments: [
    ("a: [1\n", PlanFileError.Reason.yaml(.unclosedBracket), 1, 4), ("x: 1\nx: 2\n", .yaml(.duplicateKey("x")), 2, 1),
    ("version: 9\n", .version("9"), 1, 10), ("call-queues:\n  - routing: serial\n", .itemWithoutName(list: "call-queues"), 2, 5),
    ("call-queues:\n  - name: Support\n  - name: Support\n", .itemTwice(list: "call-queues", name: "Support"), 3, 5),
    ("tasks:\n  a: maybe\n", .shape(key: "tasks.a"), 2, 6), ("- a\n", .shape(key: "plan"), 1, 1),
    ("waivers:\n  - rule: x\n", .shape(key: "waivers"), 2, 5), ("drafts: text\n", .shape(key: "drafts"), 1, 9),
    ("notes: [a]\n", .shape(key: "notes"), 1, 8),
  ])
  func `damage in the plan is named with its place`(source: String, reason: PlanFileError.Reason, line: Int, column: Int) {
    let error = #expect(throws: PlanFileError.self) { try PlanFolder(reading: files(source)) }
    #expect(error == PlanFileError(file: "plan.yaml", line: line, column: column, reason: reason))
  }

  /// The first is the README's.
  @Test func `waivers are read with rule, subject, reason and last day, and a save leaves them as they are`() throws {
    let source = """
      waivers:
        - rule: queue-without-attendant
          subject: Support
          reason: Open day and night
          until: 2027-06-30
        - {rule: no-agents, reason: "later"} # ours

      """
    var folder = try PlanFolder(reading: files(source))
    var plan = folder.plan
    #expect(
      plan.waivers == [
        Waiver(rule: "queue-without-attendant", subject: "Support", reason: "Open day and night", until: "2027-06-30"),
        Waiver(rule: "no-agents", reason: "later"),
      ])
    plan["connection"] = "calling-plan"
    #expect(text(try folder.update(to: plan)["plan.yaml"]) == "connection: calling-plan\n" + source)
  }

  @Test func `what a hand wrote as a list is an answer with commas`() throws {
    let source =
      "organization: {other-countries: [DE, BE]}\ncall-queues:\n  - {name: Support, agents: [ana@contoso.com, ben@contoso.com]}\n"
    let plan = try PlanFolder(reading: files(source)).plan
    #expect(plan["organization.other-countries"] == "DE, BE")
    #expect(plan[AnswerPath(list: "call-queues", item: "Support", field: "agents")] == "ana@contoso.com, ben@contoso.com")
  }

  @Test func `an answer for which the file has no place is refused there, and the plan stays as it was`() throws {
    var folder = try PlanFolder(reading: files("connection: x\norganization: Contoso\n"))
    let before = folder.plan
    var plan = before
    plan["organization.name"] = "Contoso"
    let error = #expect(throws: PlanFileError.self) { try folder.update(to: plan) }
    #expect(error == PlanFileError(file: "plan.yaml", line: 2, column: 15, reason: .yaml(.syntax)))
    #expect(folder.plan == before)
  }

  @Test func `two ids that lead to one place are no reason to fail`() throws {
    var folder = try PlanFolder(reading: files("a:\n  b: x\na..b: y\n"))
    var plan = folder.plan
    plan["organization.name"] = "Contoso"
    #expect(try folder.update(to: plan)["plan.yaml"].map { String(decoding: $0, as: UTF8.self).contains("Contoso") } == true)
  }

  @Test func `damage in a table is named with its file and line`() {
    let error = #expect(throws: PlanFileError.self) { try PlanFolder(reading: files("", ["numbers.csv": "TelephoneNumber\n\"+1\n"])) }
    #expect(error?.file == "numbers.csv")
    #expect(error?.reason == .table(.unclosedQuote))
    let missing = #expect(throws: PlanFileError.self) { try PlanFolder(reading: files("", ["users.csv": "Name\nAna\n"])) }
    #expect(missing?.reason == .columnMissing("UserPrincipalName"))
  }

  @Test(arguments: ["sep=;\nTelephoneNumber;City\n", "\u{FEFF}sep=,\r\nTelephoneNumber,City\r\n"])
  func `a line that tells a spreadsheet the delimiter is named as what it is`(text: String) {
    let error = #expect(throws: PlanFileError.self) { try PlanFolder(reading: files("", ["numbers.csv": text])) }
    #expect(error?.reason == .separatorLine)
    #expect(error?.line == 1)
  }

  @Test func `each answer, list, item and field is found on its line`() throws {
    let folder = try PlanFolder(
      reading: files(
        """
        version: 1
        # ours
        organization:
          country: FR
        emergency.dynamic: no
        call-queues:
          - name: Sales

            timeout: disconnect
          - {name: Support, agents: [ana@contoso.com,
              ben@contoso.com], timeout: disconnect}
        resource-accounts:
          licences: 2
          items:
            - name: support@contoso.com
              number: +33199001200
        drafts:
          wishes.users: a lot
        waivers:
          - {rule: queue-unreached, reason: at night}

        """))
    #expect(
      folder.lines == [
        "version": 1, "organization": 3, "organization.country": 4, "emergency.dynamic": 5, "call-queues": 6, "call-queues[Sales]": 7,
        "call-queues[Sales].name": 7, "call-queues[Sales].timeout": 9, "call-queues[Support]": 10, "call-queues[Support].name": 10,
        "call-queues[Support].agents": 10, "call-queues[Support].timeout": 11, "resource-accounts": 12, "resource-accounts.licences": 13,
        "resource-accounts[support@contoso.com]": 15, "resource-accounts[support@contoso.com].name": 15,
        "resource-accounts[support@contoso.com].number": 16, "drafts": 17, "wishes.users": 18, "waivers": 19,
      ])
  }
}
