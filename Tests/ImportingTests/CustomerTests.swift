import Readiness
import Tables
import Testing

@testable import Importing

/// What consultants bring from tenants unlike each other.
@Suite struct CustomerTests {
  private func file(_ text: String, _ plan: Plan = Plan()) -> Importer.Outcome { Samples.read(text: text, into: plan) }

  @Test(arguments: [
    // Ten digits of an American list: with a plus before them they would lie in Egypt, the Netherlands, India.
    ("2065550109", nil), ("3105551234", nil), ("9195551234", nil), ("4733456789", "+4733456789"), ("4570123456", "+4570123456"),
    ("12065550109", "+12065550109"), ("33199000010", "+33199000010"),
  ])
  func `digits without a plus are no number abroad where they are one at home`(digits: String, number: String?) {
    let outcome = file("UPN,PhoneNumber\namy@county.example,\(digits)\n")
    #expect(outcome.plan.tables[.users]?.rows.map { outcome.plan.tables[.users]?[$0, "LineUri"] ?? "" } == (number.map { [$0] } ?? []))
    #expect(outcome.files[0].remarks.contains { $0.kind == .nationalNumber } == (number == nil))
  }

  @Test func `people who share one number are connected by Shared Calling, whatever kind the number is`() {
    let users = """
      UserPrincipalName,Identity,UsageLocation,LineUri,EnterpriseVoiceEnabled,TeamsSharedCallingRoutingPolicy
      a@charity.example,11111111-0000-4000-8000-000000000001,GB,,True,Tag:London
      b@charity.example,11111111-0000-4000-8000-000000000002,GB,,True,London
      """
    let numbers = """
      TelephoneNumber,NumberType,PstnAssignmentStatus,Capability,LocationId
      +442079460100,CallingPlan,VoiceApplicationAssigned,VoiceApplicationAssignment,
      """
    for files in [[users, numbers], [numbers, users]] {
      let plan = files.reduce(Plan()) { file($1, $0).plan }
      #expect(plan["connection"] == "shared-calling")
      #expect(plan["shared-calling.number-type"] == "calling-plan")
    }
    let unfinished =
      users + """

        c@charity.example,11111111-0000-4000-8000-000000000003,GB,,False,London
        d@charity.example,11111111-0000-4000-8000-000000000004,GB,,True,
        """
    #expect([unfinished, numbers].reduce(Plan()) { file($1, $0).plan }["connection"] == "shared-calling")
    let own = users + "\nc@charity.example,11111111-0000-4000-8000-000000000003,GB,tel:+442079460101,True,\n"
    #expect(
      [numbers + "\n+442079460101,CallingPlan,UserAssigned,UserAssignment,", own].reduce(Plan()) { file($1, $0).plan }["connection"]
        == "calling-plan")
  }

  @Test(arguments: [("[]", "no"), (#"[{"EmergencyDialString":"999","OnlinePSTNUsage":""}]"#, "yes")])
  func `who shares a number has an emergency policy once one names a number, with or without usage`(numbers: String, answer: String) {
    let users = """
      UserPrincipalName,Identity,UsageLocation,LineUri,EnterpriseVoiceEnabled,TeamsSharedCallingRoutingPolicy,TeamsEmergencyCallRoutingPolicy
      a@charity.example,11111111-0000-4000-8000-000000000001,GB,,True,London,GB
      """
    let common = #"{"Identity":"Global","EmergencyNumbers":[],"AllowEnhancedEmergencyServices":false}"#
    let own = #"{"Identity":"Tag:GB","EmergencyNumbers":\#(numbers),"AllowEnhancedEmergencyServices":true}"#
    let plan = Importer.read(
      [Source("users", Array(users.utf8)), Source("policies", Array("[\(common),\(own)]".utf8))], into: Plan(), on: Samples.day
    ).plan
    #expect(plan["shared-calling.emergency-policy"] == answer)
    #expect(plan["direct-routing.emergency-policy"] == nil)
  }

  @Test func `a policy of Shared Calling names its account, the number by which people call, and those for call-backs`() throws {
    for names in [
      ["application-instances.ps7.json", "shared-calling-policies.json"],
      ["shared-calling-policies.json", "application-instances.ps7.json"],
    ] {
      let plan = try names.reduce(Plan()) { try Samples.read($1, into: $0).plan }
      let policies = plan.lists["shared-calling-routing-policies"] ?? []
      #expect(policies.map(\.name) == ["Global", "Seattle"])
      #expect(policies.map { $0.fields["resource-account"] } == ["none", "ra-main@contoso.com"])
      #expect(policies.last?.fields["numbers"] == "+14255550150")
      #expect(policies.map { $0.fields["call-back-numbers"] } == ["none", "+14255550160, +14255550161"])
    }
  }

  @Test func `people in one country leave no other country to ask for, until somebody is in one`() {
    let users = "UserPrincipalName,UsageLocation,LineUri\na@shop.example,FR,\nb@shop.example,FR,\n"
    let plan = file(users).plan
    #expect(plan["organization.country"] == "FR")
    #expect(plan["organization.other-countries"] == "none")
    let grown = file(users + "c@shop.example,BE,\n", plan).plan
    #expect(grown["organization.country"] == nil)
    #expect(grown["organization.other-countries"] == nil)
    var typed = Plan()
    typed["organization.other-countries"] = "BE"
    #expect(file(users, typed).plan["organization.other-countries"] == "BE")
  }

  @Test func `a product is left out only when neither its name nor its service plans have to do with calls`() {
    let names = ["Microsoft_Teams_Calling_Plan_pay_as_you_go_(country_zone_1)", "MCOPSTN_NEXT", "FLOW_FREE"]
    let products = names.map { #"{"SkuPartNumber": "\#($0)", "ConsumedUnits": 1, "PrepaidUnits": {"Enabled": 2}, "ServicePlans": []}"# }
    let outcome = file("[\(products.joined(separator: ","))]")
    #expect(outcome.plan.licences.map(\.name) == ["MCOPSTN_PAYG_1", "MCOPSTN_NEXT"])
    #expect(outcome.files[0].remarks.map(\.places.first?.text) == ["FLOW_FREE"])
  }

  @Test(
    arguments: [
      (["SPE_E5_USGOV_GCCHIGH", "MCOEV"], "gcc-high"), (["MCOEV_DOD"], "dod"), (["SPE_E5", "MCOEV_GOV"], "gcc"), (["SPE_E5"], nil),
    ] as [([String], String?)])
  func `a government's products tell in which cloud the organization is`(names: [String], cloud: String?) {
    let products = names.map { #"{"SkuPartNumber": "\#($0)", "ConsumedUnits": 1, "PrepaidUnits": {"Enabled": 2}, "ServicePlans": []}"# }
    #expect(file("[\(products.joined(separator: ","))]").plan["organization.cloud"] == cloud)
  }

  @Test(
    arguments: [
      (Array("zoé@contoso.com".utf8), "zoé@contoso.com"), ([0xEF, 0xBB, 0xBF] + Array("zoé".utf8), "zoé"),
      ([0x7A, 0x6F, 0xE9, 0x0D, 0x0A], "zoé\r\n"), ([0xFF, 0xFE, 0x7A, 0, 0x6F, 0, 0xE9, 0], "zoé"),
    ] as [([UInt8], String)])
  func `a list of lines is read in whatever it was saved`(bytes: [UInt8], text: String) {
    #expect(String(decoding: Importer.utf8(of: bytes), as: UTF8.self) == text)
  }

  private static let heading = "TelephoneNumber;NumberType;PstnAssignmentStatus;Capability;LocationId\n"

  @Test func `rows that a spreadsheet left blank below the last one are no rows`() {
    let outcome = file(Self.heading + "+4722555000;DirectRouting;Unassigned;UserAssignment;\n;;;;\n;;;;\n")
    #expect(outcome.files[0].rows == 1 && outcome.files[0].remarks.isEmpty && outcome.plan["connection"] == "direct-routing")
  }

  @Test(arguments: ["\"Numbers, 29.11.2026\";;;;\n", "WARNING: This cmdlet changes soon.\n\n", "Title\n\n;;;;\n"])
  func `what stands above a heading is passed over, and lines are counted all the same`(above: String) {
    let outcome = file(above + Self.heading + "+4722555000;DirectRouting;Unassigned;UserAssignment;\nx;;;;\n")
    #expect(outcome.plan.names(of: "numbers") == ["+4722555000"])
    let remarks = outcome.files[0].remarks
    #expect(remarks.last?.places.first?.line == above.count { $0 == "\n" } + 3)
    #expect(remarks.first?.kind == .otherText && remarks.first?.count == 1 && remarks.first?.places.first?.line == 1)
  }

  // Windows PowerShell 5.1 wraps some arrays so.
  @Test func `what a page says behind its values is no record`() {
    let number = #"{"TelephoneNumber": "+4722555000", "NumberType": "DirectRouting", "PstnAssignmentStatus": "Unassigned", "#
    let outcome = file(#"{"value": [\#(number)"Capability": ["UserAssignment"], "LocationId": null}], "Count": 1}"#)
    #expect(outcome.files[0].rows == 1 && outcome.files[0].remarks.isEmpty)
  }

  @Test(arguments: ["MCOEV;MCOPSTN1", "TEAMS1, MCOEV"]) func `service plans by name alone do not say that they are in force`(names: String)
  {
    let heading = "UserPrincipalName,LineUri,EnterpriseVoiceEnabled,AssignedPlan\n"
    let outcome = file(heading + "ada@contoso.com,tel:+14255550101,True,\"\(names)\"\n")
    #expect(outcome.plan.tables[.users]?.column("AssignedPlans") == nil)
    #expect(
      outcome.files[0].remarks.map(\.kind) == [.columnsMissing(names: ["UsageLocation"]), .plansWithoutStates(column: "AssignedPlan")])
    #expect(
      file(heading + "ada@contoso.com,tel:+14255550101,True,System.Object[]\n").files[0].remarks.last?.kind == .lost(column: "AssignedPlan")
    )
  }

  @Test func `somebody whom a newer export lacks is told as gone, also where other files still say something of the number`() throws {
    let people = ["ada@contoso.com", "bo@contoso.com"].enumerated().map { index, name in
      "\(name),11111111-0000-4000-8000-00000000000\(index),US,tel:+1425555010\(index),True\n"
    }
    let heading = "UserPrincipalName,Identity,UsageLocation,LineUri,EnterpriseVoiceEnabled\n"
    let numbers = (0..<2).map { index in
      "+1425555010\(index),CallingPlan,UserAssigned,UserAssignment,22222222-0000-4000-8000-000000000000,"
        + "11111111-0000-4000-8000-00000000000\(index)\n"
    }
    let inventory = "TelephoneNumber,NumberType,PstnAssignmentStatus,Capability,LocationId,AssignedPstnTargetId\n" + numbers.joined()
    let place =
      "LocationId,CivicAddressId,Description,IsDefault,City,StreetName,CountryOrRegion,ValidationStatus\n"
      + "22222222-0000-4000-8000-000000000000,33333333-0000-4000-8000-000000000000,HQ,True,Redmond,Main,US,Validated\n"
    func read(_ texts: [String], into plan: Plan = Plan()) -> Importer.Outcome {
      Importer.read(texts.enumerated().map { Source("\($0)", Array($1.utf8)) }, into: plan, on: Samples.day)
    }
    let before = read([heading + people.joined(), inventory, place]).plan
    let table = try #require(before.tables[.users])
    #expect(table[1, "EmergencyAddress"] == "HQ")
    #expect(read([heading + people[0], inventory, place], into: before).changes.gone == ["users": ["bo@contoso.com"]])
    #expect(read([inventory, place], into: before).changes.gone.isEmpty)
  }

  @Test func `border controllers answer the question for them, all of those that are switched on`() {
    let gateways = "Identity,Fqdn,SipSignalingPort,Enabled\nsbc2.kaeden.example,sbc2.kaeden.example,5061,False\n"
    let first = "sbc1.kaeden.example,sbc1.kaeden.example,5061,True\n"
    #expect(file(gateways + first).plan["direct-routing.sbc"] == "sbc1.kaeden.example")
    let both = file(gateways + first + "SBC3.kaeden.example,SBC3.kaeden.example,5061,True\n").plan
    #expect(both["direct-routing.sbc"] == "sbc1.kaeden.example, sbc3.kaeden.example")
  }

  @Test func `people who are left out are not counted among the rows taken`() {
    let outcome = file(
      "UserPrincipalName,LineUri,EnterpriseVoiceEnabled\nada@contoso.com,tel:+14255550101,True\nbo@contoso.com,,False\n")
    #expect(outcome.files[0].rows == 2 && outcome.files[0].taken == 1)
  }

  private func oneByOne(_ texts: [String]) -> Plan {
    texts.reduce(Plan()) { plan, text in Samples.read(text: text, named: String(text.hashValue), into: plan).plan }
  }

  private static let account = "33333333-0000-4000-8000-000000000001"
  private static let attendants =
    #"[{"Name":"Main","Identity":"55555555-0000-4000-8000-000000000001","TimeZoneId":"UTC","#
    + #""DefaultCallFlow":{"Menu":{"MenuOptions":[]}},"ApplicationInstances":["#

  private func accounts(_ application: String) -> String {
    #"[{"ObjectId":"\#(Self.account)","UserPrincipalName":"ra@museum.example","ApplicationId":"\#(application)","#
      + #""PhoneNumber":"tel:+4722555000"}]"#
  }

  @Test(arguments: [
    ("", "ce933385-9390-45d1-9512-c8d228074e07", "none"), ("\"\(account)\"", "ce933385-9390-45d1-9512-c8d228074e07", "attendant:Main"),
    // A program that no export lists may answer behind it.
    ("", "44444444-0000-4000-8000-000000000001", nil),
  ])
  func `an account that no queue and no attendant of whole exports names serves none`(named: String, application: String, service: String?)
  {
    let queues =
      #"[{"Name":"Sales","Identity":"66666666-0000-4000-8000-000000000001","RoutingMethod":"Serial","AgentAlertTime":20,"#
      + #""ApplicationInstances":[]}]"#
    let files = [Self.attendants + named + "]}]", queues, accounts(application)]
    for order in [files, files.reversed()] {
      let plan = oneByOne(order)
      #expect(plan.lists["resource-accounts"]?.first?.fields["service"] == service)
    }
    // Of half the services nothing follows.
    let half = oneByOne([files[0], files[2]])
    #expect(half.lists["resource-accounts"]?.first?.fields["service"] == (service == "none" ? nil : service))
  }

  @Test func `an inventory that gives somebody another number is whole: the lists disagree`() {
    let users = "UserPrincipalName,Identity,LineUri,EnterpriseVoiceEnabled\na@museum.example,\(Self.account),tel:+4722555001,True\n"
    let numbers = "TelephoneNumber,NumberType,PstnAssignmentStatus,AssignedPstnTargetId,AssignmentCategory\n+4722555000,DirectRouting,"
    func plan(_ category: String) -> Plan {
      oneByOne([numbers + "UserAssigned,\(Self.account),\(category)\n", users])
    }
    #expect(plan("Primary").lists["imports"]?.map { $0.fields["complete"] } == ["yes", "yes"])
    #expect(plan("Primary")["connection"] == "direct-routing")
    // A second line of the person's says nothing of the first.
    #expect(plan("Private")["connection"] == nil)
  }

  @Test func `service plans without their states lack nothing beside the features`() {
    let row = "a@museum.example,True,\"Teams,MCOProfessional,MCOEV\""
    let bare = file("UserPrincipalName,EnterpriseVoiceEnabled,AssignedPlan\n\(row)\n")
    #expect(bare.files[0].remarks.contains { $0.kind == .plansWithoutStates(column: "AssignedPlan") })
    let whole = file("UserPrincipalName,EnterpriseVoiceEnabled,AssignedPlan,FeatureTypes\n\(row),\"Teams,PhoneSystem\"\n")
    #expect(!whole.files[0].remarks.contains { $0.kind == .plansWithoutStates(column: "AssignedPlan") })
  }

  @Test func `features that PowerShell joined with blanks are told apart`() {
    let outcome = file("UserPrincipalName,EnterpriseVoiceEnabled,FeatureTypes\na@museum.example,True,CallingPlan PhoneSystem Teams\n")
    #expect(outcome.plan.tables[.users].map { $0[$0.rows.startIndex, "FeatureTypes"] } == "CallingPlan;PhoneSystem;Teams")
  }

  @Test func `a prompt below a document is passed over, and a document that breaks off is not whole`() {
    let users = #"[{"UserPrincipalName":"a@museum.example","EnterpriseVoiceEnabled":true}]"#
    let whole = file(users + "\n\nPS C:\\Users\\ada> \n")
    #expect(whole.plan.names(of: "users") == ["a@museum.example"] && whole.files[0].isComplete == true)
    let place = whole.files[0].remarks.first { $0.kind == .otherText }?.places.first
    #expect(place == ImportRemark.Place(line: 3, column: nil, text: #"PS C:\Users\ada>"#, instead: nil))
    let part = file("{\"Users\":\n" + users + ",\n\"Queues\": []}")
    #expect(part.files.map(\.name) == ["file, Users"] && part.files[0].isComplete == true)
    let broken = file(users + "\n{\"UserPrincipalName\":\"b@museum.exam")
    #expect(broken.files[0].isComplete == false && !broken.files[0].remarks.contains { $0.kind == .otherText })
  }

  @Test(arguments: [("Forward", "unknown:none"), ("SharedVoicemail", "unknown:none"), ("Disconnect", "disconnect"), ("Queue", nil)])
  func `calls that are sent on to nobody lead nowhere that is known`(action: String, timeout: String?) {
    let outcome = file(
      #"[{"Name":"Sales","Identity":"66666666-0000-4000-8000-000000000001","RoutingMethod":"Serial","AgentAlertTime":20,"#
        + #""TimeoutAction":"\#(action)","TimeoutActionTarget":null}]"#)
    #expect(outcome.plan.lists["call-queues"]?.first?.fields["timeout"] == timeout)
  }

  @Test(arguments: [("tel:+31612345678", "number:+31612345678"), ("tel:0612345678", "number:tel:0612345678")])
  func `calls that are sent on to a number go to one, whatever it is`(id: String, timeout: String) {
    let outcome = file(
      #"[{"Name":"Sales","Identity":"66666666-0000-4000-8000-000000000001","RoutingMethod":"Serial","AgentAlertTime":20,"#
        + #""TimeoutAction":"Forward","TimeoutActionTarget":{"Id":"\#(id)","Type":"Phone"}}]"#)
    #expect(outcome.plan.lists["call-queues"]?.first?.fields["timeout"] == timeout)
  }

  @Test(arguments: [
    (["UserAssignment,TeamsPhoneMobile", "UserAssignment,TeamsPhoneMobile", "VoiceApplicationAssignment"], "teams-phone-mobile"),
    (["UserAssignment,TeamsPhoneMobile", "UserAssignment"], "operator-connect"), (["UserAssignment"], "operator-connect"),
  ]) func `an operator's numbers that are all mobile ones are of Teams Phone Mobile`(capabilities: [String], connection: String) {
    let rows = capabilities.enumerated().map { "+4790123400\($0),OperatorConnect,Unassigned,\"\($1)\"\n" }
    let outcome = file("TelephoneNumber,NumberType,PstnAssignmentStatus,Capability\n" + rows.joined())
    #expect(outcome.plan["connection"] == connection)
  }

  @Test func `a column that another file has is not missing`() throws {
    let users = Source("users.csv", Array("UserPrincipalName,LineUri,UsageLocation\nana@contoso.com,,FR\n".utf8))
    let plans = Source(
      "plans.json", Array(#"[{"userPrincipalName":"ana@contoso.com","id":"1","assignedLicenses":[],"assignedPlans":[]}]"#.utf8))
    let missing = ImportRemark.Kind.columnsMissing(names: ["AssignedPlan"])
    let alone = Importer.read([users], into: Plan(), on: Samples.day)
    #expect(alone.files[0].remarks.map(\.kind).contains(missing))
    let together = Importer.read([users, plans], into: Plan(), on: Samples.day)
    #expect(!together.files.flatMap(\.remarks).contains { if case .columnsMissing = $0.kind { true } else { false } })
  }

  /// Source: exports.md, section 2.4: null when none, where PowerShell writes zeros.
  @Test func `a number for which Graph tells no place has none, one of which it tells nothing may have one`() throws {
    let rows = [#""locationId":null,"#, "", #""locationId":"b620d6d8-19b9-5177-afbf-6d79f5b767f4","#].enumerated().map {
      "{\"telephoneNumber\":\"+1425555010\($0)\",\($1)\"assignmentStatus\":\"unassigned\"}"
    }
    let outcome = Samples.read(text: "{\"value\":[\(rows.joined(separator: ","))]}")
    let table = try #require(outcome.plan.tables[.numbers])
    #expect((0...2).map { table[$0, "LocationId"] } == ["none", "", "b620d6d8-19b9-5177-afbf-6d79f5b767f4"])
  }
}
