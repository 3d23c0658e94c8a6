import Locales
import Readiness
import Tables
import Testing

@testable import Importing

/// The whole tenant at once: files complete each other.
///
/// Expected values come from the samples and their list of seeded faults.
@Suite struct TenantTests {
  private static let plan: Plan? = try? Samples.read(
    "phone-number-assignment.ps7.json", "online-users.ps7.json", "graph-teams-user-configurations.json", "graph-users.json",
    "graph-subscribed-skus.json", "lis-locations.ps7.csv", "lis-civic-addresses.ps51.csv", "application-instances.ps7.csv",
    "application-instance-associations.json", "call-queues.ps7.json", "auto-attendants.ps7-depth10.json", "dial-in-bridge.json",
    "voice-routes.json", "voice-routing-policies.json", "pstn-gateways.json", "emergency-call-routing-policies.json",
    "emergency-calling-policies.json", "lis-subnets.csv", "user-policy-assignments.json", "assign.upn-number.csv"
  ).plan

  private func plan() throws -> Plan { try #require(Self.plan) }

  private func cell(_ table: TableID, _ row: String, _ column: String) throws -> String {
    try plan().cell(table, row, column)
  }

  private func field(_ list: String, _ item: String, _ name: String) throws -> String? {
    try #require(try plan().lists[list]?.first { $0.name == item }).fields[name]
  }

  @Test func `the control user is whole and consistent`() throws {
    #expect(try cell(.users, "ada.brown@contoso.com", "LineUri") == "+14255550101")
    #expect(try cell(.users, "ada.brown@contoso.com", "EmergencyAddress") == "Seattle office")
    #expect(try cell(.users, "ada.brown@contoso.com", "AssignedLicenses") == "SPE_E5;MCOPSTN1")
    #expect(try cell(.users, "ada.brown@contoso.com", "AssignedPlans") == "TEAMS1;MCOSTANDARD;MCOEV;MCOMEETADV;MCOPSTN1")
    #expect(try cell(.numbers, "+14255550101", "AssignedPstnTargetId") == cell(.users, "ada.brown@contoso.com", "Identity"))
  }

  @Test func `people and resource accounts are told apart`() throws {
    #expect(try plan().names(of: "users").count == 11)
    #expect(
      try plan().lists["resource-accounts"]?.map(\.name).sorted() == ["main", "orphan", "paris", "sales"].map { "ra-\($0)@contoso.com" })
  }

  @Test func `a Phone System plan that was deleted is not one that is there`() throws {
    #expect(try cell(.users, "ines.lopez@contoso.com", "AssignedPlans") == "TEAMS1;MCOSTANDARD;MCOEV=Deleted")
  }

  @Test func `no policy directly and none from a group is known only from the policies in effect`() throws {
    #expect(try cell(.users, "david.moreau@contoso.com", "OnlineVoiceRoutingPolicy") == "none")
    #expect(try cell(.users, "chloe.martin@contoso.com", "OnlineVoiceRoutingPolicy") == "FR-International")
    #expect(try cell(.users, "ben.carter@contoso.com", "OnlineVoiceRoutingPolicy") == "US-National")
    let direct = try Samples.read("online-users.ps7.json").plan
    let table = try #require(direct.tables[.users])
    #expect(table[try #require(table.row(named: "david.moreau@contoso.com")), "OnlineVoiceRoutingPolicy"] == "")
  }

  @Test func `a number without place gives its holder none, and that is known`() throws {
    #expect(try cell(.users, "hugo.petit@contoso.com", "EmergencyAddress") == "none")
    #expect(try cell(.users, "hugo.petit@contoso.com", "AccountEnabled") == "False")
    #expect(try cell(.users, "ines.lopez@contoso.com", "EmergencyAddress") == "Seattle office, Floor 2")
  }

  @Test func `planned numbers go to people without one, their lost plus put back`() throws {
    #expect(try cell(.users, "ben.carter@contoso.com", "LineUri") == "+14255550102")
    #expect(try cell(.users, "kim.young@contoso.com", "LineUri") == "+14255550104")
    #expect(try cell(.numbers, "+14255550104", "AssignmentBlockedState") == "BlockedUntil")
    #expect(try cell(.users, "grace.hall@contoso.com", "LineUri") == "none")
  }

  @Test func `numbers keep the state in which the tenant has them`() throws {
    #expect(try cell(.numbers, "+14255550105", "PortInOrderStatus") == "FirmOrderCommitmentAccepted")
    #expect(try cell(.numbers, "+442079460013", "ActivationState") == "AssignmentFailed")
    #expect(try cell(.numbers, "+442079460012", "NumberSource") == "OnPremises")
    #expect(try cell(.numbers, "+33199000000;ext=201", "NumberType") == "DirectRouting")
  }

  @Test func `letters that one export lost come from another`() throws {
    #expect(try cell(.addresses, "Siège de Paris", "City") == "Paris")
    #expect(try cell(.addresses, "Agence de Lyon", "ValidationStatus") == "not-validated")
    #expect(try plan().names(of: "addresses").count == 5)
  }

