import Checklists
import Locales
import Readiness
import Testing

@testable import Reporting

@Suite struct SavedReportTests {
  private static let plans = ["sample", "hostile", "calls", "ready"]

  private func plan(_ name: String) -> Plan {
    switch name {
    case "hostile": Hostile.plan
    case "calls": Sample.calls
    case "ready": Sample.ready
    default:
      {
        var plan = Sample.plan
        plan.tasks["mend:sample-credits"] = TaskRecord(.todo, by: "Eve", on: "2026-12-01", note: "soon")
        plan.tasks["mend:sample-address"] = TaskRecord(.done, by: "Bob", on: "2026-11-20")
        return plan
      }()
    }
  }

  private func words(_ language: Language) throws -> Localizer { try Sample.report(language).phrasing.localizer }

  @Test(arguments: Self.plans, [Language.english, .french])
  func `a finished report is told in either language as if it had been written in it`(name: String, language: Language) throws {
    let other = language == .english ? Language.french : .english
    let document = try ReportFormat.json.render(Sample.report(other, of: plan(name)))
    let again = try Report(reading: Array(document.utf8), checklist: Sample.checklist, localizer: words(language))
    let fresh = try Sample.report(language, of: plan(name))
    for format in ReportFormat.all { #expect(format.render(again) == format.render(fresh), "\(format.id)") }
  }

  /// What each rule finds in the plans that fail it, all in one report, with the words and steps of the product.
  @Test func `findings of every rule are told again as they were`() throws {
    let today = CalendarDate(iso: Sample.today) ?? CalendarDate(daysSince1970: 0)
    let context = Rule.Context(today: today, checklist: .phoneSystem)
    let rules = Rule.all.map { rule in
      var outcome = Rule.Outcome.holds
      for plan in rule.fails + rule.cannotTell {
        let found = rule.check(plan, context)
        outcome.violations += found.violations
        outcome.needs += found.needs.map { "\(rule.id) \($0)" }
      }
      let found = outcome
      return Rule(
        id: rule.id, step: rule.step, severity: rule.severity, facts: rule.facts, passes: [], fails: [], subjects: rule.subjects
      ) { _, _ in found }
    }
    let assessment = Assessment(of: Plan(), by: rules, on: today, checklist: .phoneSystem)
    func report(_ language: Language) -> Report {
      Report(assessment, checklist: .phoneSystem, localizer: Localizer(language), programVersion: "1")
    }
    let document = ReportFormat.json.render(report(.english))
    let again = try Report(reading: Array(document.utf8), checklist: .phoneSystem, localizer: Localizer(.french))
    #expect(again.findings.count > Rule.all.count * 3 / 4)
    let lines = zip(
      ReportFormat.json.render(again).split(separator: "\n"), ReportFormat.json.render(report(.french)).split(separator: "\n"))
    #expect(lines.first { $0 != $1 }.map { "\($0) instead of \($1)" } == nil)
  }

  @Test(arguments: [
    ("{", SavedReportError.notJSON(offset: 1)), ("{}", .notAReport), ("[]", .notAReport),
    (#"{"version":1,"overall":"ready"}"#, .notAReport),
    (#"{"document":"ringready-report","version":2}"#, .version(2)),
    (#"{"document":"ringready-report","version":1,"asOf":"x"}"#, .notAReport),
  ])
  func `what is no report is refused`(text: String, error: SavedReportError) {
    #expect(throws: error) { try Report(reading: Array(text.utf8), checklist: Sample.checklist, localizer: Localizer(.english)) }
  }

  /// Whatever is changed in a document, reading it ends.
  @Test func `a damaged report is refused or read as far as it makes sense`() throws {
    let document = Array(try ReportFormat.json.render(Sample.report(.english, of: Sample.calls)).utf8)
    for place in stride(from: 0, to: document.count, by: 211) {
      var bytes = document
      bytes[place] = bytes[place] == 0x31 ? 0x39 : 0x31
      if let report = try? Report(reading: bytes, checklist: Sample.checklist, localizer: Localizer(.english)) {
        #expect(!ReportFormat.html.render(report).isEmpty)
      }
    }
  }
}
