import Checklists
import Readiness
import Tables
import Testing

private func assessment(of plan: Plan) -> Assessment {
  Assessment(of: plan, by: Rule.all, on: Tenant.today, checklist: .phoneSystem)
}

@Suite struct TenantTests {
  @Test(arguments: Tenant.allCases) func `a healthy tenant is ready, without blocker or warning`(tenant: Tenant) throws {
    let assessment = assessment(of: try tenant.plan())
    #expect(assessment.findings.filter { $0.severity < .advice }.map { "\($0.id): \($0.subjects)" } == [])
    #expect(assessment.unverified == [])
    #expect(assessment.verdict == .ready)
  }

  /// Every tenant's plan with what is found in it.
  private static let healthy: [Tenant: (plan: Plan, findings: [Named])] = Dictionary(
    uniqueKeysWithValues: Tenant.allCases.compactMap { tenant in
      guard let plan = try? tenant.plan() else { return nil }
      return (tenant, (plan, assessment(of: plan).findings.map { Named($0) }))
    })

  @Test(arguments: Damage.all) func `one damage is one finding, of the rule that explains it`(damage: Damage) throws {
    for tenant in damage.tenants {
      let (healthy, before) = try #require(Self.healthy[tenant])
      var plan = healthy
      damage.strike(&plan)
      let after = assessment(of: plan).findings.map { Named($0) }.filter { !before.contains($0) }
      #expect(after.map(\.rule) == [damage.rule], "\(tenant.rawValue): \(after)")
    }
  }

  @Test(arguments: Tenant.allCases) func `a country is the same in small letters`(tenant: Tenant) throws {
    var plan = try tenant.plan()
    let (user, address) = (plan.users[0].name, plan.addresses[0].name)
    for path in [
      AnswerPath(list: "users", item: user, field: "UsageLocation"), AnswerPath(list: "addresses", item: address, field: "CountryOrRegion"),
    ] { plan[path] = plan[path]?.lowercased() }
    #expect(assessment(of: plan).findings.map { Named($0) } == assessment(of: try tenant.plan()).findings.map { Named($0) })
  }