  @Test func `licences count what can be used`() throws {
    #expect(try field("licences", "SPE_E5", "quantity") == "25")
    #expect(try field("licences", "MCOMEETADV", "quantity") == "0")
    #expect(try field("licences", "MCOPSTNC", "quantity") == "1")
    #expect(try field("licences", "MCOPSTN1", "assigned") == "2")
  }

  @Test func `resource accounts lead to what they serve`() throws {
    #expect(try field("resource-accounts", "ra-main@contoso.com", "service") == "attendant:Contoso main")
    #expect(try field("resource-accounts", "ra-sales@contoso.com", "licensed") == "no")
    #expect(try field("resource-accounts", "ra-sales@contoso.com", "number") == "none")
    #expect(try field("resource-accounts", "ra-paris@contoso.com", "number") == "+33199000050")
    #expect(try field("resource-accounts", "ra-orphan@contoso.com", "service") == "none")
    #expect(try field("resource-accounts", "ra-orphan@contoso.com", "sign-in") == "yes")
  }

  @Test func `a queue has its agents, and where its calls go`() throws {
    #expect(try field("call-queues", "Sales", "agents") == "ada.brown@contoso.com, ben.carter@contoso.com")
    #expect(try field("call-queues", "Sales", "opted-out") == "ben.carter@contoso.com")
    #expect(try field("call-queues", "Sales", "overflow") == "unknown:f8e6277a-9b56-5703-af90-240722128527")
    #expect(try field("call-queues", "Sales", "timeout") == "voicemail:400b7926-de3f-582f-99d2-90b61ca5ff36")
    #expect(try field("call-queues", "Sales", "resource-account") == "ra-sales@contoso.com")
    #expect(try field("call-queues", "Sales", "routing") == "round-robin")
    #expect(try field("call-queues", "Support de l'agence", "agents") == "none")
    #expect(try field("call-queues", "Support de l'agence", "timeout") == "number:+33199000099")
    #expect(try field("call-queues", "Support de l'agence", "resource-account") == "none")
  }

  @Test func `attendants and queues make one graph, whichever way they are reached`() throws {
    #expect(try field("auto-attendants", "Contoso main", "menu") == "1=queue:Sales, 2=user:hugo.petit@contoso.com, 0=operator")
    #expect(try field("auto-attendants", "Contoso main", "operator") == "none")
    #expect(try field("auto-attendants", "Contoso main", "after-hours") == "disconnect")
    #expect(try field("auto-attendants", "Contoso main", "holidays") == "New Year 2025=2025-01-01=disconnect")
    #expect(try field("auto-attendants", "Contoso main", "numbers") == "+14255550150")
    #expect(try field("auto-attendants", "Accueil Paris", "default-action") == "queue:Support de l'agence")
    #expect(try field("auto-attendants", "Accueil Paris", "operator") == "user:chloe.martin@contoso.com")
  }

  @Test func `routes, gateways and emergency policies are there as they are`() throws {
    #expect(try field("voice-routes", "FR-Intl", "gateways") == "none")
    #expect(try field("voice-routing-policies", "FR-International", "usages") == "FR-National, FR-Intl")
    #expect(try field("gateways", "sbc1.contoso.com", "location") == "no")
    #expect(try field("emergency-call-routing-policies", "FR-Emergency", "usages") == "112=FR-National, 15=Missing-Usage")
    #expect(try field("emergency-calling-policies", "HQ-Security", "notification-group") == "security@contoso.com")
    #expect(try field("network-places", "10.20.2.0", "location") == "Seattle office, Floor 2")
    #expect(try field("network-places", "10.33.1.0", "location") == "unknown:cc62ce27-1ad5-5a87-ab96-cd4654efa448")
  }

  @Test func `questions are answered where all files agree, and left open where they do not`() throws {
    let plan = try plan()
    #expect(plan["wishes.call-queues"] == "yes")
    #expect(plan["wishes.audio-conferencing"] == "yes")
    #expect(plan["audio-conferencing.numbers"] == "+14255550160")
    #expect(plan["direct-routing.sbc"] == "sbc1.contoso.com")
    #expect(plan["emergency.security-desk"] == "yes")
    #expect(plan["connection"] == nil)
    #expect(plan["organization.country"] == nil)
  }

  /// Seven other people and two resource accounts hold numbers; the inventory was cut to two rows.
  @Test func `an inventory that lacks a number somebody holds is not whole`() throws {
    let outcome = try Samples.read("phone-number-assignment.sep-line.csv", "online-users.ps7.json")
    #expect(outcome.files[0].isComplete == false)
    #expect(outcome.files[0].remarks.contains { $0.kind == .missingInInventory && $0.count == 9 })
    #expect(outcome.plan.lists["imports"]?.first { $0.name == "phone-number-assignment.sep-line.csv" }?.fields["complete"] == "no")
    let words = ImportSummary(outcome, in: Localizer(.english)).lines.map(\.text)
    #expect(words.contains("+33199000010"))
  }

  @Test func `users and numbers of two lists are paired row by row`() throws {
    let outcome = try Samples.read("assign.users.csv", "assign.dids.csv")
    let table = try #require(outcome.plan.tables[.users])
    #expect(table[try #require(table.row(named: "ben.carter@contoso.com")), "LineUri"] == "+14255550102")
  }
}
