import Foundation
import Locales
import Readiness
import Tables
import TestSupport
import Testing

@testable import Provisioning

@Suite struct ScriptTests {
  @Test(arguments: [Language.english, .french])
  func `every command is PowerShell that the catalogue knows, and changes stand where the dry run catches them`(language: Language) throws {
    let script = SamplePlan.script(try SamplePlan.everything(), language)
    #expect(script.open == ScriptSection.allCases)
    let verdict = try Oracle.script.judge(script.text, [Oracle.catalogue]).split(separator: "\n")
    #expect(verdict.count == 2, "\(verdict)")
    #expect(verdict == ["cmdlets: 62", "way back: 32"])
  }

  @Test(arguments: [Language.english, .french])
  func `the script that collects only reads, and reads what imports know`(language: Language) throws {
    let text = CollectScript(localizer: Localizer(language), programVersion: "0.0.0").text
    let verdict = try Oracle.script.judge(text, [Oracle.catalogue]).split(separator: "\n")
    #expect(verdict == ["cmdlets: 27", "way back: 0"])
    let facts = try JSONSerialization.jsonObject(
      with: Data(contentsOf: Oracle.folder.appendingPathComponent("Catalogue/export-columns.json")))
    let formats = try #require((facts as? [String: Any])?["formats"] as? [String: [String: Any]])
    let quoted = Set(text.matches(of: /'([A-Za-z]+)'/).map { $0.1.lowercased() })
    for (name, format) in formats {
      let detect = try #require(format["detect"] as? [String: [String]])
      for column in detect["allOf"] ?? [] { #expect(quoted.contains(column.lowercased()), "\(name) needs \(column)") }
    }
    // Whoever organizes a meeting keeps the PIN.
    #expect(!text.contains("LeaderPin"))
  }

  @Test func `the same plan gives the same bytes, with a mark that Windows PowerShell needs`() throws {
    let plan = try SamplePlan.everything()
    #expect(SamplePlan.script(plan).text == SamplePlan.script(plan).text)
    #expect(Array(SamplePlan.script(plan).text.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
  }

  @Test func `a blocker makes its section refuse with the reason, and leaves the others`() throws {
    var plan = try SamplePlan.everything()
    plan[AnswerPath(list: "users", item: "ana@contoso.com", field: "number")] = "+14255550102"
    let script = SamplePlan.script(plan)
    #expect(script.refused.map(\.section).contains(.userNumbers))
    #expect(!script.open.contains(.userNumbers) && script.open.contains(.callQueues))
    #expect(!script.text.contains("Find-UserNumber") && script.text.contains("+14255550102"))
  }

  @Test func `what needs something that is refused is refused with it, for the same reason`() throws {
    var plan = try SamplePlan.everything()
    plan["billing"] = "credits"
    plan["credits.set-up"] = "no"
    let script = SamplePlan.script(plan)
    #expect(script.refused.map(\.section).contains(.resourceAccounts))
    let associations = try #require(script.refused.first { $0.section == .associations })
    #expect(associations.reasons.contains { $0.contains("+18005550100") })
    #expect(script.open.contains(.callQueues) && script.open.contains(.autoAttendants) && script.open.contains(.callTargets))
  }

  @Test func `where no cmdlet assigns numbers, sections that need one are refused with the reason`() throws {
    var plan = try SamplePlan.everything()
    plan["organization.cloud"] = "21vianet"
    let refused = SamplePlan.script(plan).refused.filter { $0.reasons.contains { $0.contains("not documented for 21Vianet") } }
    #expect(refused.map(\.section) == [.userNumbers, .resourceAccounts, .sharedCalling])
  }

  @Test func `attendants wait for queues that are refused`() throws {
    var plan = try SamplePlan.everything()
    plan[AnswerPath(list: "call-queues", item: "Support", field: "waiting-calls")] = "500"
    let script = SamplePlan.script(plan)
    #expect(script.refused.map(\.section) == [.callQueues, .autoAttendants, .callTargets, .associations])
  }

  @Test func `what is recorded as done, or shown to be so by an import, is left out`() throws {
    var plan = try SamplePlan.everything()
    plan.tasks["assign-licences"] = TaskRecord(.done)
    #expect(!SamplePlan.script(plan).text.contains("Find-Licence"))
    let identity = "e3f27ac0-d5cc-5216-8e64-ecf88ccfead1"
    for row in plan.rows(of: "users") {
      plan.tables[.users]?.set(row: row, "Identity", to: identity)
      plan.tables[.users]?.set(row: row, "EmergencyAddress", to: "")
    }
    for row in plan.rows(of: "numbers") { plan.tables[.numbers]?.set(row: row, "AssignedPstnTargetId", to: identity) }
    #expect(ScriptContent(plan).people.allSatisfy { $0.number.isEmpty })
  }

  @Test func `coordinates with a decimal comma are written with a point`() throws {
    var plan = try SamplePlan.everything()
    for (column, text) in [("Latitude", "48,8689"), ("Longitude", "2,3315")] { plan.tables[.addresses]?.set(row: 0, column, to: text) }
    let text = SamplePlan.script(plan).text
    #expect(text.contains("Latitude = '48.8689'") && text.contains("Longitude = '2.3315'"))
  }

  @Test func `identifiers that are none are named and never written`() throws {
    let users = "UserPrincipalName,UsageLocation,LineUri\nana';Remove-CsCallQueue,US,+14255550101\nbo@contoso.com,US,\"+1425'\"\n"
    let script = SamplePlan.script(try SamplePlan.read(plan: SamplePlan.everythingFile, users: users))
    #expect(script.content.people.map(\.name) == ["bo@contoso.com"])
    #expect(script.content.people[0].number.isEmpty)
    #expect(
      script.byHand.contains { $0.contains("is not a sign-in name") } && script.byHand.contains { $0.contains("is not a phone number") })
  }

