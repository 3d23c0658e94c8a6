import Importing
import Locales
import Readiness
import Tables
import Testing

/// Columns whose loss would go unnoticed: what they say is in the plan, or it is told that it is not.
///
/// Expected values come from the catalogue of the formats.
@Suite struct ColumnsTests {
  private func cell(_ outcome: Importer.Outcome, _ table: TableID, _ row: String, _ column: String) throws -> String {
    let table = try #require(outcome.plan.tables[table])
    return table[try #require(table.row(named: row)), column]
  }

  @Test func `a number that the organization's own directory holds is managed there`() throws {
    let outcome = Samples.read(
      text: """
        UserPrincipalName,DisplayName,EnterpriseVoiceEnabled,LineUri,OnPremLineURI
        ada@contoso.com,Ada,True,tel:+14255550101,
        grace@contoso.com,Grace,True,tel:+442079460012,tel:+442079460012
        hugo@contoso.com,Hugo,True,tel:+33199000000;ext=201,tel:+33199000000;ext=201
        """)
    #expect(try cell(outcome, .numbers, "+442079460012", "NumberSource") == "OnPremises")
    #expect(try cell(outcome, .numbers, "+33199000000;ext=201", "NumberSource") == "OnPremises")
    #expect(try cell(outcome, .numbers, "+14255550101", "NumberSource").isEmpty)
  }

  private static let named = """
    Phone number,Number type,Activation status,Assignment status,Assigned to,Usage
    +14255550101,Calling Plan,Activated,Assigned,Ada Brown,User
    +14255550102,Calling Plan,Activated,Assigned,Ben Hill,User
    +14255550150,Calling Plan,Activated,Assigned,Main line,Voice app
    """
  private static let people = """
    [{"userPrincipalName":"ada@contoso.com","displayName":"Ada Brown","id":"e3f27ac0-d5cc-5216-8e64-ecf88ccfead1","usageLocation":"US"},
    {"userPrincipalName":"ben@contoso.com","displayName":"Ben Hill","id":"7c84036f-a1e3-5fa5-8eb7-845d853f6dbd","usageLocation":"US"},
    {"userPrincipalName":"bhill@contoso.com","displayName":"BEN HILL","id":"b620d6d8-19b9-5177-afbf-6d79f5b767f4","usageLocation":"US"}]
    """
  private static let accounts = """
    ObjectId,TenantId,UserPrincipalName,ApplicationId,DisplayName,PhoneNumber
    3b56e2f1-9e87-5869-bd49-58f8fee16459,x,main@contoso.com,ce933385-9390-45d1-9512-c8d228074e07,Main line,
    """

  @Test(arguments: [[0, 1, 2], [1, 2, 0], [2, 0, 1]], [true, false])
  func `a display name that one person or account has gives them the number, one of two is told`(order: [Int], together: Bool) throws {
    let files = [Self.named, Self.people, Self.accounts].enumerated().map { Source("\($0).csv", Array($1.utf8)) }
    var outcome = Importer.read(together ? order.map { files[$0] } : [files[order[0]]], into: Plan(), on: Samples.day)
    var told = outcome.files.flatMap(\.remarks)
    if !together {
      for number in order.dropFirst() {
        outcome = Importer.read([files[number]], into: outcome.plan, on: Samples.day)
        told += outcome.files.flatMap(\.remarks)
      }
    }
    #expect(try cell(outcome, .numbers, "+14255550101", "AssignedPstnTargetId") == "e3f27ac0-d5cc-5216-8e64-ecf88ccfead1")
    #expect(try cell(outcome, .numbers, "+14255550101", "PstnAssignmentStatus") == "UserAssigned")
    #expect(try cell(outcome, .users, "ada@contoso.com", "LineUri") == "+14255550101")
    #expect(try cell(outcome, .numbers, "+14255550102", "AssignedPstnTargetId").isEmpty)
    #expect(try cell(outcome, .numbers, "+14255550150", "AssignedPstnTargetId") == "3b56e2f1-9e87-5869-bd49-58f8fee16459")
    #expect(try cell(outcome, .numbers, "+14255550150", "PstnAssignmentStatus") == "VoiceApplicationAssigned")
    if together { #expect(told.first { $0.kind == .nameOfSeveral }?.places.map(\.text) == ["Ben Hill"]) }
  }

  // Source: New-CsOnlineSchedule and the vendor's small-business example (24/12/2022 to 25/12/2022 is Christmas); others' scripts end
  // the day at 23:45. Windows PowerShell 5.1 writes milliseconds since 1970 in UTC.
  @Test(arguments: [
    ("2026-12-25T00:00:00", "2026-12-26T00:00:00", "2026-12-25"), ("2026-12-25T00:00:00", "2026-12-25T23:45:00", "2026-12-25"),
    ("2026-12-24T00:00:00", "2026-12-27T00:00:00", "2026-12-24/2026-12-26"), ("25/12/2026 0:00", "26/12/2026 0:00", "2026-12-25"),
    ("2026-12-24T12:00:00", "2026-12-25T00:00:00", "2026-12-24T12:00/2026-12-24"),
    // A machine in Paris, one in New York, one in Tokyo, one in Auckland in summer.
    ("/Date(1798153200000)/", "/Date(1798239600000)/", "2026-12-25"), ("/Date(1798174800000)/", "/Date(1798260300000)/", "2026-12-25"),
    ("/Date(1798124400000)/", "/Date(1798210800000)/", "2026-12-25"), ("/Date(1798110000000)/", "/Date(1798196400000)/", "2026-12-25"),
    // Half a day in a zone that nobody knows.
    ("/Date(1798110000000)/", "/Date(1798153200000)/", nil), ("2026-12-26T00:00:00", "2026-12-25T00:00:00", nil),
  ])
  func `a holiday lasts from its first day to its last`(start: String, end: String, days: String?) throws {
    let schedule = """
      [{"Id":"s","Name":"Christmas","Type":"Fixed","FixedSchedule":{"DateTimeRanges":[{"Start":"\(start)","End":"\(end)"}]}}]
      """
    let attendant = """
      {"Identity":"a","Name":"Main","TimeZoneId":"UTC","DefaultCallFlow":{"Menu":{"MenuOptions":[]}},"CallFlows":[],
      "CallHandlingAssociations":[{"Type":"Holiday","ScheduleId":"s","CallFlowId":"f","Enabled":true}]}
      """
    let outcome = Importer.read(
      [Source("schedules.json", Array(schedule.utf8)), Source("attendants.json", Array(attendant.utf8))], into: Plan(), on: Samples.day)
    let holidays = outcome.plan.lists["auto-attendants"]?.first?.fields["holidays"]
    #expect(holidays == "Christmas=\(days ?? "")=announcement")
    #expect(outcome.files[0].remarks.map(\.kind) == (days == nil ? [.lost(column: "FixedSchedule")] : []))
  }

  @Test func `where people call, those without number, calling and any licence are left out, and that is said`() throws {
    let others = "ben@contoso.com,,False,\nkim@contoso.com,,False,Teams;PhoneSystem\n"
    let head = "UserPrincipalName,LineUri,EnterpriseVoiceEnabled,FeatureTypes\n"
    let running = Samples.read(text: head + "ana@contoso.com,tel:+33199000010,True,\n" + others)
    #expect(running.plan.names(of: "users") == ["ana@contoso.com", "kim@contoso.com"])
    #expect(running.files[0].remarks.first { $0.kind == .withoutTelephony }?.places.map(\.line) == [3])
    // Nobody calls yet: all of them may be about to.
    #expect(Samples.read(text: head + others).plan.names(of: "users") == ["ben@contoso.com", "kim@contoso.com"])
  }

  @Test func `accounts that are closed and have no licence are left out, whoever calls`() throws {
    let head = "User principal name,Usage location,Block credential,Licenses,CountryOrRegion\n"
    let rows = [
      "ana@contoso.com,FR,False,Microsoft 365 E3,", "desk@contoso.com,,True,Unlicensed,", "bo@contoso.com,FR,True,Microsoft 365 E3,",
      "kim@contoso.com,,False,Unlicensed,",
    ]
    let outcome = Samples.read(text: head + rows.joined(separator: "\n") + "\n")
    #expect(outcome.plan.names(of: "users") == ["ana@contoso.com", "bo@contoso.com", "kim@contoso.com"])
    #expect(outcome.files[0].remarks.first { $0.kind == .withoutTelephony }?.places.map(\.line) == [3])
  }

  @Test func `emergency numbers that the export turned into texts are lost, and that is said`() throws {
    let policy = #"[{"Identity":"Tag:IE","EmergencyNumbers":["EmergencyDialString=112;x"],"AllowEnhancedEmergencyServices":true}]"#
    let outcome = Samples.read(text: policy)
    #expect(outcome.files[0].remarks.map(\.kind) == [.lost(column: "EmergencyNumbers")])
    #expect(outcome.plan.lists["emergency-call-routing-policies"]?.first?.fields["numbers"] == nil)
  }

  @Test(arguments: [
    (#"[{"Number":"14255550160"}]"#, "+14255550160"), ("[]", "none"), (#"["14255550160"]"#, nil), (#""System.Object[]""#, nil),
  ]) func `a bridge of which the export lost the numbers is not without any`(listed: String, numbers: String?) throws {
    let bridge = #"[{"Identity":"b","Region":"NOAM","DefaultServiceNumber":null,"ServiceNumbers":\#(listed)}]"#
    let outcome = Samples.read(text: bridge)
    #expect(outcome.plan["audio-conferencing.numbers"] == numbers)
    #expect(outcome.files[0].remarks.map(\.kind) == (numbers == nil ? [.lost(column: "ServiceNumbers")] : []))
  }

  @Test func `an agent who was left out for want of telephony is named, not unexplained`() throws {
    let head = "UserPrincipalName,Identity,LineUri,EnterpriseVoiceEnabled\n"
    let people = head + "ana@contoso.com,a,tel:+33199000010,True\nben@contoso.com,b,,False\n"
    let agents = #"[{"ObjectId":"b","OptIn":true}]"#
    let queue = #"[{"Identity":"q","Name":"Sales","RoutingMethod":"Attendant","AgentAlertTime":30,"Agents":\#(agents)}]"#
    let outcome = Importer.read(
      [Source("people.csv", Array(people.utf8)), Source("queues.json", Array(queue.utf8))], into: Plan(), on: Samples.day)
    #expect(outcome.plan.names(of: "users") == ["ana@contoso.com"])
    #expect(outcome.plan.lists["call-queues"]?.first?.fields["agents"] == "ben@contoso.com")
  }

  @Test func `of a person whom a file names twice, the value that is kept stands on the first line`() throws {
    let text = "UserPrincipalName,LineUri\nana@contoso.com,tel:+33199000010\nAna@contoso.com,tel:+33199000011\n"
    let outcome = Samples.read(text: text)
    #expect(try cell(outcome, .users, "ana@contoso.com", "LineUri") == "+33199000010")
    #expect(outcome.files[0].remarks.flatMap(\.places).first { $0.instead != nil }?.instead?.line == 2)
  }

  @Test func `a name without its comma has single blanks`() throws {
    let queue = #"{"Identity":"q","Name":"Overflow, evening","RoutingMethod":"Attendant","AgentAlertTime":30}"#
    #expect(Samples.read(text: queue).plan.names(of: "call-queues") == ["Overflow evening"])
  }

  @Test(arguments: [
    "UPN,PhoneNumber,OnlineVoiceRoutingPolicy,Privateline\nana@contoso.com,+33199000010,FR,\n",
    "UPN,LineUri,NumberType,VoiceRoutingPolicy,Extension\nana@contoso.com,tel:+33199000010,CallingPlan,FR,123\n",
    "UserPrincipalName,PhoneNumber,PhoneNumberType\nana@contoso.com,+33199000010,DirectRouting\n",
  ]) func `a list of people and their numbers is taken however its columns are headed`(text: String) throws {
    #expect(try cell(Samples.read(text: text), .users, "ana@contoso.com", "LineUri") == "+33199000010")
  }

  @Test func `numbers for words of a menu are not taken for keys, and that is said`() throws {
    let outcome = Samples.read(
      text: """
        {"Identity":"a","Name":"Main","TimeZoneId":"UTC","DefaultCallFlow":{"Menu":{"MenuOptions":[{"Action":0,"DtmfResponse":12}]}},
        "CallFlows":[],"CallHandlingAssociations":[{"Type":1,"ScheduleId":"s","CallFlowId":"f","Enabled":true}]}
        """)
    let fields = try #require(outcome.plan.lists["auto-attendants"]?.first?.fields)
    #expect(fields["menu"] == nil && fields["default-action"] == nil && fields["holidays"] == nil && fields["hours"] == nil)
    #expect(outcome.files[0].remarks.map(\.kind) == [.numbersForWords(column: "DefaultCallFlow")])
  }

  @Test func `a place without a location of its own is an address`() throws {
    let outcome = Samples.read(
      text: #"[{"City":"Redmond","CivicAddressId":"c","LocationId":"l","HouseNumber":"101","StreetName":"Microsoft Way","IsDefault":true}]"#
    )
    #expect(outcome.plan.names(of: "addresses") == ["101 Microsoft Way Redmond"])
  }

  @Test func `what the inventory says of a number's source goes before`() throws {
    let users = Source(
      "users.csv",
      Array("UserPrincipalName,EnterpriseVoiceEnabled,LineUri,OnPremLineURI\na@contoso.com,True,tel:+14255550101,tel:+14255550101\n".utf8))
    let numbers = Source(
      "numbers.csv", Array("TelephoneNumber,PstnAssignmentStatus,NumberSource\n+14255550101,UserAssigned,Online\n".utf8))
    let outcome = Importer.read([users, numbers], into: Plan(), on: Samples.day)
    #expect(try cell(outcome, .numbers, "+14255550101", "NumberSource") == "Online")
  }

  @Test(arguments: [
    "UserPrincipalName,DisplayName,EnterpriseVoiceEnabled,SoftDeletionTimestamp",
    "User principal name,Display name,Country/Region,Soft deletion time stamp,Licenses",
  ]) func `an account that was deleted is nobody, and that is said`(header: String) throws {
    let rows = [
      ("ada", ""), ("ben", "2026-11-20T08:00:00Z"), ("kim", "0001-01-01T00:00:00"), ("leo", "20/11/2026 08:00:00"),
      ("max", "01.01.0001 00:00:00"), ("zoe", "/Date(-62135596800000)/"),
    ]
    let isUsersPage = header.hasSuffix("Licenses")
    let text = rows.map { name, date in
      "\(name)@contoso.com,\(name),\(isUsersPage ? "" : "True"),\(date)\(isUsersPage ? ",Microsoft 365 E5" : "")"
    }
    let outcome = Samples.read(text: ([header] + text).joined(separator: "\n"))
    #expect(outcome.plan.names(of: "users").sorted() == ["ada", "kim", "max", "zoe"].map { "\($0)@contoso.com" })
    let remark = try #require(outcome.files[0].remarks.first { $0.kind == .deletedAccount })
    #expect(remark.count == 2)
    #expect(remark.places.map(\.line) == [3, 5])
  }

  @Test func `the old cmdlet tells free numbers and those of people`() throws {
    let outcome = try Samples.read("online-telephone-number.legacy-ps51.csv")
    #expect(try cell(outcome, .numbers, "+14255550101", "PstnAssignmentStatus") == "UserAssigned")
    #expect(try cell(outcome, .numbers, "+14255550102", "PstnAssignmentStatus") == "Unassigned")
    #expect(try cell(outcome, .numbers, "+18005550199", "PstnAssignmentStatus") == "Unassigned")
    // `caa` is the bridge or a voice app.
    #expect(try cell(outcome, .numbers, "+14255550150", "PstnAssignmentStatus").isEmpty)
  }

  @Test func `a spreadsheet's decimal commas are no other coordinates`() throws {
    let header =
      "Description;CompanyName;HouseNumber;StreetName;City;CountryOrRegion;LocationId;CivicAddressId;Location;Latitude;Longitude;ValidationStatus"
    let row =
      "Nantes;Contoso;1;Quai;Nantes;FR;b620d6d8-19b9-5177-afbf-6d79f5b767f4;01782b18-723f-53ed-be09-8fecfe59fa1e;;47,2;-1,5534;Validated"
    let locations = Samples.read(text: header + "\n" + row)
    #expect(try cell(locations, .addresses, "Nantes", "Latitude") == "47.2")
    #expect(try cell(locations, .addresses, "Nantes", "Longitude") == "-1.5534")
    let bulk = Samples.read(
      text: """
        CompanyName;Description;Location;Address;City;StateOrProvince;PostalCode;CountryOrRegion;Latitude;Longitude;NetworkObjectType;NetworkObjectIdentifier
        Contoso;Nantes;;1 Quai Exemple;Nantes;;44000;FR;47,2;-1.5534;Subnet;10.20.2.0
        """)
    #expect(try cell(bulk, .addresses, "Nantes", "Latitude") == "47.2")
    #expect(try cell(bulk, .addresses, "Nantes", "Longitude") == "-1.5534")
  }

  @Test func `an address that the community's script could not validate is not validated`() throws {
    let outcome = try Samples.read("emergency-bulk.e911automation.csv")
    #expect(try cell(outcome, .addresses, "Agence de Lyon, Accueil", "ValidationStatus") == "not-validated")
    #expect(try cell(outcome, .addresses, "Seattle office, Floor 2", "ValidationStatus").isEmpty)
  }

  @Test(arguments: [(999, false), (1000, true)]) func `as many numbers as Microsoft Graph returns at once are not all`(
    count: Int, isCut: Bool
  ) {
    let numbers = (0..<count).map { "{\"telephoneNumber\":\"+1425555\(1000 + $0)\",\"assignmentStatus\":\"unassigned\"}" }
    let outcome = Samples.read(text: "{\"value\":[" + numbers.joined(separator: ",") + "]}")
    #expect(outcome.files[0].rows == count)
    #expect(outcome.files[0].remarks.contains { $0.kind == .pageLimit(rows: 1000) } == isCut)
  }

  @Test func `a text in JSON is taken whole or not at all`() throws {
    func read(_ length: Int) -> Importer.Outcome {
      let name = String(repeating: "x", count: length)
      return Samples.read(
        text: "[\n{\"userPrincipalName\":\"a@contoso.com\",\"id\":\"1\",\"usageLocation\":\"FR\",\"displayName\":\"\(name)\"}]")
    }
    #expect(try cell(read(1 << 16), .users, "a@contoso.com", "DisplayName").count == 1 << 16)
    let refused = read(1 << 16 + 1)
    #expect(refused.files[0].remarks.map(\.kind).contains(.damaged(.cellTooLong(limit: 1 << 16))))
    #expect(refused.files[0].remarks.first?.places.first?.line == 2)
    #expect(refused.plan.names(of: "users").isEmpty)
  }

  @Test(arguments: [
    (#"[{"TelephoneNumber":"+14255550101","AssignmentCategory":"Primary"}]"#, "+14255550101"),
    (#"[{"TelephoneNumber":"+14255550199","AssignmentCategory":"Private"}]"#, "none"), ("[]", "none"),
  ]) func `where the line is missing the list of numbers tells it`(list: String, line: String) throws {
    let outcome = Samples.read(
      text: #"[{"UserPrincipalName":"a@contoso.com","EnterpriseVoiceEnabled":true,"TelephoneNumbers":\#(list)}]"#)
    #expect(try cell(outcome, .users, "a@contoso.com", "LineUri") == line)
  }

  @Test(arguments: [("LineUri,", "tel:+14255550101,", false), ("", "", true)])
  func `a lost list of numbers is told only where the line is missing`(header: String, value: String, isLost: Bool) {
    let outcome = Samples.read(
      text: "UserPrincipalName,EnterpriseVoiceEnabled,\(header)TelephoneNumbers\na@contoso.com,True,\(value)System.Object[]")
    #expect(outcome.files[0].remarks.contains { $0.kind == .lost(column: "TelephoneNumbers") } == isLost)
  }

  @Test func `a list that is longer than a cell is lost, not cut`() throws {
    let numbers = (0..<20_000).map { "\"a\($0)\"" }.joined(separator: ",")
    let outcome = Samples.read(
      text: "[{\"UserPrincipalName\":\"a@contoso.com\",\"EnterpriseVoiceEnabled\":true,\"FeatureTypes\":[\(numbers)]}]")
    #expect(outcome.files[0].remarks.contains { $0.kind == .lost(column: "FeatureTypes") })
    #expect(try cell(outcome, .users, "a@contoso.com", "FeatureTypes").isEmpty)
  }

  @Test func `a use that nobody knows makes no service number`() throws {
    let outcome = Samples.read(
      text: "Phone number;Number type;Usage\n+33199000010;Calling Plan;Utilisateur\n+33199000011;Calling Plan;Voice app")
    #expect(outcome.plan.tables[.numbers]?.column("Capability") != nil)
    #expect(try cell(outcome, .numbers, "+33199000010", "Capability").isEmpty)
    #expect(try cell(outcome, .numbers, "+33199000011", "Capability") == "VoiceApplicationAssignment")
  }

  @Test(arguments: [("Service", false), ("User", true)]) func `a use that is one of several agrees with the inventory`(
    use: String, disagrees: Bool
  ) {
    let inventory = Source(
      "a.csv",
      Array("TelephoneNumber,PstnAssignmentStatus,NumberType,Capability\n+14255550150,Unassigned,,VoiceApplicationAssignment".utf8))
    let center = Source("b.csv", Array("Phone number,Number type,Usage\n+14255550150,Calling Plan,\(use)".utf8))
    let outcome = Importer.read([inventory, center], into: Plan(), on: Samples.day)
    #expect(outcome.files[1].remarks.contains { $0.kind == .disagreement(column: "Usage") } == disagrees)
  }

  @Test(arguments: [
    (#""FixedSchedule":{"DateTimeRanges":[{"Start":"2026-12-25T00:00:00","End":"2026-12-26T00:00:00"}]}"#, nil),
    (#""FixedSchedule":{"DateTimeRanges":[{"Start":"\/Date(1798153200000)\/","End":"\/Date(1798239600000)\/"}]}"#, nil),
    (#""FixedSchedule":{"DateTimeRanges":[{"Start":"25 December 2026","End":"2026-12-26T00:00:00"}]}"#, "FixedSchedule"),
    (#""WeeklyRecurrentSchedule":{"MondayHours":[{"Start":{"Hours":9},"End":"17:00:00"}]}"#, "WeeklyRecurrentSchedule"),
  ]) func `hours and days that cannot be read are told`(times: String, lost: String?) {
    let outcome = Samples.read(text: #"[{"Id":"1","Name":"Noël","Type":"Fixed",\#(times)}]"#)
    #expect(outcome.files[0].remarks.map(\.kind) == (lost.map { [.lost(column: $0)] } ?? []))
  }

  // The columns of `Get-MgSubscribedSku | Select -Property Sku*,ConsumedUnits -ExpandProperty PrepaidUnits`.
  @Test func `licences are counted from columns too`() {
    let outcome = Samples.read(
      text:
        "Enabled,LockedOut,Suspended,Warning,SkuId,SkuPartNumber,ConsumedUnits\n25,0,3,2,6fd2c87f-b296-42f0-b197-1e91e994b900,ENTERPRISEPACK,23"
    )
    #expect(outcome.plan.lists["licences"]?.map(\.fields) == [["assigned": "23", "quantity": "27"]])
  }

  @Test(arguments: [(Language.english, "Columns are known by their English names"), (.french, "reconnues à leur nom anglais")])
  func `a file with columns of another language is told how to get an English one`(language: Language, hint: String) {
    let outcome = Samples.read(text: "Nom d'utilisateur principal,Licences,Lieu d'utilisation\nana@contoso.com,E5,FR")
    #expect(ImportSummary(outcome, in: Localizer(language)).lines.contains { $0.text.contains(hint) })
  }

  @Test(arguments: ["Voicemail", "Forward"]) func `whether a person or the person's voicemail answers is told by the action`(action: String)
  {
    let people = "UserPrincipalName,Identity,LineUri\nana@contoso.com,400b7926-de3f-582f-99d2-90b61ca5ff36,tel:+14255550101"
    let target = #"{"Id":"400b7926-de3f-582f-99d2-90b61ca5ff36","Type":"User"}"#
    let queue = #""Name":"Desk","RoutingMethod":"Serial","AgentAlertTime":20,"TimeoutAction":"\#(action)""#
    let plan = Samples.read(text: #"[{\#(queue),"TimeoutActionTarget":\#(target)}]"#, into: Samples.read(text: people).plan).plan
    #expect(plan.lists["call-queues"]?.first?.fields["timeout"] == "\(action == "Forward" ? "user" : "voicemail"):ana@contoso.com")
  }

  @Test(arguments: ["Mailbox", "MailBox", "SharedVoicemail"]) func `a group's voicemail is no account that no file explains`(type: String) {
    let target = #"{"Id":"400b7926-de3f-582f-99d2-90b61ca5ff36","Type":"\#(type)"}"#
    let queue = #""Name":"Desk","RoutingMethod":"Serial","AgentAlertTime":20,"OverflowAction":"SharedVoicemail""#
    let outcome = Samples.read(text: #"[{\#(queue),"OverflowActionTarget":\#(target)}]"#)
    let fields = outcome.plan.lists["call-queues"]?.first?.fields
    #expect(fields?["overflow"] == "voicemail:400b7926-de3f-582f-99d2-90b61ca5ff36")
  }

  @Test(arguments: [("PHONESYSTEM_VIRTUALUSER", "25"), ("MCOEV", nil)])
  func `how many licences of resource accounts are owned is not asked where a file tells it`(product: String, answer: String?) {
    let outcome = Samples.read(text: "Enabled,SkuPartNumber,ConsumedUnits\n25,\(product),2")
    #expect(outcome.plan["resource-accounts.licences"] == answer)
  }

  @Test func `licences whose number no file tells are found all the same`() {
    let outcome = Samples.read(text: "SkuPartNumber,ConsumedUnits\nMCOEV,20\nENTERPRISEPACK,23")
    #expect(outcome.found.words(in: Localizer(.english)) == ["licences of 2 products"])
  }

  // What ConvertTo-Json of PowerShell 5.1 and 7 makes of 09:00, 17:30 and 1.00:00:00.
  @Test(arguments: [(32400, 63000, "Mon 09:00-17:30"), (0, 86400, "Mon 00:00-24:00")])
  func `hours are read that PowerShell wrote as ticks`(start: Int, end: Int, hours: String) {
    func span(_ seconds: Int) -> String { #"{"Ticks":\#(seconds * 10_000_000),"Days":0,"Hours":0,"TotalHours":0}"# }
    let week = #"{"MondayHours":[{"Start":\#(span(start)),"End":\#(span(end))}]}"#
    let attendant =
      #"[{"Name":"Main","Identity":"a","TimeZoneId":"UTC","DefaultCallFlow":{"Menu":{"MenuOptions":[]}},"CallFlows":[],"#
      + #""Schedules":[{"Id":"s","Name":"Open","WeeklyRecurrentSchedule":\#(week)}],"#
      + #""CallHandlingAssociations":[{"Type":"AfterHours","ScheduleId":"s","Enabled":true}]}]"#
    let outcome = Samples.read(text: attendant)
    #expect(outcome.plan.lists["auto-attendants"]?.first?.fields["hours"] == hours)
  }

  @Test(arguments: [
    ("25/12/2026 0:00", "26/12/2026 0:00", nil), ("12/25/2026 0:00", "12/26/2026 0:00", "StartDateTime1"),
    ("25/12/2026 0:00", "", "EndDateTime1"),
  ]) func `a holiday whose days cannot be read is told`(start: String, end: String, lost: String?) {
    let outcome = Samples.read(text: "HolidayName,StartDateTime1,EndDateTime1\nNoël,\(start),\(end)\n")
    #expect(outcome.files[0].remarks.map(\.kind) == (lost.map { [.lost(column: $0)] } ?? []))
  }

  @Test(arguments: [
    ("24/12/2026 12:00", "24/12/2026 18:00", "2026-12-24T12:00/2026-12-24T18:00"),
    ("24/12/2026 12:00", "26/12/2026 0:00", "2026-12-24T12:00/2026-12-25"),
    ("25/12/2026 0:00", "25/12/2026 12:30", "2026-12-25/2026-12-25T12:30"), ("25/12/2026 0:00", "26/12/2026 0:00", "2026-12-25"),
    ("25/12/2026 0:00", "25/12/2026 23:45", "2026-12-25"), ("25/12/2026 0:00", "25/12/2026 23:59", "2026-12-25"),
  ])
  func `a closing of half a day keeps its hours`(start: String, end: String, written: String) {
    let outcome = Samples.read(text: "HolidayName,StartDateTime1,EndDateTime1\nNoël,\(start),\(end)\n")
    #expect(outcome.plan.lists["holidays"]?.first?.fields["days"] == written)
    #expect(outcome.files[0].remarks.isEmpty)
  }
}
