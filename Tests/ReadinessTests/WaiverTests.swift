import Checklists
import Locales
import Readiness
import Testing

@Suite struct WaiverTests {
  private let today = CalendarDate(daysSince1970: 20_779)

  private func assessment(_ waivers: Waiver...) -> Assessment {
    let rule = Rule(id: "sample", step: "calling", severity: .blocker, facts: [], passes: [], fails: []) { _, _ in
      .violated(by: ["ana", "ben", "cem"].enumerated().map { Violation($1, at: "users.csv:\($0 + 2)") })
    }
    var plan = Plan()
    plan.waivers = waivers
    return Assessment(of: plan, by: [rule], on: today, checklist: .phoneSystem)
  }

  @Test func `a waiver takes its subject out of a group, with its place`() {
    let assessment = assessment(Waiver(rule: "sample", subject: "ben", reason: "leaves"))
    #expect(assessment.findings.map(\.subjects) == [["ana", "cem"]])
    #expect(assessment.findings.map(\.places) == [["users.csv:2", "users.csv:4"]])
    #expect(assessment.findings.first?.arguments["count"] == .number(2))
    #expect(assessment.waived.map(\.subjects) == [["ben"]])
    #expect(assessment.waived.map(\.places) == [["users.csv:3"]])
    #expect(assessment.verdict == .notReady)
  }

  @Test func `waivers of all subjects, or of the whole rule, leave nothing open`() {
    let all = assessment(Waiver(rule: "sample", reason: "known"))
    let each = assessment(
      Waiver(rule: "sample", subject: "ana", reason: "a"), Waiver(rule: "sample", subject: "cem", reason: "c"),
      Waiver(rule: "sample", subject: "ben", reason: "b"))
    for assessment in [all, each] {
      #expect(assessment.findings.isEmpty && assessment.waived.map(\.subjects) == [["ana", "ben", "cem"]])
      #expect(assessment.verdict == .ready)
    }
  }

  @Test(arguments: [("2026-11-21", 0), ("2026-11-22", 1), ("2026-12-31", 1), ("tomorrow", 0), ("", 0)])
  func `a waiver holds to the end of its last day, and one without a date for an end never`(until: String, accepted: Int) {
    #expect(assessment(Waiver(rule: "sample", reason: "x", until: until)).waived.count == accepted)
  }

  @Test func `every rule that cannot be told is named, also where another names what it lacks`() {
    let rules = ["one", "two"].map { id in
      Rule(id: id, step: "calling", severity: .blocker, facts: [], passes: [], fails: []) { _, _ in .unverified(needs: ["users.csv"]) }
    }
    let assessment = Assessment(of: Plan(), by: rules, on: today, checklist: .phoneSystem)
    #expect(assessment.unverified.map(\.rule) == ["one"])
    #expect(assessment.undecided == ["one", "two"])
  }
}
