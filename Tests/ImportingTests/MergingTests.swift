import PlanFiles
import Readiness
import Tables
import Testing

@testable import Importing

/// Importing again: what imports wrote is renewed, what people typed stays and is shown.
@Suite struct MergingTests {
  private static let heading = "TelephoneNumber,NumberType,PstnAssignmentStatus,City,LocationId,Capability\n"
  private static func numbers(_ rows: String...) -> String { heading + rows.map { $0 + "\n" }.joined() }
  private static let first = numbers(
    "+14255550101,CallingPlan,Unassigned,Seattle,,UserAssignment", "+14255550102,CallingPlan,Unassigned,Seattle,,UserAssignment")

  private func text(_ plan: Plan, _ number: String, _ column: String) -> String {
    guard let table = plan.tables[.numbers], let row = table.row(named: number) else { return "?" }
    return table[row, column]
  }

  private func typed(_ text: String, _ column: String, of number: String, in plan: Plan) throws -> Plan {
    var plan = plan
    let row = try #require(plan.tables[.numbers]?.row(named: number))
    plan.tables[.numbers]?.set(row: row, column, to: text)
    return plan
  }

  @Test(arguments: [[0, 1, 2, 3, 4], [3, 2, 1, 0, 4], [2, 3, 4, 1, 0], [4, 3, 0, 2, 1], [1, 3, 0, 4, 2]])
  func `files that come one by one, in any order, tell who is who as together`(order: [Int]) throws {
    let names = [
      "auto-attendants.ps7-depth10.json", "call-queues.ps7.json", "application-instances.ps7.json", "online-users.ps7.json",
      "lis-locations.ps7.json",
    ]
    let together = try Samples.read(
      "auto-attendants.ps7-depth10.json", "call-queues.ps7.json", "application-instances.ps7.json", "online-users.ps7.json",
      "lis-locations.ps7.json"
    ).plan
    var plan = Plan()
    for number in order { plan = try Samples.read(names[number], into: plan).plan }
    for list in ["auto-attendants", "call-queues", "resource-accounts"] {
      for item in together.lists[list] ?? [] {
        let other = plan.lists[list]?.first { $0.name == item.name }
        #expect(other?.fields == item.fields)
      }
    }
  }

  @Test func `the same files again change nothing`() throws {
    let names = ["phone-number-assignment.ps7.json", "online-users.ps7.json", "lis-locations.ps7.csv", "call-queues.ps7.json"]
    let sources = try names.map { Source($0, try Samples.bytes($0)) }
    let once = Importer.read(sources, into: Plan(), on: Samples.day)
    let twice = Importer.read(sources, into: once.plan, on: Samples.day)
    #expect(twice.changes.isEmpty)
    #expect(twice.plan == once.plan)
    #expect(twice.plan.importRecord == once.plan.importRecord)
  }

  @Test(arguments: [
    ("UserAssignment;VoiceApplicationAssignment", ["service-numbers"], "VoiceApplicationAssignment;ConferenceAssignment"),
    ("UserAssignment", ["service-numbers"], "UserAssignment"),
    (
      "UserAssignment;VoiceApplicationAssignment", ["user-numbers", "service-numbers"],
      "UserAssignment;VoiceApplicationAssignment;ConferenceAssignment"
    ),
    ("UserAssignment", ["user-numbers", "service-numbers"], "UserAssignment"),
  ])
  func `what a number is for nobody typed: the inventory knows it`(told: String, lists: [String], kept: String) {
    var plan = Plan()
    for list in lists { plan.addItem("+14255550101", to: list) }
    let outcome = Samples.read(text: Self.numbers("+14255550101,CallingPlan,Unassigned,Seattle,,\(told)"), into: plan)
    #expect(text(outcome.plan, "+14255550101", "Capability") == kept)
    #expect(outcome.changes.conflictCount == 0)
  }