  @Test(arguments: Tenant.allCases) func `a row without a name is one finding, and no person, number or address`(tenant: Tenant) throws {
    var plan = try tenant.plan()
    let before = assessment(of: plan).findings.map { Named($0) }
    for (id, cells) in [
      (TableID.users, ["DisplayName": "Ghost", "UsageLocation": "DE"]), (.numbers, ["NumberType": "CallingPlan"]),
      (.addresses, ["City": "Berlin", "CountryOrRegion": "DE"]),
    ] { _ = plan.tables[id]?.append(cells) }
    let after = assessment(of: plan)
    #expect(Set(after.findings.map { Named($0) }.filter { !before.contains($0) }.map(\.rule)) == ["row-without-name"])
    #expect(after.verdict == .notVerified)
    for list in ["users", "user-numbers", "addresses"] { #expect(!plan.names(of: list).contains("")) }
  }

  /// What tells findings apart whatever row they stand on.
  private struct Named: Equatable, CustomStringConvertible {
    let rule: String
    let subjects: [String]
    var description: String { "\(rule) \(subjects)" }

    init(_ finding: Finding) { (rule, subjects) = (finding.rule, finding.subjects) }
  }

  @Test(arguments: Tenant.allCases) func `a person without a licence is one finding, whatever follows from it`(tenant: Tenant) throws {
    var plan = try tenant.plan()
    let user = plan.users[0].name
    let cells = [
      "AssignedPlans": "TEAMS1", "FeatureTypes": "Teams", "EnterpriseVoiceEnabled": "False", "LineUri": "none", "EmergencyAddress": "none",
      "OnlineVoiceRoutingPolicy": "none", "TeamsEmergencyCallRoutingPolicy": "none", "TeamsUpgradeEffectiveMode": "",
    ]
    for (column, text) in cells { plan[AnswerPath(list: "users", item: user, field: column)] = text }
    let number = plan.numbers[0].text
    plan[AnswerPath(list: "numbers", item: number, field: "PstnAssignmentStatus")] = "Unassigned"
    plan[AnswerPath(list: "numbers", item: number, field: "AssignedPstnTargetId")] = ""
    plan[AnswerPath(list: "auto-attendants", item: "Main", field: "operator")] = "user:\(user)"
    let findings = assessment(of: plan).findings.filter { $0.severity < .advice }
    let hasLicencesLeft = tenant != .unitedKingdom && tenant != .operatorConnect
    #expect(findings.map(\.rule) == [hasLicencesLeft ? "user-without-phone-system" : "free-licences-short"])
    #expect(findings.first?.subjects == [user])
  }

  @Test(arguments: ["CallingPlan", "OperatorConnect", "OCMobile"])
  func `a wrong type of a number that people share by extensions is one finding`(type: String) throws {
    let extensions = ["+33465710100;ext=201", "+33465710100;ext=202", "+33465710100;ext=203", "+33465710100;ext=204"]
    for wrong in [extensions, [extensions[0]]] {
      var plan = try Tenant.directRouting.plan()
      for number in wrong { plan[AnswerPath(list: "numbers", item: number, field: "NumberType")] = type }
      let findings = assessment(of: plan).findings.filter { $0.severity < .advice }
      #expect(findings.map(\.rule) == ["extension-without-direct-routing"])
      #expect(findings.first?.subjects.count == wrong.count)
    }
  }

  @Test func `people may share a number that is somebody's or a service's own, but none of another way to the network`() throws {
    let extensions = ["+33465710100;ext=201", "+33465710100;ext=202", "+33465710100;ext=203", "+33465710100;ext=204"]
    for (type, uses, rules) in [
      ("DirectRouting", "UserAssignment", []), ("DirectRouting", "VoiceApplicationAssignment", []),
      ("CallingPlan", "UserAssignment", ["extension-without-direct-routing"]),
    ] {
      var plan = try Tenant.directRouting.plan()
      for number in extensions.dropFirst() { plan.removeItem(number, from: "numbers") }
      for (field, value) in [("NumberType", type), ("Capability", uses), ("TelephoneNumber", "+33465710100")] {
        plan[AnswerPath(list: "numbers", item: extensions[0], field: field)] = value
      }
      let findings = assessment(of: plan).findings.filter { $0.severity < .advice }
      #expect(findings.map(\.rule) == rules)
    }
  }

  @Test func `an account that no file explains is named beside the branch that leads to it`() throws {
    let id = "6a204bd8-9f31-4c55-8f1a-0d5f7a1c9c11"
    var plan = try Tenant.unitedStates.plan()
    plan[AnswerPath(list: "call-queues", item: "Support", field: "timeout")] = "unknown:\(id)"
    let finding = assessment(of: plan).findings.first { $0.rule == "call-target-unexplained" }
    #expect(finding?.subjects == ["call-queues[Support].timeout (\(id))"])
    #expect(finding?.places == ["call-queues[Support].timeout"])
  }

  @Test func `whatever an export did not tell leaves the verdict open`() throws {
    let columns = ["AssignedPlans", "AccountEnabled"]
    for column in columns {
      var plan = try Tenant.unitedStates.plan()
      for user in plan.users {
        for cell in [column] + (column == "AssignedPlans" ? ["AssignedLicenses", "FeatureTypes"] : []) {
          plan[AnswerPath(list: "users", item: user.name, field: cell)] = ""
        }
      }
      plan.tasks["assign-licences"] = nil
      plan.tasks["assign-numbers"] = nil
      let assessment = assessment(of: plan)
      #expect(assessment.verdict == .notVerified)
      #expect(assessment.unverified.flatMap(\.needs) == ["users.csv:\(column)"])
    }
  }

  @Test func `an export that was cut off leaves the verdict open, and nothing is missed in it`() throws {
    var plan = try Tenant.unitedStates.plan()
    plan[AnswerPath(list: "imports", item: "numbers.json", field: "complete")] = "no"
    plan[AnswerPath(list: "users", item: plan.users[0].name, field: "LineUri")] = "+12065550199"
    let assessment = assessment(of: plan)
    #expect(assessment.verdict == .notVerified)
    #expect(!assessment.findings.contains { $0.rule == "user-number-not-listed" })
    #expect(assessment.unverified.flatMap(\.needs) == ["numbers.json"])
  }

  @Test func `a switched-off spare gateway is no alarm while another one carries the calls`() throws {
    var plan = try Tenant.directRouting.plan()
    let before = assessment(of: plan).findings.map(\.id)
    plan[AnswerPath(list: "gateways", item: "sbc2.tailspin.fr", field: "enabled")] = "no"
    #expect(assessment(of: plan).findings.map(\.id) == before)
  }
}
