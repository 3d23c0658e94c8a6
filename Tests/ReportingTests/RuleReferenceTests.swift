import Checklists
import Foundation
import Locales
import Readiness
import Testing

@testable import Reporting

@Suite struct RuleReferenceTests {
  private static let docs = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../docs").standardized

  private func reference(_ language: Language) -> RuleReference { RuleReference(checklist: .phoneSystem, localizer: Localizer(language)) }

  @Test(arguments: [Language.english, .french])
  func `the pages in docs are fresh; RECORD_SNAPSHOTS=1 writes them`(language: Language) throws {
    let file = Self.docs.appendingPathComponent("rules.\(language.code).md")
    let page = reference(language).markdown()
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" { try Data(page.utf8).write(to: file) }
    let isFresh = try String(decoding: Data(contentsOf: file), as: UTF8.self) == page
    #expect(isFresh, "docs/rules.\(language.code).md is old: RECORD_SNAPSHOTS=1 swift test --filter RuleReferenceTests writes it anew")
  }

  @Test(arguments: [Language.english, .french]) func `every rule is in its page, without an unfilled placeholder`(language: Language) {
    let page = reference(language).markdown()
    for rule in Rule.all { #expect(page.contains("\n### `\(rule.id)`\n"), "\(rule.id)") }
    #expect(!page.contains("{"))
  }

  @Test(arguments: Rule.all, [Language.english, .french])
  func `an explanation has reason, remedy, source and examples, in lines that fit`(rule: Rule, language: Language) {
    let text = reference(language).explanation(of: rule, width: 60)
    let localizer = Localizer(language)
    for part in ["title", "why"] {
      let words = (localizer.text("rules.\(rule.id).\(part)") ?? "").prefix { $0 != "{" }.split(separator: " ")
      #expect(words.allSatisfy(text.contains), "\(part)")
    }
    if !rule.fails.isEmpty { #expect(text.contains(localizer.text(.ruleFailsFor))) }
    #expect(!text.contains("{") && !text.contains("messages."))
  }

  @Test func `an example shows what stands in the tables`() throws {
    let rule = try #require(Rule.all.first { $0.id == "emergency-number-unrouted" })
    let text = reference(.english).explanation(of: rule, width: 60)
    #expect(text.contains("\n  users[ana@contoso.com].TeamsEmergencyCallRoutingPolicy = US\n"))
  }

  @Test(arguments: [Language.english, .french]) func `the list names every rule once, under its step, in lines that fit`(language: Language)
  {
    let lines = reference(language).list(width: 60).split(separator: "\n")
    let named = lines.compactMap { $0.firstMatch(of: /^  ([a-z0-9-]+) \(/).map { String($0.1) } }
    let bySteps = Checklist.phoneSystem.steps.flatMap { step in Rule.all.filter { $0.step == step.id }.map(\.id) }
    #expect(named == bySteps && Set(named) == Set(Rule.all.map(\.id)))
    #expect(lines.filter { $0.count > 60 && $0.hasPrefix("      ") } == [])
  }

  private struct Reference: Decodable {
    struct Entry: Decodable {
      struct Source: Decodable {
        var fact: String
        var source: String
        var asOf: String
      }
      var id: String
      var step: Int
      var severity: String
      var title: String
      var remedy: String
      var facts: [String]
      var sources: [Source]
    }
    var version: Int
    var rules: [Entry]
  }

  @Test(arguments: [Language.english, .french]) func `the JSON has every rule with its step, severity, words and dated sources`(
    language: Language
  ) throws {
    let json = try JSONDecoder().decode(Reference.self, from: Data(reference(language).json().utf8))
    #expect(json.version == 1 && json.rules.map(\.id) == Rule.all.map(\.id))
    for entry in json.rules {
      #expect((1...10).contains(entry.step) && ["blocker", "warning", "advice", "info"].contains(entry.severity), "\(entry.id)")
      #expect(!entry.title.isEmpty && !entry.remedy.isEmpty && !entry.title.contains("{"), "\(entry.id)")
      #expect(
        Set(entry.sources.map(\.fact)) == Set(entry.facts) && entry.sources.allSatisfy { !$0.source.isEmpty && !$0.asOf.isEmpty },
        "\(entry.id)")
    }
    let credits = try #require(json.rules.first { $0.id == "toll-free-needs-credits" })
    #expect(credits.step == 10 && credits.severity == "blocker" && credits.facts.contains("credits.required.toll-free"))
  }

  @Test(arguments: [
    ("port-dat-past", "port-date-past"), ("tollfree-needs-credits", "toll-free-needs-credits"),
    ("credits-toll-free", "toll-free-needs-credits"),
    ("user-without-adress", "user-without-address"),
  ]) func `the nearest rule is found by slips and by words`(typed: String, rule: String) { #expect(RuleNames.nearest(to: typed) == rule) }

  @Test(arguments: ["zzzzzz", "", "x"]) func `no rule is named where none is near`(typed: String) {
    #expect(RuleNames.nearest(to: typed) == nil)
  }
}
