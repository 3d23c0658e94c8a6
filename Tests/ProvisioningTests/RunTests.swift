import Foundation
import Locales
import Readiness
import Tables
import TestSupport
import Testing

@testable import Provisioning

/// Scripts run on a tenant in memory, whose cmdlets hold every call against the catalogue.
@Suite struct RunTests {
  struct Run: Decodable {
    var error: String
    var asked: Int
    var holidays: [String]
    var greetings: [String]
    var changes: Int
    var log: [String: Int]
    var said: [String]
    var wayBack: String
  }

  struct State: Decodable, Equatable {
    var numbers: [String]
    var placed: [String]
    var queues: [String]
    var attendants: [String]
    var associations: Int
    var bridge: [String]
    var pin: Int
    var schedules: Int
    var callers: [String]
    var licences: Int
    var addresses: Int
    var places: Int
    var policies: [String]

    static let nothing = State(
      numbers: [], placed: [], queues: [], attendants: [], associations: 0, bridge: [], pin: 5, schedules: 0, callers: [], licences: 0,
      addresses: 0, places: 0,
      policies: [])
  }

  struct Report: Decodable {
    var dry: Run
    var afterDry: State
    var declined: Run
    var first: Run
    var after: State
    var second: Run
    var back: Run
    var afterBack: State
    var broken: Run
    var mended: Run
    var afterMended: State
    var orphaned: Run
    var adopted: Run
    var afterAdopted: State
    var taken: Run
    var short: Run
  }

  private func report(_ script: ProvisioningScript) throws -> Report {
    try JSONDecoder().decode(Report.self, from: Data(try Oracle.run.judge(script.text, [Oracle.catalogue]).utf8))
  }

