import Checklists
import Foundation
import Locales
import Readiness
import TestSupport
import Testing
import Texts

@testable import Reporting

@Suite struct ComparisonTests {
  private typealias Found = (rule: String, severity: Severity, outcome: Rule.Outcome)

  private static func violated(_ rule: String, _ severity: Severity, _ subjects: [String], from line: Int = 2) -> Found {
    (rule, severity, .violated(by: subjects.enumerated().map { Violation($1, ["city": "Sprinfield"], at: "users.csv:\($0 + line)") }))
  }

  private static func record(
    _ found: [Found], skipping skipped: Set<String> = [], waivers: [Waiver] = [], _ language: Language = .english,
    named name: String = "plan"
  ) throws -> CheckRecord {
    let (plan, run) = try checked(found, skipping: skipped, waivers: waivers, language, named: name)
    return CheckRecord(of: plan, in: run)
  }

  private static func checked(
    _ found: [Found], skipping skipped: Set<String> = [], waivers: [Waiver] = [], _ language: Language, named name: String
  ) throws -> (CheckedPlan, CheckRun) {
    let rules = found.map { found in
      Rule(id: found.rule, step: "sample-numbers", severity: found.severity, facts: [], passes: [], fails: []) { _, _ in found.outcome }
    }
    let words = language == .french ? SampleWords.french : SampleWords.english
    let run = CheckRun(
      of: rules.filter { !skipped.contains($0.id) }, skipping: rules.filter { skipped.contains($0.id) },
      on: CalendarDate(daysSince1970: 20_779), checklist: Sample.checklist,
      localizer: try Localizer(file: Array(words.utf8), code: language.code), programVersion: "1")
    var plan = Sample.ready
    plan.waivers = waivers
    return (run.check(plan, in: name), run)
  }

  /// A comparison in which something of every kind happened.
  static func sample(_ language: Language) throws -> Comparison {
    let old: [Found] = [
      violated("sample-credits", .warning, ["+18005550100"]), violated("sample-address", .warning, ["HQ", "Depot", "Kiosk"]),
      violated("sample-role", .advice, ["licences"]), violated("sample-waived", .warning, ["ana@contoso.com", "ben@contoso.com"]),
      ("sample-unknown", .blocker, .holds),
    ]
    let new: [Found] = [
      violated("sample-credits", .blocker, ["+18005550100", "+18005550101"]), violated("sample-address", .warning, ["Depot", "Annex"]),
      ("sample-role", .advice, .unverified(needs: ["roles.held"])),
      violated("sample-waived", .warning, ["ana@contoso.com", "ben@contoso.com"]),
      ("sample-unknown", .blocker, .unverified(needs: ["users.csv"])), violated("sample-new", .advice, ["<b>|x"]),
    ]
    let waivers = [Waiver(rule: "sample-waived", subject: "ana@contoso.com", reason: "leaves")]
    return Comparison(
      of: try record(old, language, named: "monday.json"), and: try record(new, waivers: waivers, language, named: "contoso"))
  }

  private func items(_ items: [Comparison.Item]) -> [String: [String]] {
    Dictionary(items.map { ($0.entry.rule, $0.subjects) }) { $0 + $1 }
  }

  @Test func `each change is of its kind`() throws {
    let comparison = try Self.sample(.english)
    #expect(items(comparison.added) == ["sample-new": ["<b>|x"]])
    #expect(items(comparison.worse) == ["sample-credits": ["+18005550100", "+18005550101"], "sample-address": ["Annex"]])
    #expect(comparison.worse.first?.before == .warning)
    #expect(items(comparison.fixed) == ["sample-address": ["HQ", "Kiosk"]])
    #expect(items(comparison.open) == ["sample-address": ["Depot"], "sample-waived": ["ben@contoso.com"]])
    #expect(items(comparison.accepted) == ["sample-waived": ["ana@contoso.com"]])
    #expect(items(comparison.uncertain) == ["sample-role": ["licences"]])
    #expect(comparison.unverifiable == ["sample-role", "sample-unknown"])
    #expect(comparison.verifiable == [])
    #expect(comparison.status == 1)
  }

