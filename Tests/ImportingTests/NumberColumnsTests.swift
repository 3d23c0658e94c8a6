import Readiness
import Tables
import Testing

@testable import Importing

/// Columns of numbers whose loss would go unnoticed.
///
/// Expected values come from the catalogue of the formats.
@Suite struct NumberColumnsTests {
  @Test func `a number that the organization's own directory holds is managed there`() throws {
    let outcome = Samples.read(
      text: """
        UserPrincipalName,DisplayName,EnterpriseVoiceEnabled,LineUri,OnPremLineURI
        ada@contoso.com,Ada,True,tel:+14255550101,
        grace@contoso.com,Grace,True,tel:+442079460012,tel:+442079460012
        hugo@contoso.com,Hugo,True,tel:+33199000000;ext=201,tel:+33199000000;ext=201
        """)
    #expect(try outcome.plan.cell(.numbers, "+442079460012", "NumberSource") == "OnPremises")
    #expect(try outcome.plan.cell(.numbers, "+33199000000;ext=201", "NumberSource") == "OnPremises")
    #expect(try outcome.plan.cell(.numbers, "+14255550101", "NumberSource").isEmpty)
  }

  @Test(arguments: [
    "TelephoneNumber,NumberType,ActivationState,AssignedPstnTargetId,AssignedPstnTargetType,City,CountryOrRegion\n+551123456780,OperatorConnect,Activated,,,,\n",
    "TelephoneNumber,NumberType,ActivationState,AssignmentType,AssignedPstnTargetId,AssignedPstnTargetName,CountryCode,City\n+551123456780,OperatorConnect,Activated,,,,,\n",
  ]) func `a selection of the inventory's columns is the inventory too, whether it tells what is assigned or not`(text: String) throws {
    let outcome = Samples.read(text: text)
    #expect(outcome.files[0].format == "phoneNumberAssignment")
    #expect(try outcome.plan.cell(.numbers, "+551123456780", "NumberType") == "OperatorConnect")
    #expect(outcome.plan["connection"] == "operator-connect")
  }

