import Readiness
import Tables
import Testing

@testable import Importing

/// What is concluded from exports that do not say it outright.
@Suite struct ConclusionTests {
  private static let heading = "TelephoneNumber;NumberType;PstnAssignmentStatus;Capability;LocationId\n"

  private func file(_ text: String) -> Importer.Outcome { Samples.read(text: text) }

  // The downloads of the admin center and Graph tell of products, not of kinds of accounts.
  @Test func `an account with the licence of a resource account alone is no person`() {
    let heading = "User principal name,Object Id,Display name,Usage location,Block credential,Licenses,CountryOrRegion\n"
    let people = """
      zoe@chocolat.example,11111111-0000-4000-8000-000000000001,Zoé,FR,False,Microsoft Teams Phone Resource Account+Microsoft 365 E5,
      accueil@chocolat.example,11111111-0000-4000-8000-000000000002,Accueil,FR,False,Microsoft Teams Phone Resource Account,

      """
    let plan = file(heading + people).plan
    #expect(plan.names(of: "users") == ["zoe@chocolat.example"])
    #expect(plan.lists["resource-accounts"]?.map(\.name) == ["accueil@chocolat.example"])
    #expect(plan.lists["resource-accounts"]?.first?.fields["licensed"] == "yes")
  }

  @Test(arguments: [("UserAssigned", nil), ("Unassigned", nil), ("VoiceApplicationAssigned", "yes")])
  func `numbers of Direct Routing, which anybody may have, tell of services only once one holds them`(status: String, answer: String?) {
    let uses = "ConferenceAssignment,VoiceApplicationAssignment,UserAssignment"
    let number = "+4722555000;DirectRouting;\(status);\(uses);\n"
    #expect(file(Self.heading + number).plan["wishes.service-numbers"] == answer)
  }

  @Test(arguments: ["[@]", "@", #"{"value": [@], "Count": 1}"#])
  func `a list is one also where PowerShell wrote its only element alone, or its count beside it`(list: String) {
    let number = #"{"EmergencyDialString": "112", "EmergencyDialMask": "", "OnlinePSTNUsage": "Emergency"}"#
    let agent = #"{"ObjectId": "11111111-0000-4000-8000-000000000001", "OptIn": true}"#
    func listed(_ element: String) -> String { list.replacing("@", with: element) }
    let policy = #"{"Identity": "Tag:DE", "EmergencyNumbers": \#(listed(number)), "AllowEnhancedEmergencyServices": false}"#
    #expect(file(policy).plan.lists["emergency-call-routing-policies"]?.map { $0.fields["numbers"] } == ["112"])
    let queue = #"{"Identity": "q", "Name": "Sales", "RoutingMethod": "Serial", "AgentAlertTime": 30, "Agents": \#(listed(agent))}"#
    let agents = file(queue).plan.lists["call-queues"]?.first?.fields["agents"]
    #expect(agents?.contains("11111111-0000-4000-8000-000000000001") == true)
  }

  @Test(arguments: [("[]", "no"), (#"[{"EmergencyDialString": "112", "OnlinePSTNUsage": "Emergency"}]"#, "yes")])
  func `whether a policy names emergency numbers is told by imports in any order`(numbers: String, answer: String) {
    let policies = #"{"Identity": "Global", "EmergencyNumbers": \#(numbers), "AllowEnhancedEmergencyServices": false}"#
    let gateways = "Identity,Fqdn,SipSignalingPort,Enabled\nsbc1.kaeden.example,sbc1.kaeden.example,5061,True\n"
    for files in [[policies, gateways], [gateways, policies]] {
      let plan = files.reduce(Plan()) { Samples.read(text: $1, into: $0).plan }
      #expect(plan["direct-routing.emergency-policy"] == answer)
    }
  }

  private static func person(_ policy: String) -> String {
    #"[{"UserPrincipalName": "ana@contoso.com", "Identity": "11111111-0000-4000-8000-000000000001", "LineUri": "tel:+4930123450", "#
      + #""TeamsEmergencyCallRoutingPolicy": \#(policy)}]"#
  }

  // Nothing in a newer list means the common policy, or that of a group: the old one is in force no more.
  @Test func `a policy that a newer list of people lacks is not known any more`() throws {
    let named = #"{"Name": "DE", "Authority": "Tenant"}"#
    let before = file(Self.person(named)).plan
    #expect(try before.cell(.users, "ana@contoso.com", "TeamsEmergencyCallRoutingPolicy") == "DE")
    let after = Samples.read(text: Self.person("null"), into: before)
    #expect(try after.plan.cell(.users, "ana@contoso.com", "TeamsEmergencyCallRoutingPolicy").isEmpty)
    #expect(Samples.read(text: Self.person(named), into: after.plan).plan == Samples.read(text: Self.person(named), into: before).plan)
    var typed = before
    typed[AnswerPath(list: "users", item: "ana@contoso.com", field: "TeamsEmergencyCallRoutingPolicy")] = "Bonn"
    let kept = Samples.read(text: Self.person("null"), into: typed).plan
    #expect(try kept.cell(.users, "ana@contoso.com", "TeamsEmergencyCallRoutingPolicy") == "Bonn")
  }

  @Test func `a policy that a group brings stays, whatever a list of people lacks`() throws {
    let effective =
      #"[{"Identity": "11111111-0000-4000-8000-000000000001", "PolicyType": "TeamsEmergencyCallRoutingPolicy", "PolicyName": "DE", "#
      + #""PolicySource": [{"AssignmentType": "Group", "PolicyName": "DE", "Reference": "x"}]}]"#
    let files = [Self.person("null"), effective, Self.person("null")]
    let plan = files.reduce(Plan()) { Samples.read(text: $1, into: $0).plan }
    #expect(try plan.cell(.users, "ana@contoso.com", "TeamsEmergencyCallRoutingPolicy") == "DE")
  }
}