  @Test func `rows that move change nothing`() throws {
    let users = (0..<40).map { "user\($0)@contoso.com" }
    let before = try Self.record([Self.violated("sample-waived", .warning, users)])
    let after = try Self.record([Self.violated("sample-waived", .warning, users.reversed(), from: 900)])
    let comparison = Comparison(of: before, and: after)
    #expect(comparison.added.isEmpty && comparison.worse.isEmpty && comparison.fixed.isEmpty)
    #expect(comparison.open.map(\.subjects.count) == [40])
    #expect(comparison.status == 0)
  }

  @Test func `the real rules recognize their findings when the rows of a plan move, and one more user is one more`() throws {
    func record(_ users: [Int]) -> CheckRecord {
      var plan = Plan()
      for (id, value) in [("organization.country", "US"), ("connection", "calling-plan"), ("wishes.calling", "yes")] { plan[id] = value }
      for number in users {
        let name = "user\(number)@contoso.com"
        plan.addItem(name, to: "users")
        // Every third has another fault: no usage location, a number that is nobody's, an address that is not there.
        plan[AnswerPath(list: "users", item: name, field: "usage-location")] = number % 3 == 0 ? nil : "US"
        plan[AnswerPath(list: "users", item: name, field: "number")] = number % 3 == 1 ? "+142555501\(10 + number)" : nil
        plan[AnswerPath(list: "users", item: name, field: "address")] = number % 3 == 2 ? "Nowhere" : nil
      }
      let run = CheckRun(
        of: Rule.all, on: CalendarDate(daysSince1970: 20_779), checklist: .phoneSystem, localizer: Localizer(.english), programVersion: "1")
      return CheckRecord(of: run.check(plan, in: "plan"), in: run)
    }
    let before = record(Array(0..<12))
    #expect(Set(before.findings.flatMap(\.subjects).filter { $0.hasPrefix("user") }).count >= 8)
    let moved = Comparison(of: before, and: record((0..<12).reversed()))
    #expect(moved.added.isEmpty && moved.worse.isEmpty && moved.fixed.isEmpty && moved.uncertain.isEmpty)
    let grown = Comparison(of: before, and: record([12] + (0..<12).reversed()))
    let named = Set((grown.added + grown.worse).flatMap(\.subjects).filter { $0.hasPrefix("user") })
    #expect(named == ["user12@contoso.com"])
    #expect(grown.fixed.flatMap(\.subjects).filter { $0.hasPrefix("user") } == [])
  }

  @Test func `of a group, only who joins is worse and only who leaves is fixed`() throws {
    let users = (0..<37).map { "user\($0)@contoso.com" }
    let before = try Self.record([Self.violated("sample-waived", .blocker, users)])
    let after = try Self.record([Self.violated("sample-waived", .blocker, users.dropFirst() + ["zoe@contoso.com"])])
    let comparison = Comparison(of: before, and: after)
    #expect(comparison.worse.map(\.subjects) == [["zoe@contoso.com"]])
    #expect(comparison.fixed.map(\.subjects) == [["user0@contoso.com"]])
    #expect(comparison.open.map(\.subjects.count) == [36])
    #expect(comparison.status == 1)
  }

  @Test func `one subject with two faults of a rule loses the one that was mended`() throws {
    func found(_ fields: [String]) -> Found {
      ("sample-address", .warning, .violated(by: fields.map { Violation("HQ", ["city": .text($0)], at: "addresses.csv:2") }))
    }
    let comparison = Comparison(of: try Self.record([found(["Seatle", "Sprinfield"])]), and: try Self.record([found(["Sprinfield"])]))
    #expect(comparison.fixed.map(\.entry.message.plain) == ["HQ: the city `Seatle` is not known."])
    #expect(comparison.open.map(\.entry.message.plain) == ["HQ: the city `Sprinfield` is not known."])
  }

