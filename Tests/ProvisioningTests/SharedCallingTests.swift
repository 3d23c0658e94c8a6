import Foundation
import Locales
import Readiness
import TestSupport
import Testing

@testable import Provisioning

/// People who call over the number of an auto attendant.
@Suite struct SharedCallingTests {
  private static let users = """
    UserPrincipalName,UsageLocation
    ana@contoso.com,US
    o'hara@contoso.com,US

    """

  private func plan() throws -> Plan {
    let file = SamplePlan.everythingFile.replacingOccurrences(of: "MCOPSTN1", with: "MCOPSTN_PAYG_1")
    var plan = try SamplePlan.read(plan: file, users: Self.users)
    for (path, answer) in [
      ("connection", "shared-calling"), ("shared-calling.number-type", "calling-plan"), ("shared-calling.emergency-policy", "yes"),
      ("wishes.users", "2"),
    ] { plan[AnswerPath(path)] = answer }
    return plan
  }

  /// Source: shared-calling-setup, steps 1, 2 and 4: people are switched on, the account has its number, the number its location.
  @Test func `the common number gets its address after its account, calling is switched on, and the way back takes both off`() throws {
    let script = SamplePlan.script(try plan())
    #expect(script.refused.isEmpty, "\(script.refused)")
    let report = try JSONDecoder().decode(RunTests.Report.self, from: Data(try Oracle.run.judge(script.text, [Oracle.catalogue]).utf8))
    #expect(report.dry.error.isEmpty && report.dry.changes == 0 && report.dry.said.contains { $0.contains("switch calling on for ana@") })
    #expect(report.first.error.isEmpty)
    #expect(report.after.placed == ["+14255550100"] && report.after.callers == ["ana@contoso.com", "o'hara@contoso.com"])
    #expect(report.second.changes == 0)
    #expect(report.back.error.isEmpty && report.afterBack.callers.isEmpty && report.afterBack.numbers.isEmpty)
    let (assigned, placed) = ("assign +14255550100 to main@contoso.com", "give +14255550100 the emergency address HQ")
    let steps = report.first.said.filter { $0.hasPrefix("Now: ") }
    let order = [assigned, placed].map { step in steps.firstIndex { $0.contains(step) } ?? -1 }
    #expect(order[0] >= 0 && order[0] < order[1])
  }

  @Test func `the policy is left to people, and said so`() throws {
    let script = SamplePlan.script(try plan())
    #expect(script.byHand.contains { $0.contains("make the policy with that account") })
    #expect(!SamplePlan.script(try SamplePlan.everything()).byHand.contains { $0.contains("make the policy with that account") })
  }

  @Test func `a common number that an export shows without address is given the one of the plan, and without one nobody's calling starts`()
    throws
  {
    var plan = try plan()
    plan[AnswerPath(list: "numbers", item: "+14255550100", field: "LocationId")] = "00000000-0000-0000-0000-000000000000"
    #expect(SamplePlan.script(plan).open.contains(.sharedCalling))
    plan[AnswerPath(list: "service-numbers", item: "+14255550100", field: "address")] = Plan.none
    let script = SamplePlan.script(plan)
    #expect(script.refused.map(\.section) == [.sharedCalling] && script.open.contains(.resourceAccounts))
  }

  @Test func `a policy that people can make only afterwards keeps the script from nothing`() throws {
    var plan = try plan()
    for name in ["ana@contoso.com", "o'hara@contoso.com"] {
      plan[AnswerPath(list: "users", item: name, field: "TeamsSharedCallingRoutingPolicy")] = Plan.none
    }
    #expect(SamplePlan.assessment(of: plan).findings.contains { $0.rule == "shared-calling-policy-missing" })
    #expect(SamplePlan.script(plan).open.contains(.sharedCalling))
  }
}