  @Test(arguments: [("[]", "no"), (#"[{"EmergencyDialString":"112","OnlinePSTNUsage":"DE"}]"#, "yes")])
  func `where session border controllers are and no policy names a number, nobody can dial an emergency number`(
    numbers: String, answer: String
  ) {
    let gateway = #"[{"Identity":"sbc.contoso.com","Fqdn":"sbc.contoso.com","SipSignalingPort":5061,"Enabled":true}]"#
    let common = #"{"Identity":"Global","EmergencyNumbers":[],"AllowEnhancedEmergencyServices":false}"#
    let own = #"{"Identity":"Tag:DE","EmergencyNumbers":\#(numbers),"AllowEnhancedEmergencyServices":true}"#
    func answered(_ texts: String...) -> String? {
      Importer.read(texts.enumerated().map { Source("\($0)", Array($1.utf8)) }, into: Plan(), on: Samples.day).plan[
        "direct-routing.emergency-policy"]
    }
    #expect(answered(gateway, "[\(common),\(own)]") == answer)
    #expect(answered("[\(common),\(own)]") == (answer == "yes" ? "yes" : nil))
    // Perhaps one was asked for alone.
    #expect(answered(gateway, own) == (answer == "yes" ? "yes" : nil))
  }

  @Test func `a number that a person has and the inventory does not is told, in whichever order they come`() throws {
    let ana = "e3f27ac0-d5cc-5216-8e64-ecf88ccfead1"
    let people = "UserPrincipalName,LineUri,EnterpriseVoiceEnabled,Identity\nana@contoso.com,tel:+33199000010,True,\(ana)\n"
    let numbers = "TelephoneNumber,NumberType,PstnAssignmentStatus,AssignedPstnTargetId\n+33199000010,OperatorConnect,Unassigned,\n"
    for texts in [[people, numbers], [numbers, people]] {
      let together = Importer.read(texts.enumerated().map { Source("\($0)", Array($1.utf8)) }, into: Plan(), on: Samples.day)
      #expect(together.files.flatMap(\.remarks).count { $0.kind == .heldYetFree } == 1)
      let later = Samples.read(text: texts[1], into: Samples.read(text: texts[0]).plan)
      #expect(later.files.flatMap(\.remarks).count { $0.kind == .heldYetFree } == 1)
    }
    let held = numbers.replacing("Unassigned,", with: "UserAssigned,\(ana)")
    let agreeing = Importer.read([Source("a", Array(people.utf8)), Source("b", Array(held.utf8))], into: Plan(), on: Samples.day)
    #expect(!agreeing.files.flatMap(\.remarks).contains { $0.kind == .heldYetFree })
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
    #expect(try outcome.plan.cell(.numbers, "+14255550101", "AssignedPstnTargetId") == "e3f27ac0-d5cc-5216-8e64-ecf88ccfead1")
    #expect(try outcome.plan.cell(.numbers, "+14255550101", "PstnAssignmentStatus") == "UserAssigned")
    #expect(try outcome.plan.cell(.users, "ada@contoso.com", "LineUri") == "+14255550101")
    #expect(try outcome.plan.cell(.numbers, "+14255550102", "AssignedPstnTargetId").isEmpty)
    #expect(try outcome.plan.cell(.numbers, "+14255550150", "AssignedPstnTargetId") == "3b56e2f1-9e87-5869-bd49-58f8fee16459")
    #expect(try outcome.plan.cell(.numbers, "+14255550150", "PstnAssignmentStatus") == "VoiceApplicationAssigned")
    if together { #expect(told.first { $0.kind == .nameOfSeveral }?.places.map(\.text) == ["Ben Hill"]) }
  }

  @Test func `what the inventory says of a number's source goes before`() throws {
    let users = Source(
      "users.csv",
      Array("UserPrincipalName,EnterpriseVoiceEnabled,LineUri,OnPremLineURI\na@contoso.com,True,tel:+14255550101,tel:+14255550101\n".utf8))
    let numbers = Source(
      "numbers.csv", Array("TelephoneNumber,PstnAssignmentStatus,NumberSource\n+14255550101,UserAssigned,Online\n".utf8))
    let outcome = Importer.read([users, numbers], into: Plan(), on: Samples.day)
    #expect(try outcome.plan.cell(.numbers, "+14255550101", "NumberSource") == "Online")
  }

  @Test func `the old cmdlet tells free numbers and those of people`() throws {
    let outcome = try Samples.read("online-telephone-number.legacy-ps51.csv")
    #expect(try outcome.plan.cell(.numbers, "+14255550101", "PstnAssignmentStatus") == "UserAssigned")
    #expect(try outcome.plan.cell(.numbers, "+14255550102", "PstnAssignmentStatus") == "Unassigned")
    #expect(try outcome.plan.cell(.numbers, "+18005550199", "PstnAssignmentStatus") == "Unassigned")
    // `caa` is the bridge or a voice app.
    #expect(try outcome.plan.cell(.numbers, "+14255550150", "PstnAssignmentStatus").isEmpty)
  }

  @Test(arguments: [(999, false), (1000, true)]) func `as many numbers as Microsoft Graph returns at once are not all`(
    count: Int, isCut: Bool
  ) {
    let numbers = (0..<count).map { "{\"telephoneNumber\":\"+1425555\(1000 + $0)\",\"assignmentStatus\":\"unassigned\"}" }
    let outcome = Samples.read(text: "{\"value\":[" + numbers.joined(separator: ",") + "]}")
    #expect(outcome.files[0].rows == count)
    #expect(outcome.files[0].remarks.contains { $0.kind == .pageLimit(rows: 1000) } == isCut)
  }

  @Test func `a use that nobody knows makes no service number`() throws {
    let outcome = Samples.read(
      text: "Phone number;Number type;Usage\n+33199000010;Calling Plan;Utilisateur\n+33199000011;Calling Plan;Voice app")
    #expect(outcome.plan.tables[.numbers]?.column("Capability") != nil)
    #expect(try outcome.plan.cell(.numbers, "+33199000010", "Capability").isEmpty)
    #expect(try outcome.plan.cell(.numbers, "+33199000011", "Capability") == "VoiceApplicationAssignment")
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
}
