import Checklists
import Foundation
import Locales
import Readiness
import TestSupport
import Testing

@testable import Reporting

/// Pages as a real browser shows them: Chromium, with axe-core's rules of accessibility.
@Suite struct PageTests {
  private static let branding = Branding(
    preparedBy: "Nordwind <Consulting> & Co", customer: "Contoso",
    logo: try? Logo(Array("<svg viewBox='0 0 9 3'><rect width='9' height='3'/></svg>".utf8)),
    accent: Accent("#ffe14d"))

  private static func report(_ kind: String) throws -> Report {
    switch kind {
    case "fr-a4":
      var plan = Sample.plan.adding(Sample.calls)
      plan["organization.country"] = "FR"
      return try Sample.report(.french, of: plan)
    case "en-fr":
      var report = try Sample.report(.english, of: Sample.plan.adding(Sample.calls))
      report.translations = [try Sample.report(.french, of: Sample.plan.adding(Sample.calls))]
      report.branding = branding
      return report
    case "hostile": return try Sample.report(.english, of: Hostile.plan.adding(Hostile.calls))
    case "blank":
      var report = try Sample.report(.french)
      report.isBlank = true
      report.branding = branding
      return report
    case "ready-letter":
      var plan = Sample.ready
      plan["organization.country"] = "US"
      return try Sample.report(.english, of: plan)
    default: return try Sample.report(.english)
    }
  }

  private func judge(_ pages: [String: String]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("pages-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try pages.sorted { $0.key < $1.key }.map { name, text in
      let file = folder.appendingPathComponent(name + ".html")
      try Data(text.utf8).write(to: file)
      return file.path
    }
    return try Oracle.browser.judge("", ["judge"] + files)
  }

  @Test(.timeLimit(.minutes(10))) func `a browser shows every page as it should be`() throws {
    let kinds = ["fr-a4", "en-fr", "hostile", "blank", "ready-letter"]
    let pages = try Dictionary(uniqueKeysWithValues: kinds.map { ($0, try ReportFormat.html.render(Self.report($0))) })
    let faults = try judge(pages)
    #expect(faults == "", "\(faults)")
  }

  /// The judge can find fault: a check that cannot fail shows nothing.
  @Test func `a browser notices what is wrong`() throws {
    let page = try ReportFormat.html.render(Sample.report(.english))
    let broken = page.replacing(
      "<h1>", with: "<img src=\"https://example.com/a.png\"><svg width=\"900\" height=\"9\"></svg><h1 style=\"color:#ddd\">"
    )
    .replacing("lang=\"en\"", with: "").replacing("class=\"skip\"", with: "").replacing("filter-text\"", with: "filter-txt\"")
    let faults = try judge(["broken": broken])
    for fault in ["is 9", "console says", "image-alt", "html-has-lang", "does not begin with the way past"] {
      #expect(faults.contains(fault), "\(faults)")
    }
  }

  @Test func `a page allows nothing but itself`() throws {
    let page = try ReportFormat.html.render(Self.report("en-fr"))
    let policy = try #require(page.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)).1
    #expect(policy.hasPrefix("default-src 'none'; img-src data:; style-src 'sha256-"))
    #expect(!policy.contains("unsafe") && !policy.contains("http") && !policy.contains("*"))
    let style = try #require(page.firstMatch(of: /<style>([\s\S]*?)<\/style>/)).1
    let script = try #require(page.firstMatch(of: /<script>([\s\S]*?)<\/script>/)).1
    for text in [style, script] { #expect(policy.contains(Digest.source(of: String(text)))) }
    #expect(page.matches(of: /<script|<style/).count == 2 && !page.contains(" style="))
    #expect(page.matches(of: /(src|href)="(?!#|data:|https:\/\/)/).isEmpty)
  }

  @Test(arguments: ["en", "hostile", "en-fr"]) func `data is never an element`(kind: String) throws {
    let page = try ReportFormat.html.render(Self.report(kind))
    for danger in ["<script>alert", "<img src=x", "<!-- hidden", "<b>Bob", "onerror=alert(1)>", "<Consulting>"] {
      #expect(!page.contains(danger))
    }
  }

  @Test func `what a page leaves out is in the table beside it`() throws {
    let many = Rule(id: "sample-credits", step: "sample-numbers", severity: .blocker, facts: [], passes: [], fails: []) { _, _ in
      .violated(by: (0..<1000).map { Violation("user\($0)@contoso.com", at: "users.csv:\($0 + 2)") })
    }
    let assessment = Assessment(of: Sample.plan, by: [many], on: CalendarDate(daysSince1970: 20_000), checklist: Sample.checklist)
    var report = Report(assessment, checklist: Sample.checklist, localizer: Sample.phrasing(.english).localizer, programVersion: "1")
    #expect(report.leavesOutRows)
    report.csvName = "report.csv"
    let page = ReportFormat.html.render(report)
    #expect(page.contains("800 more are in report.csv, beside this report.") && !page.contains("users.csv:500"))
    let rows = ReportFormat.csv.render(report).split(separator: "\r\n")
    #expect(rows.count == 1001 && rows[999].contains("user998@contoso.com,users.csv:1000"))
  }

  @Test func `people stand in one table, a row for each, and not as a question for each of their answers`() throws {
    var plan = Plan()
    (plan["organization.country"], plan["wishes.calling"]) = ("FR", "yes")
    for number in 1...3 {
      plan.addItem("user\(number)@contoso.com", to: "users")
      plan[AnswerPath(list: "users", item: "user\(number)@contoso.com", field: "number")] = "+3319900120\(number)"
    }
    let assessment = Assessment(of: plan, by: [], on: CalendarDate(daysSince1970: 20_779), checklist: .phoneSystem)
    let page = ReportFormat.html.render(
      Report(assessment, checklist: .phoneSystem, localizer: Localizer(.french), programVersion: "1.0.0"))
    let table = try #require(page.firstRange(of: "<table class=\"people\">").map { page[$0.lowerBound...] })
    let rows = table[..<(try #require(table.firstRange(of: "</table>")?.lowerBound))]
    #expect(rows.split(separator: "<tr").count - 1 == 4)
    #expect(rows.contains("user2@contoso.com</th>") && rows.contains("+33199001202"))
    #expect(!page.contains("user2@contoso.com : quel numéro"))
  }
}

extension Plan {
  /// The plan with the lists, wishes and numbers of another.
  fileprivate func adding(_ other: Plan) -> Plan {
    var plan = self
    plan.lists.merge(other.lists) { first, _ in first }
    for (id, answer) in other.answers where id.hasPrefix("wishes.") { plan[id] = answer }
    return plan
  }
}