  @Test func `a finding whose waiver has ended says that it was accepted before`() throws {
    let found = [Self.violated("sample-waived", .warning, ["ana@contoso.com"])]
    let waivers = [Waiver(rule: "sample-waived", subject: "ana@contoso.com", reason: "leaves")]
    let comparison = Comparison(of: try Self.record(found, waivers: waivers), and: try Self.record(found))
    #expect(comparison.added.map(\.wasAccepted) == [true])
    #expect(ComparisonFormat.text.render(comparison, in: Localizer(.english)).contains("A waiver accepted it before."))
    let unknown = Comparison(of: try Self.record([]), and: try Self.record(found))
    #expect(unknown.added.map(\.wasAccepted) == [false])
  }

  @Test func `what a finding concerns is left out where it is only the id of a question`() throws {
    func finding(_ rule: String, _ subject: String) -> String {
      #"{"id":"\#(rule)","rule":"\#(rule)","step":10,"severity":"warning","subjects":["\#(subject)"],"message":"m"}"#
    }
    let findings = finding("any-destination-unfunded", "wishes.call-anywhere") + "," + finding("agent-not-listed", "ana@contoso.com")
    let text = #"{"version":1,"organization":null,"asOf":"2026-12-01","overall":"ready","findings":[\#(findings)]}"#
    let saved = try CheckRecord(reading: Array(text.utf8), named: "saved.json")
    let lines = ComparisonFormat.text.render(Comparison(of: saved, and: saved), in: Localizer(.english)).split(separator: "\n")
    #expect(lines.contains("- Calls to any destination can be paid for (warning)"))
    #expect(lines.contains("- Agents are among the people who call: ana@contoso.com (warning)"))
  }

  @Test func `checks of different organizations are said to be so`() throws {
    func record(_ organization: String) throws -> CheckRecord {
      let text = #"{"version":1,"organization":"\#(organization)","asOf":"2026-12-01","overall":"ready","findings":[]}"#
      return try CheckRecord(reading: Array(text.utf8), named: "saved.json")
    }
    for (now, isSaid) in [("Fabrikam", true), ("CONTOSO ltd", false)] {
      let text = ComparisonFormat.text.render(Comparison(of: try record("Contoso Ltd"), and: try record(now)), in: Localizer(.english))
      #expect(text.contains("different organizations") == isSaid)
    }
  }

  @Test func `what a left out rule no longer finds is not fixed`() throws {
    let found = [Self.violated("sample-credits", .blocker, ["+18005550100"]), Self.violated("sample-role", .advice, ["licences"])]
    let comparison = Comparison(of: try Self.record(found), and: try Self.record(found, skipping: ["sample-credits"]))
    #expect(comparison.fixed.isEmpty)
    #expect(items(comparison.uncertain) == ["sample-credits": ["+18005550100"]])
    #expect(comparison.leftOut == ["sample-credits"])
    #expect(comparison.status == 2)
  }

  @Test func `a rule that shares its missing input with another is not taken for told`() throws {
    let before = try Self.record([Self.violated("sample-waived", .blocker, ["ana@contoso.com"]), ("sample-unknown", .blocker, .holds)])
    let after = try Self.record([
      ("sample-waived", .blocker, .unverified(needs: ["users.csv"])), ("sample-unknown", .blocker, .unverified(needs: ["users.csv"])),
    ])
    let comparison = Comparison(of: before, and: after)
    #expect(comparison.fixed.isEmpty)
    #expect(comparison.unverifiable == ["sample-unknown", "sample-waived"])
    #expect(Comparison(of: after, and: before).verifiable == ["sample-unknown", "sample-waived"])
    #expect(Comparison(of: after, and: before).added.map(\.entry.rule) == ["sample-waived"])
  }