  @Test(arguments: [(Language.english, "Support"), (.french, "L’été '$(calc)' ‚‛ \"“ ` ; @'\u{202E}\n'@ -WhatIf:$false")])
  func `a run does what the plan says, a second one nothing, and the way back takes it back`(language: Language, queue: String) throws {
    let report = try report(SamplePlan.script(try SamplePlan.everything(queue: queue), language))
    // Whatever a cmdlet has of its own: a dry run changes nothing and asks nothing.
    #expect(report.dry.error.isEmpty && report.dry.changes == 0 && report.dry.asked == 0 && report.afterDry == .nothing)
    #expect(report.dry.log.keys.sorted() == ["what-if"])
    #expect(report.declined.asked == 1 && report.declined.changes == 0)
    #expect(report.first.error.isEmpty && report.first.asked == 1)
    #expect(report.first.log == ["done": report.dry.log["what-if"] ?? 0], "what was shown is what was done, and nothing differs")
    let expected = State(
      numbers: ["+14255550100", "+14255550101", "+14255550102", "+18005550100"], placed: ["+14255550100", "+14255550101", "+14255550102"],
      queues: [queue, "Night"].sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }, attendants: ["Sub", "Main"],
      associations: 2, bridge: ["14255550111"], pin: 6, schedules: 2, callers: [], licences: 6, addresses: 1, places: 2,
      policies: ["HQ-Security", "US-911"])
    #expect(report.after == expected)
    #expect(report.first.holidays == ["Christmas"], "one set of holidays serves several attendants")
    #expect(report.first.said.contains(Localizer(language).text("script.says.as-planned") ?? ""))
    let after = Localizer(language).text("script.says.after-hours") ?? "After hours"
    let closed = [Language.english, .french].map { Localizer($0).text(.attendantClosed) }
    #expect(report.first.greetings == ["Christmas: \(closed[0])", "Main - \(after): \(closed[1])", "Christmas: \(closed[1])"])
    #expect(report.second.changes == 0 && report.second.asked == 0 && report.second.log.isEmpty)
    // The address of a Calling Plan number stays, so the address itself stays too: the way back says so and goes on.
    var left = State.nothing
    (left.placed, left.addresses, left.places) = (expected.placed, 1, 1)
    #expect(report.back.error.isEmpty && report.afterBack == left)
    #expect(report.back.said.contains("the address is in use"))
  }

  @Test func `an error at whatever change leaves nothing that the next run does not bring to what was planned`() throws {
    struct Sweep: Decodable {
      var changes: Int
      var astray: [String]
    }
    let script = SamplePlan.script(try SamplePlan.everything())
    let sweep = try JSONDecoder().decode(Sweep.self, from: Data(try Oracle.run.judge(script.text, [Oracle.catalogue, "interrupted"]).utf8))
    #expect(sweep.changes == 38 && sweep.astray.isEmpty, "\(sweep.astray)")
  }

  @Test func `where resource accounts are made by hand, one that is missing stops the script before its first change`() throws {
    var plan = try SamplePlan.everything()
    plan["organization.cloud"] = "gcc-high"
    let run = try once(plan)
    #expect(run.error.hasPrefix("Stopped before the first change") && run.changes == 0)
    #expect(run.said.contains("  There is no account called support@contoso.com."))
  }

  @Test func `an attendant that failed after its schedules were made leaves none behind that the next run would make again`() throws {
    let report = try report(SamplePlan.script(try SamplePlan.everything()))
    #expect(report.orphaned.error.contains("failed") && report.orphaned.wayBack.contains("Remove-CsOnlineSchedule"))
    #expect(report.adopted.error.isEmpty && report.adopted.holidays.isEmpty && report.afterAdopted == report.after)
  }

  /// The steps of a run on a tenant that has nothing yet.
  private func once(_ plan: Plan) throws -> Run {
    let text = try Oracle.run.judge(SamplePlan.script(plan).text, [Oracle.catalogue, "once"])
    return try JSONDecoder().decode(Run.self, from: Data(text.utf8))
  }

  @Test func `a policy that is not there stops the script before its first change, one of Shared Calling waits for people`() throws {
    var plan = try SamplePlan.everything()
    plan[AnswerPath(list: "users", item: "ana@contoso.com", field: "TenantDialPlan")] = "Nowhere"
    let stopped = try once(plan)
    #expect(stopped.error.hasPrefix("Stopped before the first change") && stopped.changes == 0)
    #expect(stopped.said.contains { $0.contains("The policy Nowhere (TenantDialPlan) is not there") })
    plan = try SamplePlan.everything()
    plan[AnswerPath(list: "users", item: "ana@contoso.com", field: "TeamsSharedCallingRoutingPolicy")] = "Seattle"
    let waiting = try once(plan)
    #expect(waiting.error.isEmpty && waiting.said.contains { $0.contains("The Shared Calling policy Seattle is not there yet") })
  }

  @Test func `the first error stops everything, and the next run goes on from there`() throws {
    let report = try report(SamplePlan.script(try SamplePlan.everything()))
    #expect(report.broken.error.contains("failed") && report.broken.changes == 7)
    #expect(report.broken.log["failed"] == 1 && report.broken.said.contains { $0.hasPrefix("Stopped: ") })
    #expect(report.broken.wayBack.contains("Set-MgUserLicense"))
    #expect(report.mended.error.isEmpty && report.afterMended == report.after)
  }

  @Test func `a number that somebody else has, or a licence too few, stops the script before its first change`() throws {
    let report = try report(SamplePlan.script(try SamplePlan.everything()))
    #expect(report.taken.error.hasPrefix("Stopped before the first change") && report.taken.changes == 0 && report.taken.asked == 0)
    #expect(report.taken.log == ["problem": 1])
    #expect(report.short.error.hasPrefix("Stopped before the first change") && report.short.changes == 0)
    #expect(report.short.said.contains("  PHONESYSTEM_VIRTUALUSER: needed: 2, free: 1."))
    #expect(report.taken.said.contains { $0.contains("+14255550102") && $0.contains("belongs to somebody") })
  }

  /// "Required for all countries except Australia and Japan": New-CsOnlineLisCivicAddress, Latitude.
  @Test(arguments: [("US", true), ("AU", false)])
  func `an address without coordinates is not made where they are required`(country: String, isRefused: Bool) throws {
    var plan = try SamplePlan.everything()
    for row in 0..<2 {
      for (column, text) in [("Latitude", ""), ("Longitude", ""), ("CountryOrRegion", country)] {
        plan.tables[.addresses]?.set(row: row, column, to: text)
      }
    }
    let text = try Oracle.run.judge(SamplePlan.script(plan).text, [Oracle.catalogue, "once"])
    let run = try JSONDecoder().decode(Run.self, from: Data(text.utf8))
    #expect(run.error.hasPrefix("Stopped before the first change") == isRefused)
    let words = "HQ has no coordinates. Enter it with the search on the map in the Teams admin center, which fills them in."
    #expect(run.said.contains { $0.contains(words) } == isRefused)
  }

  @Test func `what is collected is complete, page after page, and to its full depth`() throws {
    struct File: Decodable {
      var rows: Int
      var columns: [String]
      var depth: Int
    }
    struct Export: Decodable {
      var error: String
      var files: [String: File]
      var changes: Int
    }
    let text = CollectScript(localizer: Localizer(.english), programVersion: "0.0.0").text
    let export = try JSONDecoder().decode(Export.self, from: Data(try Oracle.run.judge(text, [Oracle.catalogue, "collect"]).utf8))
    #expect(export.error.isEmpty && export.changes == 0)
    let files = Dictionary(uniqueKeysWithValues: export.files.map { ($0.key.split(separator: "/").last.map(String.init) ?? "", $0.value) })
    #expect(files["phone-number-assignment.json"]?.rows == 2506)
    #expect(files["call-queues.json"]?.rows == 250)
    // Of the three people one calls: two policies are in effect there.
    #expect(files["user-policy-assignments.json"]?.rows == 2)
    #expect(files["schedules.json"]?.rows == 1)
    // Source: what the shapes of these exports need, with the depth of 2 that ConvertTo-Json has by itself they are destroyed.
    #expect((files["call-queues.json"]?.depth ?? 0) >= 4 && (files["auto-attendants.json"]?.depth ?? 0) >= 8)
    let facts = try JSONSerialization.jsonObject(
      with: Data(contentsOf: Oracle.folder.appendingPathComponent("Catalogue/export-columns.json")))
    let formats = try #require((facts as? [String: Any])?["formats"] as? [String: [String: Any]])
    let known = Set(formats.values.flatMap { ($0["columns"] as? [String]) ?? [] }.map { $0.lowercased() })
    for (name, file) in files {
      #expect(file.columns.allSatisfy { known.contains($0.lowercased()) || $0 == "PreferredLanguage" }, "\(name)")
    }
  }
}
