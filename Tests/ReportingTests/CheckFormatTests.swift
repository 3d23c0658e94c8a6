import Foundation
import Locales
import Readiness
import TestSupport
import Testing
import Texts

@testable import Reporting

/// The formats of `check` that other programs read, as those programs read them.
@Suite struct CheckFormatTests {
  private static let languages = [Language.english, .french]

  // MARK: SARIF

  private struct Sarif: Decodable, Equatable {
    var errors: Int
    var warnings: Int
    var notes: Int
    var suppressed: Int
    var open: Int
    var uris: [String]
  }

  private func sarif(_ text: String) throws -> Sarif { try JSONDecoder().decode(Sarif.self, from: Data(Oracle.sarif.judge(text).utf8)) }

  @Test(arguments: languages) func `SARIF readers find every result, and nothing that SARIF does not have`(language: Language) throws {
    let log = try sarif(Sample.check(.sarif, Sample.run(language)))
    #expect(
      log
        == Sarif(
          errors: 1, warnings: 1, notes: 1, suppressed: 1, open: 1, uris: ["addresses.csv", "numbers.csv", "plan.yaml", "users.csv"]))
  }

  @Test func `one SARIF log holds several plans, hostile ones too`() throws {
    let log = try sarif(Sample.check(.sarif, Sample.run(.english, isSeveral: true), of: Sample.folders))
    #expect(log.errors == 2 && log.open == 2)
    #expect(log.uris.contains("%3Cb%3E%26%22evil%22.csv/numbers.csv"))
    #expect(log.uris.contains("no%20where/%C3%A9/plan.yaml"))
  }

  @Test func `a SARIF log without results is one`() throws {
    let log = try sarif(
      Sample.check(.sarif, Sample.run(.english, isSeveral: true), of: [("a", Sample.ready), ("b", nil), ("c", Sample.ready)]))
    #expect(log.errors + log.warnings + log.notes + log.open == 0)
  }

  /// SARIF 2.1.0, section 3.20.5: what overrides how a rule is configured.
  @Test func `a rule that was left out stands in the SARIF log as one that is not enabled`() throws {
    let text = try Sample.check(.sarif, Sample.run(.english, skipping: ["sample-role"]))
    let log = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let invocations = try #require((log["runs"] as? [[String: Any]])?.first?["invocations"] as? [[String: Any]])
    let overrides = try #require(invocations.first?["ruleConfigurationOverrides"] as? [[String: Any]])
    #expect(overrides.map { ($0["descriptor"] as? [String: String])?["id"] } == ["sample-role"])
    #expect(overrides.map { ($0["configuration"] as? [String: Bool])?["enabled"] } == [false])
  }

  @Test(arguments: [
    ("call-queues[Support].agents", 7), ("call-queues[Support].routing", 5), ("call-queues[Gone].agents", 4), ("connection", 2),
    ("billing", 1), ("users.csv:12", 12), ("users.csv:AssignedPlans", 1),
  ]) func `a SARIF result stands where its field, else its item, else its list does`(place: String, line: Int) throws {
    let rule = Rule(id: "sample-role", step: "sample-numbers", severity: .warning, facts: [], passes: [], fails: []) { _, _ in
      .violated(by: [Violation("x", at: place), Violation("y", at: place)])
    }
    let run = CheckRun(
      of: [rule], on: CalendarDate(daysSince1970: 20_779), checklist: Sample.checklist, localizer: Localizer(.english), programVersion: "1")
    let lines = ["connection": 2, "call-queues": 4, "call-queues[Support]": 5, "call-queues[Support].agents": 7]
    let plan = run.check(Plan(), in: ".", lines: lines)
    let log = try #require(
      JSONSerialization.jsonObject(with: Data(("[" + CheckFormat.sarif.text(of: .plan(plan), in: run) + "]").utf8)) as? [[String: Any]])
    let locations = try #require(log.first?["locations"] as? [[String: Any]])
    let region = (locations.first?["physicalLocation"] as? [String: Any])?["region"] as? [String: Int]
    #expect(region?["startLine"] == line && locations.count == 1)
  }

  // MARK: Text

  @Test func `waivers that accept nothing are named with their reason, those that hold are not`() throws {
    var plan = Sample.plan
    plan.waivers += [
      Waiver(rule: "sample-role", reason: "one admin is enough", until: "2026-11-21"),
      Waiver(rule: "port-dat-past", reason: "moved by phone"),
      Waiver(rule: "sample-address", subject: "Nowhere", reason: "sold"),
    ]
    let text = try Sample.check(.text, Sample.run(.english), of: [(".", plan)])
    let heading = Localizer(.english).text(.checkWaivers)
    let notices = try #require(text.split(separator: heading).last).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for words in ["sample-role", "one admin is enough", "moved by phone", "port-date-past", "sample-address", "Nowhere", "sold"] {
      #expect(notices.contains(words), "\(words)")
    }
    #expect(!notices.contains("leaves in December"))
  }

  // MARK: Fingerprints

  @Test func `fingerprints stay when rows move, subjects come and the rule finds more`() throws {
    func prints(_ text: String) throws -> [String: String] {
      let log = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      let results = try #require((log["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]])
      return Dictionary(
        uniqueKeysWithValues: try results.map { result in
          let message = try #require((result["message"] as? [String: Any])?["text"] as? String)
          return (message, try #require((result["partialFingerprints"] as? [String: String])?["primaryLocationLineHash"]))
        })
    }
    func check(_ violations: [Violation]) throws -> [String] {
      let rule = Rule(id: "sample-address", step: "sample-numbers", severity: .warning, facts: [], passes: [], fails: []) { _, _ in
        .violated(by: violations)
      }
      let words = try Localizer(file: Array(SampleWords.english.utf8), code: "en")
      let run = CheckRun(
        of: [rule], on: CalendarDate(daysSince1970: 20_779), checklist: Sample.checklist, localizer: words, programVersion: "1")
      return try prints(Sample.check(.sarif, run, of: [(".", Plan())])).filter { $0.key.contains("Sprinfield") }.map(\.value)
    }
    let one = Violation("HQ", ["city": "Sprinfield"], at: "addresses.csv:2")
    let before = try check([one])
    #expect(before.count == 1)
    #expect(try check([Violation("HQ", ["city": "Sprinfield"], at: "addresses.csv:9")]) == before)
    #expect(try check([Violation("Depot", ["city": "Sprinfield"], at: "addresses.csv:3"), one]) == before)
    #expect(try check([Violation("Depot", ["city": "Seatle"], at: "addresses.csv:3"), one]) == before)
  }

  @Test(arguments: [
    ("numbers.csv", "numbers.csv"), ("./a/numbers.csv", "a/numbers.csv"), ("/tmp/a b/é.csv", "file:///tmp/a%20b/%C3%A9.csv"),
  ]) func `paths are URIs`(path: String, uri: String) { #expect(SarifLog.uri(of: path) == uri) }

  // MARK: JUnit

  private struct JUnit: Decodable, Equatable {
    var tests: Int
    var failures: [String]
    var errors: [String]
    var skipped: [String]
  }

  private func junit(_ text: String) throws -> [JUnit] { try JSONDecoder().decode([JUnit].self, from: Data(Oracle.junit.judge(text).utf8)) }

  @Test(arguments: languages) func `JUnit readers find every rule with its outcome`(language: Language) throws {
    let suites = try junit(Sample.check(.junit, Sample.run(language)))
    #expect(suites == [JUnit(tests: 5, failures: ["sample-credits"], errors: ["sample-unknown"], skipped: ["sample-waived"])])
  }

  @Test func `rules left out are skipped, and lighter findings fail when asked`() throws {
    let suites = try junit(Sample.check(.junit, Sample.run(.english, skipping: ["sample-credits"], failOn: .advice)))
    #expect(
      suites == [
        JUnit(
          tests: 5, failures: ["sample-address", "sample-role"], errors: ["sample-unknown"], skipped: ["sample-credits", "sample-waived"])
      ])
  }

  @Test func `each plan is a suite, hostile and unread ones too`() throws {
    let suites = try junit(Sample.check(.junit, Sample.run(.english, isSeveral: true), of: Sample.folders))
    #expect(suites.map(\.tests) == [5, 5, 1, 5])
    #expect(suites[2].errors == ["plan"])
    #expect(suites[1].failures.isEmpty && suites[1].errors.isEmpty)
  }

  // MARK: Tables

  private func rows(_ text: String, _ delimiter: String) throws -> [[String]] {
    try JSONDecoder().decode([[String]].self, from: Data(Oracle.csv.judge(text, [delimiter]).utf8))
  }

  @Test func `a CSV reader gets one row for each thing, and every row is complete`() throws {
    var plan = Sample.plan
    plan.waivers.append(Waiver(rule: "sample-role", reason: "over", until: "2026-11-21"))
    let rows = try rows(Sample.check(.csv, Sample.run(.english, skipping: ["sample-credits"]), of: [("contoso", plan)]), ",")
    #expect(Set(rows.map(\.count)) == [11])
    #expect(rows.dropFirst().map { $0[9] } == ["open", "open", "accepted", "unverified", "waiver", "skipped"])
    #expect(rows.dropFirst().allSatisfy { $0[10] == "contoso" })
  }

  @Test func `cells of a spreadsheet never run`() throws {
    let rows = try rows(Sample.check(.csv, Sample.run(.english)), ",")
    #expect(rows.count == 6)
    #expect(rows[1][4] == "'+18005550100; +18005550101")
    let hostile = try self.rows(Sample.check(.csv, Sample.run(.english), of: [("=1+1", Hostile.plan)]), ",")
    #expect(hostile.dropFirst().allSatisfy { $0[10] == "'=1+1" })
  }

  @Test(arguments: [(Language.english, ",", "Folder"), (.french, ";", "Dossier")])
  func `Excel opens the table in its language`(language: Language, delimiter: String, first: String) throws {
    let text = Sample.check(.excel, try Sample.run(language, isSeveral: true), of: Sample.folders)
    #expect(text.utf8.starts(with: [0xEF, 0xBB, 0xBF]))
    let rows = try rows(String(text.dropFirst()), delimiter)
    #expect(rows[0][0] == first)
    #expect(Set(rows.map(\.count)) == [10])
    #expect(rows.flatMap { $0 }.allSatisfy { $0.utf16.count < 32_767 })
    // Excel makes 3.32E+10 of a number that nothing stands before.
    let numbered = Sample.check(.excel, try Sample.run(language, isSeveral: true), of: [("+33199001234", Sample.plan)])
    #expect(numbered.contains("\n'+33199001234\(delimiter)"))
  }

  // MARK: Text

  @Test(arguments: [Language.english, .french], [40, 57, 80, 200]) func `no line is longer than asked`(language: Language, width: Int)
    throws
  {
    let text = Sample.check(.text, try Sample.run(language, skipping: ["sample-role"], width: width, isSeveral: true), of: Sample.folders)
    for line in text.split(separator: "\n") where line.displayWidth > width { #expect(line.split(separator: " ").count <= 2, "\(line)") }
  }

  @Test func `colour only repeats what marks and words say`() throws {
    let (plain, colored) = (
      Sample.check(.text, try Sample.run(.french, isSeveral: true), of: Sample.folders),
      Sample.check(.text, try Sample.run(.french, isColored: true, isSeveral: true), of: Sample.folders)
    )
    #expect(colored != plain)
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    for mark in ["✗ ", "! ", "* ", "? ", "~ ", "✓ "] { #expect(plain.contains("\n" + mark), "\(mark)") }
  }

  @Test func `what was left out is said beneath the verdict`() throws {
    let text = Sample.check(.text, try Sample.run(.english, skipping: ["sample-credits"], width: 200))
    #expect(text.contains("\n! The verdict rests on 4 of 5 rules. Left out by `--only` or `--skip`: `sample-credits`.\n"))
    let few = Sample.check(.text, try Sample.run(.english, skipping: ["sample-credits", "sample-address", "sample-unknown"], width: 200))
    #expect(few.contains("\n! The verdict rests on 2 of 5 rules, as `--only` or `--skip` asks: `sample-role` and `sample-waived`.\n"))
  }

  @Test func `a verdict that a threshold overrules says so`() throws {
    let text = Sample.check(.text, try Sample.run(.english, skipping: ["sample-credits"], failOn: .warning))
    #expect(text.contains("It counts as not ready all the same, as `--fail-on warning` asks."))
  }
}