  @Test func `a waiver that ended makes its finding new again`() throws {
    let found = [Self.violated("sample-waived", .blocker, ["ana@contoso.com"])]
    let waived = try Self.record(found, waivers: [Waiver(rule: "sample-waived", reason: "known")])
    let comparison = Comparison(of: waived, and: try Self.record(found))
    #expect(items(comparison.added) == ["sample-waived": ["ana@contoso.com"]])
    #expect(Comparison(of: try Self.record(found), and: waived).status == 0)
  }

  @Test(arguments: [(Severity.blocker, 0), (.warning, 1), (.advice, 1)]) func `the status asks how heavy the news are`(
    threshold: Severity, status: Int
  ) throws {
    let news = try Self.record([Self.violated("sample-address", .warning, ["HQ"])])
    #expect(Comparison(of: try Self.record([]), and: news, failOn: threshold).status == status)
  }

  // MARK: Saved checks

  @Test(arguments: [Language.english, .french]) func `a saved check compares like the plan that it was made of`(language: Language) throws {
    let found = [
      Self.violated("sample-credits", .warning, ["+18005550100"]), Self.violated("sample-address", .warning, ["HQ", "Depot"]),
      ("sample-unknown", .blocker, .unverified(needs: ["users.csv"])),
    ]
    let (plan, run) = try Self.checked(found, waivers: [Waiver(rule: "sample-credits", reason: "known")], language, named: "plan")
    let saved = try CheckRecord(reading: Array(CheckFormat.json.text(of: .plan(plan), in: run).utf8), named: "plan")
    let direct = CheckRecord(of: plan, in: run)
    for comparison in [Comparison(of: saved, and: direct), Comparison(of: direct, and: saved)] {
      #expect(comparison.status == 0 && comparison.added.isEmpty && comparison.fixed.isEmpty)
      #expect(items(comparison.open) == ["sample-address": ["HQ", "Depot"]])
    }
    #expect(saved.undecided == ["sample-unknown"] && saved.accepted.map(\.rule) == ["sample-credits"])
  }

  @Test(arguments: [
    ("{\n \"version\": 1,\n x", CheckRecordError.Reason.notJSON, 3, 2), ("[]", .noCheck, 1, 1), ("{\"version\":1}", .noCheck, 1, 1),
    ("{\"version\":2,\"overall\":\"ready\",\"findings\":[]}", .version(2), 1, 1), ("{\"plans\":[],\"version\":1}", .severalPlans, 1, 1),
    ("{\"version\":1,\"overall\":\"ready\",\"asOf\":\"x\",\"findings\":[{}]}", .noCheck, 1, 1), ("", .notJSON, 1, 1),
  ]) func `what is no saved check is refused with its place`(text: String, reason: CheckRecordError.Reason, line: Int, column: Int) {
    do throws(CheckRecordError) {
      _ = try CheckRecord(reading: Array(text.utf8), named: "x")
      Issue.record("taken: \(text)")
    } catch {
      #expect(error.reason == reason && error.line == line && error.column == column, "\(error)")
    }
  }

  // MARK: Formats

  @Test(arguments: [Language.english, .french]) func `the JSON fits its schema`(language: Language) throws {
    let text = ComparisonFormat.json.render(try Self.sample(language), in: Localizer(language))
    #expect(try Oracle.schema.judge(text, [Oracle.compareSchema]) == "")
  }

  @Test(arguments: [40, 80, 200]) func `no line of the text is longer than asked`(width: Int) throws {
    let text = ComparisonFormat.text.render(try Self.sample(.french), in: try Sample.run(.french).phrasing.localizer, width: width)
    for line in text.split(separator: "\n") { #expect(line.displayWidth <= width, "\(line)") }
  }

  @Test func `nothing in both is said`() throws {
    let empty = try Self.record([])
    let text = ComparisonFormat.text.render(Comparison(of: empty, and: empty), in: Localizer(.english))
    #expect(text.contains("Nothing is found in either check."))
  }
}
