import Foundation
import Locales
import Readiness
import TestSupport
import Testing

@testable import Reporting

@Suite struct CheckJSONTests {
  private static let plans = [("plan", Sample.plan), ("ready", Sample.ready), ("hostile", Hostile.plan)]

  private func object(_ text: some StringProtocol) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test(arguments: [Language.english, .french])
  func `documents fit the schema`(language: Language) throws {
    for plan in [Sample.plan, Sample.ready, Hostile.plan] {
      let document = Sample.check(.json, try Sample.run(language), of: [(".", plan)])
      #expect(try Oracle.schema.judge(document, [Oracle.checkSchema]) == "")
    }
    let skipping = Sample.check(.json, try Sample.run(language, skipping: ["sample-credits"], failOn: .advice))
    #expect(try Oracle.schema.judge(skipping, [Oracle.checkSchema]) == "")
    let several = Sample.check(.json, try Sample.run(language, isSeveral: true), of: Sample.folders)
    #expect(try Oracle.schema.judge(several, [Oracle.checkSchema]) == "")
  }

  @Test(arguments: [false, true]) func `lines fit the schema`(isSeveral: Bool) throws {
    let folders = isSeveral ? Sample.folders : [(".", Sample.plan)]
    let lines = Sample.check(.jsonl, try Sample.run(.english, isSeveral: isSeveral), of: folders).split(separator: "\n")
    #expect(try Oracle.schema.judge("[" + lines.joined(separator: ",") + "]", [Oracle.checkSchema, "#/$defs/lines"]) == "")
  }

  @Test func `what is not in the schema is refused`() throws {
    for wrong in [#"{"version":1}"#, #"{"version":1,"plans":[{"folder":"a"}],"overall":"ready"}"#] {
      #expect(try Oracle.schema.judge(wrong, [Oracle.checkSchema]) != "")
    }
  }

  @Test func `members stand in the order of the contract`() throws {
    let document = Sample.check(.json, try Sample.run(.english))
    let members = document.split(separator: "\n").filter { $0.hasPrefix("  \"") }.compactMap { $0.split(separator: "\"").dropFirst().first }
    #expect(
      members == [
        "version", "organization", "asOf", "overall", "counts", "steps", "findings", "unverified", "undecided", "accepted", "waivers",
        "skipped", "failOn", "status",
      ])
  }

  @Test func `only words differ between languages`() throws {
    func skeleton(_ language: Language) throws -> [String] {
      let lines = Sample.check(.json, try Sample.run(language)).split(separator: "\n").map(String.init)
      return lines.filter { line in !["title", "message", "remedy", "source"].contains { line.contains("\"\($0)\": ") } }
    }
    #expect(try skeleton(.english) == skeleton(.french))
  }

  @Test func `JSON Lines end with everything but the findings`() throws {
    let lines = Sample.check(.jsonl, try Sample.run(.english)).split(separator: "\n")
    let objects = try lines.map(object)
    #expect(objects.dropLast().map { $0["rule"] as? String } == ["sample-credits", "sample-address", "sample-role"])
    #expect(objects.last?["overall"] as? String == "not ready")
  }

  @Test func `each line of several folders names its own, and the last one sums up`() throws {
    let lines = Sample.check(.jsonl, try Sample.run(.english, isSeveral: true), of: Sample.folders).split(separator: "\n")
    let objects = try lines.map(object)
    #expect(objects.dropLast().allSatisfy { $0["folder"] is String })
    #expect(objects.last?["plans"] as? Int == 4)
    #expect(objects.last?["status"] as? Int == 66)
  }

  @Test func `data comes back unchanged, escaped where a terminal would obey it`() throws {
    let document = Sample.check(.json, try Sample.run(.english), of: [(".", Hostile.plan)])
    #expect(
      document.unicodeScalars.allSatisfy {
        $0 == "\n" || ($0.properties.generalCategory != .control && $0.properties.generalCategory != .format)
      })
    #expect(try object(document)["organization"] as? String == Hostile.name)
  }

  @Test func `accepted findings, waivers and rules left out are all named`() throws {
    var plan = Sample.plan
    plan.waivers += [
      Waiver(rule: "sample-role", reason: "over", until: "2026-11-21"), Waiver(rule: "sample-rôle", reason: "slip"),
      Waiver(rule: "sample-unknown", reason: "nothing there"), Waiver(rule: "sample-credits", reason: "later"),
    ]
    let run = try Sample.run(.english, skipping: ["sample-credits"])
    let document = try object(Sample.check(.json, run, of: [(".", plan)]))
    let accepted = try #require(document["accepted"] as? [[String: Any]])
    #expect(accepted.map { $0["rule"] as? String } == ["sample-waived"])
    #expect(accepted.first?["reasons"] as? [String] == ["leaves in December"])
    let waivers = try #require(document["waivers"] as? [[String: Any]])
    #expect(waivers.map { $0["state"] as? String } == ["holds", "expired", "unknown rule", "unused", "not checked"])
    #expect(document["skipped"] as? [String] == ["sample-credits"])
    #expect((document["findings"] as? [[String: Any]])?.contains { $0["rule"] as? String == "sample-role" } == true)
  }

  @Test(arguments: [(Severity.blocker, "sample-credits", 2), (.warning, "sample-credits", 1), (.advice, "sample-credits", 1)])
  func `the status follows from what fails`(threshold: Severity, skipped: String, status: Int) throws {
    let run = try Sample.run(.english, skipping: [skipped], failOn: threshold)
    #expect(try object(Sample.check(.json, run))["status"] as? Int == status)
  }
}