  @Test func `a key that ends the call is announced as that`() throws {
    var plan = try SamplePlan.everything()
    plan[AnswerPath(list: "auto-attendants", item: "Main", field: "menu")] = "1=queue:Support, 9=disconnect"
    let attendant = ScriptContent(plan).attendants.first { $0.name == "Main" }
    #expect(attendant?.prompt == "Pour Support, appuyez sur 1. Pour terminer l’appel, appuyez sur 9.")
  }

  @Test func `an attendant's closing leads to the voicemail of a group that is known by its id`() throws {
    let (path, group) = (AnswerPath(list: "auto-attendants", item: "Main", field: "holidays"), "400b7926-de3f-582f-99d2-90b61ca5ff36")
    var plan = try SamplePlan.everything()
    plan[path] = "Christmas=2026-12-25=voicemail:\(group)"
    plan[AnswerPath(list: "auto-attendants", item: "Main", field: "after-hours")] = "voicemail:\(group)"
    plan[AnswerPath(list: "call-queues", item: "Support", field: "overflow")] = "voicemail:\(group)"
    let script = SamplePlan.script(plan)
    let attendant = script.content.attendants.first { $0.name == "Main" }
    #expect(attendant?.holidays.map(\.target) == [.voicemail(group)] && attendant?.afterHours.map(\.target) == [.voicemail(group)])
    // A queue's cmdlet would want a prompt: that is left to people, and told.
    #expect(script.byHand.filter { $0.contains(group) }.count == 1)
    #expect(try !Oracle.script.judge(script.text, [Oracle.catalogue]).contains("error"))
    plan[path] = "Christmas=2026-12-25=voicemail:ana@contoso.com"
    #expect(SamplePlan.script(plan).content.attendants.first { $0.name == "Main" }?.holidays.isEmpty == true)
    #expect(SamplePlan.script(plan).byHand.filter { $0.contains("Christmas") || $0.contains("voicemail:ana") }.count == 1)
  }

