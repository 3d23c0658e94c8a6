import Locales
import Readiness
import Tables
import Testing

@testable import Importing

/// What is said of an import: what was taken, what was left and why, what changes, row by row.
@Suite struct ImportSummaryTests {
  private static let heading = "TelephoneNumber,NumberType,PstnAssignmentStatus,City,LocationId,Capability\n"

  private func lines(_ outcome: Importer.Outcome, _ language: Language = .english) -> [ImportSummary.Line] {
    ImportSummary(outcome, in: Localizer(language)).lines
  }

  private func numbers(_ count: Int, city: String) -> String {
    Self.heading + (0..<count).map { "+1425555\(1000 + $0),CallingPlan,Unassigned,\(city),,UserAssignment\n" }.joined()
  }

  // MARK: Changes

  @Test func `a renewed value is told with the old one, the file and the line`() {
    let plan = Samples.read(text: numbers(2, city: "Seattle")).plan
    let news = lines(Samples.read(text: numbers(2, city: "Tacoma"), named: "new.csv", into: plan))
    #expect(news.contains { $0.depth == 0 && $0.text == Localizer(.english).text(.importChanged(count: 2)) && !$0.isWarning })
    let told = news.filter { $0.text.contains("+14255551001") }.map(\.text)
    #expect(
      told.count == 1 && told[0].contains("Seattle") && told[0].contains("Tacoma") && told[0].contains(/new\.csv\b.*\b3\b/), "\(told)")
  }

  @Test func `of many changes the first twenty are told, and how many more there are`() {
    let plan = Samples.read(text: numbers(30, city: "Seattle")).plan
    let news = lines(Samples.read(text: numbers(30, city: "Tacoma"), into: plan))
    #expect(news.count { $0.depth == 1 && $0.text.contains("Tacoma") } == 20)
    #expect(news.contains { $0.text == Localizer(.english).text(.importMorePlaces(count: 10)) })
  }

  @Test(arguments: [Language.english, .french]) func `what a person typed is kept, and told as a warning with both values`(
    language: Language
  ) throws {
    var plan = Samples.read(text: numbers(2, city: "Seattle")).plan
    let row = try #require(plan.tables[.numbers]?.row(named: "+14255551001"))
    plan.tables[.numbers]?.set(row: row, "City", to: "Redmond")
    let news = lines(Samples.read(text: numbers(2, city: "Tacoma"), named: "new.csv", into: plan), language)
    #expect(news.contains { $0.isWarning && $0.text == Localizer(language).text(.importKept(count: 1)) })
    let told = news.filter { $0.text.contains("Redmond") }.map(\.text)
    #expect(told.count == 1 && told[0].contains("Tacoma") && told[0].contains("new.csv"), "\(told)")
  }

  @Test func `an answer that files contradict is told without a column`() {
    var plan = Plan()
    plan["connection"] = "direct-routing"
    let news = lines(Samples.read(text: numbers(2, city: "Seattle"), into: plan))
    #expect(news.contains { $0.text == "connection: direct-routing (yours), calling-plan (files)" })
  }

  @Test func `what a whole newer export lacks is named as a warning`() {
    let plan = Samples.read(text: numbers(30, city: "Seattle")).plan
    let gone = lines(Samples.read(text: numbers(3, city: "Seattle"), into: plan)).filter { $0.text.contains("+14255551003") }
    #expect(gone.count == 1 && gone[0].isWarning && gone[0].text.contains("27"))
    // The export of one person, or of those with a number, looks just the same.
    #expect(gone[0].text.contains("If that lists everything"))
    #expect(gone[0].text.contains("+14255551022, and 7 more") && !gone[0].text.contains("+14255551023"))
  }

  @Test func `an import that changes nothing says so`() {
    let plan = Samples.read(text: numbers(2, city: "Seattle")).plan
    #expect(
      lines(Samples.read(text: numbers(2, city: "Seattle"), into: plan)).last?.text == Localizer(.english).text(.importNothingChanges))
  }

  // MARK: Files

  @Test(
    arguments: [
      ("", .importDamageEmpty), ("PK\u{3}\u{4}\u{14}\u{0}", .importDamageArchive),
      ("<Objs Version=\"1.1.0.1\"></Objs>", .importDamageClixml),
      ("[{\"TelephoneNumber\": ]", .importDamageJson),
      (String(repeating: "[", count: 100) + String(repeating: "]", count: 100), .importDamageDeep),
      ("+14255550101\n+14255550102\n", .importDamageNoHeading), ("TelephoneNumber,City,city\n", .importDamageDuplicateColumn(name: "city")),
    ] as [(String, Message)])
  func `a file that cannot be read is left, with the reason`(text: String, reason: Message) {
    for language in [Language.english, .french] {
      let said = lines(Samples.read(text: text, named: "x.csv"), language)
      #expect(said.contains { $0.isWarning && $0.text == Localizer(language).text(.importFileLeft(file: "x.csv")) })
      #expect(said.contains { $0.isWarning && $0.depth == 1 && $0.text == Localizer(language).text(reason) }, "\(said.map(\.text))")
    }
  }

  @Test func `an export that is damaged on the way is told with the line, as not whole`() {
    let said = lines(Samples.read(text: numbers(1, city: "Seattle") + "\"+1", named: "x.csv")).map(\.text)
    #expect(said.contains(Localizer(.english).text(.importDamageQuote)) && said.contains(Localizer(.english).text(.importNotWhole)))
    #expect(said.contains { $0.contains("line 3") })
  }

  @Test func `an export that was cut off at a page is told as perhaps not whole`() {
    let said = lines(Samples.read(text: numbers(500, city: "Seattle"))).map(\.text)
    #expect(said.contains(Localizer(.english).text(.importPageLimit(rows: 500))))
    #expect(said.contains(Localizer(.english).text(.importWholeUnknown)))
  }

  @Test func `two files that differ are told with both places`() {
    let sources = [("a.csv", "Seattle"), ("b.csv", "Tacoma")].map { Source($0.0, Array(numbers(1, city: $0.1).utf8)) }
    let said = lines(Importer.read(sources, into: Plan(), on: Samples.day)).map(\.text)
    #expect(said.contains(Localizer(.english).text(.importDisagreement(column: "City", count: 1))))
    #expect(said.contains { $0.contains("Tacoma") && $0.contains("b.csv") && $0.contains("Seattle") })
  }

  // MARK: What files say differently

  private func read(_ files: [(name: String, text: String)], into plan: Plan = Plan()) -> Importer.Outcome {
    Importer.read(files.map { Source($0.name, Array($0.text.utf8)) }, into: plan, on: Samples.day)
  }

  private static let ada = "11111111-0000-4000-8000-000000000001"
  private static let bo = "11111111-0000-4000-8000-000000000002"

  private static func people(_ lines: String...) -> String {
    "UserPrincipalName,Identity,UsageLocation,LineUri,EnterpriseVoiceEnabled\n" + lines.joined(separator: "\n") + "\n"
  }

  @Test(arguments: [Language.english, .french]) func `of two exports of one kind the later is believed, as one after the other`(
    language: Language
  ) {
    let files = [
      ("old.csv", Self.people("ada@contoso.com,\(Self.ada),FR,tel:+33199000010,True")),
      ("new.csv", Self.people("bo@contoso.com,\(Self.bo),FR,,True", "ada@contoso.com,\(Self.ada),CH,,True")),
    ]
    let outcome = read(files)
    let alone = files.reduce(Plan()) { read([$1], into: $0).plan }
    for plan in [outcome.plan, alone] {
      let table = plan.tables[.users]
      let row = table?.row(named: "ada@contoso.com") ?? 0
      #expect(table?[row, "UsageLocation"] == "CH" && table?[row, "LineUri"] == "none")
    }
    let said = lines(outcome, language).map(\.text)
    #expect(said.contains { $0.contains("2") && $0.contains("FR") && $0.contains("CH") && $0.contains(/new\.csv\b.*\b3\b/) }, "\(said)")
    let nothing = language == .english ? "nothing" : "rien"
    #expect(said.contains { $0.contains("+33199000010") && $0.contains("\(nothing) (new.csv") }, "\(said)")
  }

  @Test func `of two exports of a queue the later is believed too, as one after the other`() {
    func queue(_ routing: String, _ agent: String) -> String {
      #"[{"Name": "Desk", "Identity": "q", "RoutingMethod": "\#(routing)", "AgentAlertTime": 20, "DistributionLists": [], "#
        + #""Users": [], "Agents": [{"ObjectId": "\#(agent)", "OptIn": true}]}]"#
    }
    let files = [("old.json", queue("Serial", Self.ada)), ("new.json", queue("RoundRobin", Self.bo))]
    for plan in [read(files).plan, files.reduce(Plan()) { read([$1], into: $0).plan }] {
      let fields = plan.lists["call-queues"]?.first?.fields
      #expect(fields?["routing"] == "round-robin" && fields?["agents"] == "unknown:\(Self.bo)")
    }
    let said = lines(read(files)).map(\.text)
    #expect(said.contains("line 1: Desk serial; believed instead: Desk round-robin (new.json, line 1)"), "\(said)")
    #expect(said.contains(Localizer(.english).text(.importDisagreement(column: "agents", count: 1))))
  }

  @Test(arguments: [Language.english, .french]) func `a number that two lists give to two people is told with both places`(
    language: Language
  ) {
    let heading = "TelephoneNumber,NumberType,PstnAssignmentStatus,AssignedPstnTargetId,LocationId,Capability\n"
    let inventory = heading + "+33199000010,CallingPlan,UserAssigned,\(Self.bo),,UserAssignment\n"
    let users = Self.people("ada@contoso.com,\(Self.ada),FR,tel:+33199000010,True", "bo@contoso.com,\(Self.bo),FR,,True")
    let said = lines(read([("n.csv", inventory), ("u.csv", users)]), language).map(\.text)
    #expect(said.contains(Localizer(language).text(.importHeldByAnother(count: 1))))
    #expect(said.contains { $0.contains("ada@contoso.com") && $0.contains("bo@contoso.com") && $0.contains("n.csv, li") }, "\(said)")
    let later = lines(read([("n.csv", inventory)], into: read([("u.csv", users)]).plan), language).map(\.text)
    #expect(later.contains { $0.contains("ada@contoso.com") && $0.contains("bo@contoso.com") && $0.contains("plan") }, "\(later)")
  }

  @Test func `a number that is free now is nobody's any more`() {
    let heading = "TelephoneNumber,NumberType,PstnAssignmentStatus,AssignedPstnTargetId,LocationId,Capability\n"
    let held = heading + "+33199000010,CallingPlan,UserAssigned,\(Self.bo),,UserAssignment\n"
    let free = heading + "+33199000010,CallingPlan,Unassigned,,,UserAssignment\n"
    let files = [("old.csv", held), ("new.csv", free)]
    for plan in [read(files).plan, files.reduce(Plan()) { read([$1], into: $0).plan }] {
      #expect(plan.tables[.numbers]?[0, "PstnAssignmentStatus"] == "Unassigned")
      #expect(plan.tables[.numbers]?[0, "AssignedPstnTargetId"] == "none")
    }
  }

  @Test func `what a newer export has no more is none, whether it comes alone or beside the older one`() {
    let heading = "TelephoneNumber,NumberType,PstnAssignmentStatus,LocationId,Capability,PortInOrderStatus\n"
    let old = heading + "+33199000010,CallingPlan,Unassigned,,UserAssignment,FirmOrderCommitmentAccepted\n"
    let new = heading + "+33199000010,CallingPlan,Unassigned,,UserAssignment,\n"
    let files = [("old.csv", old), ("new.csv", new)]
    for plan in [read(files).plan, files.reduce(Plan()) { read([$1], into: $0).plan }] {
      #expect(plan.tables[.numbers]?[0, "PortInOrderStatus"] == "none")
    }
    #expect(lines(read(files)).contains { $0.text == "line 2: FirmOrderCommitmentAccepted; believed instead: nothing (new.csv, line 2)" })
    #expect(read([files[1], files[0]]).plan.tables[.numbers]?[0, "PortInOrderStatus"] == "FirmOrderCommitmentAccepted")
    // An export without the column tells nothing of it.
    let narrow =
      "TelephoneNumber,NumberType,PstnAssignmentStatus,LocationId,Capability\n+33199000010,CallingPlan,Unassigned,,UserAssignment\n"
    let plan = read([("narrow.csv", narrow)], into: read([files[0]]).plan).plan
    #expect(plan.tables[.numbers]?[0, "PortInOrderStatus"] == "FirmOrderCommitmentAccepted")
  }

  @Test(arguments: [Language.english, .french]) func `products that contradict the service plans of another export are told`(
    language: Language
  ) {
    let plans = #"[{"userPrincipalName": "ada@contoso.com", "id": "\#(Self.ada)", "usageLocation": "FR", "assignedPlans": ["#
    let withPhone = plans + #"{"servicePlanId": "4828c8ec-dc2e-4779-b502-87ac9ce28ab7", "capabilityStatus": "Enabled"}]}]"#
    let products = "User principal name,Display name,Licenses,Usage location,CountryOrRegion\n"
    let without = products + "ada@contoso.com,Ada,Microsoft 365 E3,France,France\n"
    let withE5 = products + "ada@contoso.com,Ada,Microsoft 365 E5,France,France\n"
    func said(_ files: [(String, String)]) -> [String] { lines(read(files), language).map(\.text) }
    let told = said([("graph.json", withPhone), ("m365.csv", without)])
    #expect(told.contains(Localizer(language).text(.importLicencesDiffer(count: 1))), "\(told)")
    #expect(told.contains { $0.contains("ada@contoso.com SPE_E3") && $0.contains("MCOEV") && $0.contains("graph.json") }, "\(told)")
    #expect(!said([("graph.json", withPhone), ("m365.csv", withE5)]).contains { $0.contains("SPE_E5") })
    // Any plan of a product of many may be switched off.
    #expect(!said([("graph.json", plans + "]}]"), ("m365.csv", withE5)]).contains { $0.contains("SPE_E5") })
  }

  // MARK: What was found

  @Test func `what these files brought is counted, and apart from it what the plan holds`() {
    let plan = Samples.read(text: numbers(30, city: "Seattle")).plan
    let users = Self.people("ada@contoso.com,\(Self.ada),US,,True")
    let said = lines(Samples.read(text: users, into: plan)).map(\.text)
    #expect(said[0] == "I found 1 person.")
    #expect(said[1] == "The plan holds 30 user numbers and 1 person now.")
    #expect(lines(Samples.read(text: numbers(30, city: "Seattle"))).filter { $0.text.contains("30 user numbers") }.count == 1)
  }

  @Test func `a file of which nothing is counted is not said to hold nothing`() {
    let said = lines(Samples.read(text: "Identity,NumberPattern,OnlinePstnUsages,OnlinePstnGatewayList\nFR,^.*$,FR,sbc.contoso.com\n"))
    #expect(!said.contains { $0.text == Localizer(.english).text(.importFoundNothing) }, "\(said.map(\.text))")
  }
}
