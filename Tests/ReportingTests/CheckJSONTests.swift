import Foundation
import Locales
import Readiness
import Testing

@testable import Reporting

@Suite struct CheckJSONTests {
  @Test(arguments: [Language.english, .french])
  func `documents fit the schema`(language: Language) throws {
    for plan in [Sample.plan, Sample.ready, Hostile.plan] {
      let document = try CheckFormat.json.render(Sample.report(language, of: plan))
      #expect(try Oracle.schema.judge(document, [Oracle.checkSchema]) == "")
    }
  }

  @Test func `members stand in the order of the contract`() throws {
    let document = try CheckFormat.json.render(Sample.report(.english))
    let members = document.split(separator: "\n").filter { $0.hasPrefix("  \"") }.compactMap { $0.split(separator: "\"").dropFirst().first }
    #expect(members == ["version", "organization", "asOf", "overall", "counts", "steps", "findings", "unverified"])
  }

  @Test func `only words differ between languages`() throws {
    func skeleton(_ language: Language) throws -> [String] {
      let lines = try CheckFormat.json.render(Sample.report(language)).split(separator: "\n").map(String.init)
      return lines.filter { line in !["title", "message", "remedy"].contains { line.contains("\"\($0)\": ") } }
    }
    #expect(try skeleton(.english) == skeleton(.french))
  }

  @Test func `JSON Lines end with everything but the findings`() throws {
    let report = try Sample.report(.english)
    let lines = CheckFormat.jsonl.render(report).split(separator: "\n")
    #expect(lines.count == report.findings.count + 1)
    let objects = try lines.map { try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]) }
    #expect(objects.dropLast().map { $0["rule"] as? String } == ["sample-credits", "sample-address", "sample-role"])
    #expect(objects.last?["overall"] as? String == "not ready")
  }

  @Test func `data comes back unchanged, escaped where a terminal would obey it`() throws {
    let document = try CheckFormat.json.render(Sample.report(.english, of: Hostile.plan))
    #expect(
      document.unicodeScalars.allSatisfy {
        $0 == "\n" || ($0.properties.generalCategory != .control && $0.properties.generalCategory != .format)
      })
    let object = try #require(JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any])
    #expect(object["organization"] as? String == Hostile.name)
  }

  @Test func `cells of a spreadsheet never run`() throws {
    let rows = try CheckFormat.csv.render(Sample.report(.english)).split(separator: "\r\n")
    #expect(rows.count == 4)
    #expect(rows[1].contains(",'+18005550100; +18005550101,"))
  }
}