  @Test func `what people are left with is all of it, also tasks that no menu leads to`() throws {
    var plan = try SamplePlan.everything()
    plan["connection"] = "shared-calling"
    let byHand = SamplePlan.script(plan).byHand
    // One must be done before going live, without the other there is no shared number.
    for task in ["tell-emergency-limits", "set-up-shared-calling"] {
      let title = try #require(Localizer(.english).text("tasks.\(task).title"))
      #expect(byHand.contains("Step 5: \(title)"))
    }
    plan.tasks["tell-emergency-limits"] = TaskRecord(.done)
    #expect(SamplePlan.script(plan).byHand.count == byHand.count - 1)
  }

  @Test func `a number that its holder has already is left to nobody, whatever its kind`() throws {
    let identity = "e3f27ac0-d5cc-5216-8e64-ecf88ccfead1"
    let users = "UserPrincipalName,UsageLocation,LineUri,Identity\nana@contoso.com,US,+14255550101,\(identity)\n"
    let numbers = "TelephoneNumber,AssignedPstnTargetId\n+14255550101,\(identity)\n"
    let file = "version: 1\norganization: {country: US}\n"
    #expect(ScriptContent(try SamplePlan.read(plan: file, users: users, numbers: numbers, addresses: "")).leftToPeople.isEmpty)
    let free = "TelephoneNumber\n+14255550101\n"
    #expect(ScriptContent(try SamplePlan.read(plan: file, users: users, numbers: free, addresses: "")).leftToPeople.count == 1)
  }

  @Test func `of what the tenant has already nothing is left to people`() throws {
    var plan = try SamplePlan.everything()
    let (attendant, queue) = (AnswerPath(list: "auto-attendants", item: "Main", field: "language"), "Support")
    plan[attendant] = "de-DE"
    plan[AnswerPath(list: "call-queues", item: queue, field: "groups")] = "400b7926-de3f-582f-99d2-90b61ca5ff36"
    let ofAccounts = try ScriptContent(SamplePlan.everything()).leftToPeople
    #expect(ScriptContent(plan).leftToPeople.count == ofAccounts.count + 2)
    for list in ["auto-attendants", "call-queues"] {
      for index in (plan.lists[list] ?? []).indices {
        plan.lists[list]?[index].fields["id"] = "11111111-0000-4000-8000-00000000000\(index)"
      }
    }
    #expect(ScriptContent(plan).leftToPeople == ofAccounts)
  }

  @Test func `rules that are named as harmless exist`() {
    let named = ScriptSection.harmlessRules.union(ScriptSection.rulesOfLaterWork)
    #expect(named.subtracting(Rule.all.map(\.id)) == [])
  }

  @Test(arguments: [Language.english, .french]) func `every comment and every text that the code names has its words`(language: Language) {
    let localizer = Localizer(language)
    for (name, source) in EmbeddedScripts.all {
      for comment in source.description.matches(of: /#: ([a-z-]+)/) { #expect(localizer.has("script.comments.\(comment.1)"), "\(name)") }
    }
    let script = SamplePlan.scriptOrEmpty(language) + CollectScript(localizer: localizer, programVersion: "").text
    let tables = script.matches(of: /\$Text = @\{\n(?s:(.*?))\n\}/).map(\.1)
    #expect(tables.count == 2 && tables.allSatisfy { !$0.contains(" = ''\n") })
  }

  @Test func `20,000 people are rows of a table, not lines of code`() throws {
    let rows = (0..<20_000).map { "user\($0)@contoso.com,US,+1425\(6_000_000 + $0)" }
    let users = "UserPrincipalName,UsageLocation,LineUri\n" + rows.joined(separator: "\n") + "\n"
    let numbers =
      "TelephoneNumber,Capability\n" + rows.map { $0.split(separator: ",")[2] + ",UserAssignment" }.joined(separator: "\n") + "\n"
    let plan = try SamplePlan.read(plan: SamplePlan.everythingFile, users: users, numbers: numbers)
    let text = SamplePlan.script(plan).text
    #expect(text.contains("user19999@contoso.com,US,+14256019999,CallingPlan"))
    #expect(text.split(separator: "\n").count < 22_000)
  }
}

extension SamplePlan {
  /// The whole script in a language; empty when the sample is damaged, which other tests say.
  static func scriptOrEmpty(_ language: Language) -> String { (try? everything()).map { script($0, language).text } ?? "" }
}