  @Test(arguments: [("Mon-Fri 09:00-17:00", 0), ("Mon-Fri 09:00-18:00", 1)])
  func `the same opening hours in other words contradict nothing`(hours: String, conflicts: Int) throws {
    var plan = Plan()
    plan.lists["auto-attendants"] = [Plan.Item("Contoso main", ["hours": hours])]
    let outcome = try Samples.read("auto-attendants.ps7-depth10.json", into: plan)
    #expect(outcome.changes.conflicts.filter { $0.field == "hours" }.count == conflicts)
  }

  @Test func `a value that an import wrote is renewed`() {
    let plan = Samples.read(text: Self.first).plan
    let outcome = Samples.read(text: Self.first.replacing("0102,CallingPlan,Unassigned", with: "0102,CallingPlan,UserAssigned"), into: plan)
    #expect(text(outcome.plan, "+14255550102", "PstnAssignmentStatus") == "UserAssigned")
    #expect(outcome.changes.updatedCount == 1)
    #expect(outcome.changes.conflicts.isEmpty)
  }

  @Test func `a value that a person typed stays, both are shown, and the same row is renewed beside it`() throws {
    let plan = try typed("Redmond", "City", of: "+14255550102", in: Samples.read(text: Self.first).plan)
    let news = Self.first.replacing("0102,CallingPlan,Unassigned,Seattle", with: "0102,CallingPlan,UserAssigned,Bellevue")
    let outcome = Samples.read(text: news, named: "new.csv", into: plan)
    #expect(text(outcome.plan, "+14255550102", "City") == "Redmond")
    #expect(text(outcome.plan, "+14255550102", "PstnAssignmentStatus") == "UserAssigned")
    #expect(
      outcome.changes.conflicts == [
        ImportChanges.Field(
          list: "numbers", item: "+14255550102", field: "City", old: "Redmond", new: "Bellevue", file: "new.csv", line: 3)
      ])
    // The choice is kept: the same file again does not ask again.
    #expect(Samples.read(text: news, named: "new.csv", into: outcome.plan).changes.isEmpty)
  }

  @Test func `what a person typed while the tenant stayed as it was is not questioned`() throws {
    let plan = try typed("Redmond", "City", of: "+14255550102", in: Samples.read(text: Self.first).plan)
    let outcome = Samples.read(text: Self.first, into: plan)
    #expect(outcome.changes.isEmpty)
    #expect(text(outcome.plan, "+14255550102", "City") == "Redmond")
  }

  @Test func `a plan that was typed gains what the files know and keeps what they contradict`() throws {
    var plan = Plan()
    plan.addItem("+14255550101", to: "user-numbers")
    plan = try typed("Tacoma", "City", of: "+14255550101", in: plan)
    plan["connection"] = "direct-routing"
    let outcome = Samples.read(text: Self.first, into: plan)
    #expect(text(outcome.plan, "+14255550101", "NumberType") == "CallingPlan")
    #expect(text(outcome.plan, "+14255550101", "City") == "Tacoma")
    #expect(outcome.plan["connection"] == "direct-routing")
    #expect(outcome.changes.conflicts.map(\.new).sorted() == ["Seattle", "calling-plan"])
    #expect(outcome.changes.added["numbers"] == 1)
  }

  @Test func `what a whole newer export lacks is shown and kept`() {
    let plan = Samples.read(text: Self.first).plan
    let outcome = Samples.read(text: Self.numbers("+14255550101,CallingPlan,Unassigned,Seattle,,UserAssignment"), into: plan)
    #expect(outcome.changes.gone == ["numbers": ["+14255550102"]])
    #expect(outcome.plan.names(of: "numbers") == ["+14255550101", "+14255550102"])
  }

  @Test func `what a typed row has never been in an export has not disappeared`() {
    var plan = Samples.read(text: Self.first).plan
    plan.addItem("+14255550999", to: "user-numbers")
    #expect(Samples.read(text: Self.first, into: plan).changes.gone.isEmpty)
  }

  @Test func `an export as long as a page proves nothing gone`() {
    let plan = Samples.read(text: Self.numbers("+14255559999,CallingPlan,Unassigned,Seattle,,UserAssignment")).plan
    let page = Self.heading + (0..<500).map { "+1425555\(1000 + $0),CallingPlan,Unassigned,Seattle,,UserAssignment\n" }.joined()
    let outcome = Samples.read(text: page, into: plan)
    #expect(outcome.files[0].isComplete == nil)
    #expect(outcome.files[0].remarks.map(\.kind) == [.pageLimit(rows: 500)])
    #expect(outcome.changes.goneCount.isEmpty)
    #expect(outcome.plan.lists["imports"]?.first?.fields["complete"] == "unknown")
  }

  @Test func `untouched rows, comments and foreign columns of the plan's files survive`() throws {
    let table = "Site,TelephoneNumber,Note\r\nHQ,+14255550101,\"a, b\"\r\n,+14255550777,mine\r\n"
    let plan = try PlanFolder(reading: ["numbers.csv": Array(table.utf8)]).plan
    let outcome = Samples.read(text: Self.first, into: plan)
    let text = String(decoding: try #require(outcome.plan.tables[.numbers]).serialized, as: UTF8.self)
    #expect(text.hasPrefix("Site,TelephoneNumber,Note,"))
    #expect(text.contains("\r\nHQ,+14255550101,\"a, b\",CallingPlan,"))
    #expect(text.contains("\r\n,+14255550777,mine\r\n"))
  }

  @Test func `a renamed queue stays one queue`() throws {
    let queues = String(decoding: try Samples.bytes("call-queues.ps7.json"), as: UTF8.self)
    let plan = Samples.read(text: queues).plan
    let outcome = Samples.read(text: queues.replacing("\"Sales\"", with: "\"Sales and Service\""), into: plan)
    #expect(outcome.plan.names(of: "call-queues") == ["Sales and Service", "Support de l'agence"])
  }

  @Test func `a plan with everything imported is written and read back the same`() throws {
    let plan = try Samples.read(
      "phone-number-assignment.ps7.json", "online-users.ps7.json", "application-instances.ps7.csv", "call-queues.ps7.json",
      "auto-attendants.ps7-depth10.json", "graph-subscribed-skus.json", "emergency-call-routing-policies.json"
    ).plan
    var folder = try PlanFolder(reading: [:])
    var written = plan
    written["resource-accounts.licences"] = "2"
    let files = try folder.update(to: written)
    #expect(try PlanFolder(reading: files).plan == written)
  }

  @Test func `a number known from several files is one, and where they differ both places are told`() throws {
    let other = Self.numbers("+14255550101,CallingPlan,Unassigned,Tacoma,,UserAssignment")
    let outcome = Importer.read(
      [Source("a.csv", Array(Self.first.utf8)), Source("b.csv", Array(other.utf8))], into: Plan(), on: Samples.day)
    #expect(outcome.plan.names(of: "numbers").count == 2)
    let remark = try #require(outcome.files[0].remarks.first { $0.kind == .disagreement(column: "City") })
    let instead = ImportRemark.Instead(file: "b.csv", line: 2, text: "Tacoma")
    #expect(remark.places == [ImportRemark.Place(line: 2, column: nil, text: "Seattle", instead: instead)])
    // Of two kinds of exports the one that is read first is believed.
    let center = Source("c.csv", Array("Phone number,Number type,Location\n+14255550101,Calling Plan,Tacoma\n".utf8))
    let kinds = Importer.read([center, Source("a.csv", Array(Self.first.utf8))], into: Plan(), on: Samples.day)
    let told = try #require(kinds.files[0].remarks.first { $0.kind == .disagreement(column: "Location") })
    #expect(told.places.map(\.column) == [3] && told.places.first?.instead?.text == "Seattle")
  }
}
