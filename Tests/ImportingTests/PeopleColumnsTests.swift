import Readiness
import Testing

@testable import Importing

/// Columns of people whose loss would go unnoticed.
///
/// Expected values come from the catalogue of the formats.
@Suite struct PeopleColumnsTests {
  @Test func `where people call, those without number, calling and any licence are left out, and that is said`() throws {
    let others = "ben@contoso.com,,False,\nkim@contoso.com,,False,Teams;PhoneSystem\n"
    let head = "UserPrincipalName,LineUri,EnterpriseVoiceEnabled,FeatureTypes\n"
    let running = Samples.read(text: head + "ana@contoso.com,tel:+33199000010,True,\n" + others)
    #expect(running.plan.names(of: "users") == ["ana@contoso.com", "kim@contoso.com"])
    #expect(running.files[0].remarks.first { $0.kind == .withoutTelephony }?.places.map(\.line) == [3])
    // Nobody calls yet: all of them may be about to.
    #expect(Samples.read(text: head + others).plan.names(of: "users") == ["ben@contoso.com", "kim@contoso.com"])
  }

  @Test func `where the inventory is whole and people have its numbers, those without number and licence for calls are left out`() throws {
    let ids = (1...3).map { "e3f27ac0-d5cc-5216-8e64-ecf88ccfead\($0)" }
    func person(_ name: String, _ id: String, _ product: String) -> String {
      #"{"id":"\#(id)","userPrincipalName":"\#(name)@contoso.com","usageLocation":"FR","assignedLicenses":[{"skuId":"\#(product)"}]}"#
    }
    let e3 = "05e9a617-0261-4cee-bb44-138d3ef5d965"
    let e5 = "06ebc4ee-1bb5-47dd-8120-11324bc54e06"
    let people = "[\(person("ana", ids[0], e3)),\(person("ben", ids[1], e3)),\(person("kim", ids[2], e5))]"
    let heading = "TelephoneNumber,NumberType,PstnAssignmentStatus,AssignedPstnTargetId\n"
    func read(_ numbers: String) -> Importer.Outcome {
      Importer.read([Source("u", Array(people.utf8)), Source("n", Array((heading + numbers).utf8))], into: Plan(), on: Samples.day)
    }
    let running = read("+33199000010,OperatorConnect,UserAssigned,\(ids[0])\n")
    #expect(running.plan.names(of: "users") == ["ana@contoso.com", "kim@contoso.com"])
    #expect(running.files.flatMap(\.remarks).contains { $0.kind == .withoutTelephony && $0.count == 1 })
    // The people came before.
    let later = Samples.read(
      text: heading + "+33199000010,OperatorConnect,UserAssigned,\(ids[0])\n", into: Samples.read(text: people).plan)
    #expect(later.plan.names(of: "users") == ["ana@contoso.com", "kim@contoso.com"])
    #expect(later.files[0].remarks.contains { $0.kind == .withoutTelephony && $0.count == 1 })
    // Nobody calls yet: all of them may be about to.
    #expect(read("+33199000010,OperatorConnect,Unassigned,\n").plan.names(of: "users").count == 3)
  }

  @Test(arguments: [
    ("SPE_E3, MCOEV", "SPE_E3;MCOEV"), ("SPE_E5", "SPE_E5"), ("06ebc4ee-1bb5-47dd-8120-11324bc54e06;FLOW_FREE", "SPE_E5;FLOW_FREE"),
    ("System.Object[]", nil), ("Microsoft.Graph.PowerShell.Models.MicrosoftGraphAssignedLicense", nil),
  ]) func `part numbers that somebody joined in the column of licences are read`(cell: String, products: String?) {
    let head = "UserPrincipalName,Id,UsageLocation,AssignedLicenses\n"
    let plan = Samples.read(text: head + "ana@contoso.com,e3f27ac0-d5cc-5216-8e64-ecf88ccfead1,FR,\"\(cell)\"\n").plan
    #expect(plan[AnswerPath(list: "users", item: "ana@contoso.com", field: "AssignedLicenses")] == products)
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

  @Test(arguments: [
    ("{Teams, PhoneSystem, CallingPlan}", "Teams;PhoneSystem;CallingPlan"), ("{Teams, AudioConferencing, PhoneSystem...}", nil),
    ("{Teams, AudioConferencing, PhoneSystem…}", nil), ("{System.Object[]}", nil), ("{}", nil),
  ]) func `a list as PowerShell shows it is read without its braces, and one that was cut off is not known`(cell: String, features: String?)
  {
    let head = "UserPrincipalName,LineUri,EnterpriseVoiceEnabled,FeatureTypes\n"
    let plan = Samples.read(text: head + "ana@contoso.com,tel:+33199000010,True,\"\(cell)\"\n").plan
    #expect(plan[AnswerPath(list: "users", item: "ana@contoso.com", field: "FeatureTypes")] == features)
  }

  @Test func `of a person whom a file names twice, the value that is kept stands on the first line`() throws {
    let text = "UserPrincipalName,LineUri\nana@contoso.com,tel:+33199000010\nAna@contoso.com,tel:+33199000011\n"
    let outcome = Samples.read(text: text)
    #expect(try outcome.plan.cell(.users, "ana@contoso.com", "LineUri") == "+33199000010")
    #expect(outcome.files[0].remarks.flatMap(\.places).first { $0.instead != nil }?.instead?.line == 2)
  }

  @Test(arguments: [
    "UPN,PhoneNumber,OnlineVoiceRoutingPolicy,Privateline\nana@contoso.com,+33199000010,FR,\n",
    "UPN,LineUri,NumberType,VoiceRoutingPolicy,Extension\nana@contoso.com,tel:+33199000010,CallingPlan,FR,123\n",
    "UserPrincipalName,PhoneNumber,PhoneNumberType\nana@contoso.com,+33199000010,DirectRouting\n",
  ]) func `a list of people and their numbers is taken however its columns are headed`(text: String) throws {
    #expect(try Samples.read(text: text).plan.cell(.users, "ana@contoso.com", "LineUri") == "+33199000010")
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

  @Test(arguments: [
    (#"[{"TelephoneNumber":"+14255550101","AssignmentCategory":"Primary"}]"#, "+14255550101"),
    (#"[{"TelephoneNumber":"+14255550199","AssignmentCategory":"Private"}]"#, "none"), ("[]", "none"),
  ]) func `where the line is missing the list of numbers tells it`(list: String, line: String) throws {
    let outcome = Samples.read(
      text: #"[{"UserPrincipalName":"a@contoso.com","EnterpriseVoiceEnabled":true,"TelephoneNumbers":\#(list)}]"#)
    #expect(try outcome.plan.cell(.users, "a@contoso.com", "LineUri") == line)
  }

  @Test(arguments: [("LineUri,", "tel:+14255550101,", false), ("", "", true)])
  func `a lost list of numbers is told only where the line is missing`(header: String, value: String, isLost: Bool) {
    let outcome = Samples.read(
      text: "UserPrincipalName,EnterpriseVoiceEnabled,\(header)TelephoneNumbers\na@contoso.com,True,\(value)System.Object[]")
    #expect(outcome.files[0].remarks.contains { $0.kind == .lost(column: "TelephoneNumbers") } == isLost)
  }
}
