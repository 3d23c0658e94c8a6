import Foundation
import Locales
import Testing
import YAML

/// The words of the languages: none that nobody says, none in the wrong typography.
@Suite struct WordsTests {
  /// The keys right under a section of a language file.
  private func keys(of section: String, in file: String) -> [String] {
    let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: "\(section):") else { return [] }
    return lines[(start + 1)...].prefix { $0.isEmpty || $0.hasPrefix(" ") || $0.hasPrefix("#") }.compactMap { line in
      guard line.hasPrefix("  "), !line.hasPrefix("   "), let colon = line.firstIndex(of: ":") else { return nil }
      return line[..<colon].trimmingCharacters(in: CharacterSet(charactersIn: " \"#"))
    }
  }

  private func member(_ key: String) -> String {
    let parts = key.split(separator: "-")
    return String(parts[0]) + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  @Test func `every language file is a language that can be spoken`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: House.root.appendingPathComponent("Locales").path)
    #expect(files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted() == Language.all.map(\.code).sorted())
  }

  @Test func `every message is said somewhere`() throws {
    let code = try ["Sources", "Locales"].flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: House.root.appendingPathComponent(folder).path)
        .filter { $0.hasSuffix(".swift") }.map { try House.text("\(folder)/\($0)") }
    }.joined()
    let names = Set(code.matches(of: /\.([a-z][A-Za-z0-9]*)/).map { String($0.1) })
    #expect(keys(of: "messages", in: try House.text("Locales/en.yaml")).filter { !names.contains(member($0)) } == [])
  }

  @Test(arguments: ["questions", "tasks", "steps"]) func `no words are left of what the checklist no longer asks`(section: String) throws {
    let checklist = try House.text("checklists/phone-system.yaml")
    let fields = ["addresses[]."]
    let unused = keys(of: section, in: try House.text("Locales/en.yaml")).filter { key in
      !fields.contains { key.hasPrefix($0) } && !checklist.contains("id: \(key)") && !checklist.contains("id: \"\(key)\"")
    }
    #expect(unused == [])
  }

  @Test(arguments: ["en", "fr"]) func `every word whose meaning a fact tells is among the words of the field`(language: String) throws {
    let facts = try Node(parsing: Array(House.text("Sources/Facts/TermFacts.yaml").utf8)).entries.compactMap(\.key.string)
    let file = try House.text("Locales/\(language).yaml")
    #expect(facts.count > 50)
    #expect(facts.filter { !keys(of: "terms", in: file).contains($0) } == [])
  }

  @Test func `French punctuation is set with narrow no-break spaces and typographic apostrophes`() throws {
    let french = Localizer(.french)
    for key in ["messages", "rules", "questions", "tasks"] { #expect(try House.text("Locales/fr.yaml").contains("\n\(key):")) }
    let sample = [french.text(.offerPlan(folder: "x")), french.text(.confirmQuestion), french.text(.tasksWhy), french.text(.damageHint)]
    for said in sample {
      #expect(!said.contains(" ?") && !said.contains(" !") && !said.contains(" :") && !said.contains("'"), "\(said)")
    }
  }

  @Test(arguments: ["README.fr.md", "docs/reports.fr.md", "docs/rules.fr.md"])
  func `French pages are typeset too, outside code`(page: String) throws {
    var prose = try House.text(page).split(separator: "```", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset.isMultiple(of: 2) }.map { String($0.element) }.joined()
    prose = prose.replacing(/`[^`\n]*`/, with: "x")
    #expect(prose.matches(of: /[^\s|]+ [:;?!»](?=\s|$)|« .*|\w['](?=\w)/).map { String($0.output) } == [])
  }
}
