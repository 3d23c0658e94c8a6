import Checklists
import Foundation
import JSON
import Locales
import PlanFiles
import Provisioning
import Readiness
import Reporting
import Tables
import TestSupport
import Testing

/// Plans by chance through every rule, report, check, script, message and port sheet.
@Suite struct PlanTests {
  private static let today = CalendarDate(daysSince1970: 20_779)

  /// What stands in plans: the words of the checklist, and what nobody meant.
  private static let values = [
    "", " ", "yes", "no", "none", "later", "US", "FR", "GB", "NO", "ZZ", "fr", "calling-plan", "direct-routing", "operator-connect",
    "post-usage", "credits",
    "0", "1", "-1", "6", "999999999", "18446744073709551616", "1e9", "3.5", "+12065550100", "+18005550100", "+33199001234",
    "tel:+12065550110;ext=1", "911",
    "ana@contoso.com", "ada.brown@contoso.com", "@", "Support", "Main", "queue:Support", "attendant:Main", "user:ada.brown@contoso.com",
    "voicemail:x",
    "1=queue:Support, 2=attendant:Main, 0=operator", "=", "=,=", ":", "911=US, 933=US", "^\\+1", "[", "(", "2026-11-22", "2026-02-30",
    "9999-12-31", "0000-00-00",
    "Mo-Fr 08:00-17:00", "MCOEV 3, SPE_E5 2", "SPE_E5;MCOPSTN1", "True", "False", "Europe/Paris", "Pacific Standard Time", "47.6", "-122,3",
    "999",
    "<script>alert(1)</script>", "=cmd|'x'!A0", "\u{202E}x", "\u{1B}[2J", "é\u{301}", "👩‍👩‍👧", "a\nb", "'; Remove-Item x; '", "’; x; ’",
    "../..", "💥",
    String(repeating: "x", count: 2000), String(repeating: "1, ", count: 500),
  ]

  /// A healthy tenant with some answers, fields, cells, tasks and items changed, gone or new.
  private static func plan(_ random: inout SplitMix, of tenants: [Plan]) -> Plan {
    var plan = tenants.randomElement(using: &random) ?? Plan()
    let other = tenants.randomElement(using: &random) ?? Plan()
    func value(_ random: inout SplitMix) -> String { values.randomElement(using: &random) ?? "" }
    for _ in 0...Int.random(in: 0...12, using: &random) {
      switch Int.random(in: 0..<10, using: &random) {
      case 0: if let id = plan.answers.keys.sorted().randomElement(using: &random) { plan.answers[id] = value(&random) }
      case 1: if let id = plan.answers.keys.sorted().randomElement(using: &random) { plan.answers[id] = nil }
      case 2: if let id = other.answers.keys.sorted().randomElement(using: &random) { plan.answers[id] = other.answers[id] }
      case 3, 4, 5:
        let list = (plan.lists.keys.sorted() + TableID.allCases.map(\.rawValue)).randomElement(using: &random) ?? ""
        guard let item = plan.names(of: list).randomElement(using: &random) else { break }
        let fields = plan.lists[list]?.first?.fields.keys.sorted() ?? TableID(rawValue: list).flatMap { plan.tables[$0]?.header } ?? []
        guard let field = fields.randomElement(using: &random), !item.isEmpty else { break }
        let text = value(&random)
        plan[AnswerPath(list: list, item: item, field: field)] =
          text.contains { $0.isNewline || $0 == "\u{1B}" } && TableID(rawValue: list) != nil ? "" : text
      case 6: if let list = other.lists.keys.sorted().randomElement(using: &random) { plan.lists[list] = other.lists[list] }
      case 7: plan.addItem("item \(random.next() % 9)", to: plan.lists.keys.sorted().randomElement(using: &random) ?? "call-queues")
      case 8: if let table = TableID.allCases.randomElement(using: &random) { plan.tables[table] = other.tables[table] }
      default:
        if let id = plan.tasks.keys.sorted().randomElement(using: &random) {
          plan.tasks[id] = Bool.random(using: &random) ? nil : TaskRecord(.notNeeded, note: value(&random))
        }
      }
    }
    return plan
  }

  private static func tenants() throws -> [Plan] {
    let folder = Mutation.tests.appendingPathComponent("ReadinessTests/Tenants")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { tenant in
      let files = try PlanFolder.fileNames.compactMap { name -> (String, [UInt8])? in
        let url = folder.appendingPathComponent("\(tenant)/\(name)")
        return FileManager.default.fileExists(atPath: url.path) ? (name, Array(try Data(contentsOf: url))) : nil
      }
      return try PlanFolder(reading: Dictionary(uniqueKeysWithValues: files)).plan
    }
  }

  @Test func `whatever stands in a plan, rules judge it and every output is well formed`() throws {
    let tenants = try Self.tenants()
    var chance = Chance(seconds: 3)
    while let seed = chance.nextSeed() {
      let plan = Self.plan(&chance.random, of: tenants)
      let localizer = Localizer(Bool.random(using: &chance.random) ? .english : .french)
      let assessment = Assessment(of: plan, by: Rule.all, on: Self.today, checklist: .phoneSystem)
      #expect(Set(assessment.findings.map(\.id)).count == assessment.findings.count, "RANDOM_SEED=\(seed)")
      #expect(assessment.findings.allSatisfy { !$0.subjects.isEmpty }, "RANDOM_SEED=\(seed)")
      let report = Report(assessment, checklist: .phoneSystem, localizer: localizer, programVersion: "0")
      let run = CheckRun(of: Rule.all, on: Self.today, checklist: .phoneSystem, localizer: localizer, programVersion: "0")
      // One report a plan keeps the pace; all are met in turn.
      let format = ReportFormat.all[Int(seed) % ReportFormat.all.count]
      try expectJSON(format.render(report), when: format.id == "json", seed)
      let check = CheckFormat.all[Int(seed) % CheckFormat.all.count]
      let entry = CheckEntry.plan(run.check(plan, in: "x"))
      var tally = CheckTally()
      tally.add(entry)
      try expectJSON(
        check.opening(of: run) + check.text(of: entry, in: run) + check.closing(of: tally, in: run),
        when: check.id == "json" || check.id == "sarif", seed)
      _ = ProvisioningScript(assessment, checklist: .phoneSystem, localizer: localizer, planHash: "", programVersion: "0").text
      let notices = NoticeRound(assessment, fallback: localizer).notices
      for format in NoticeFormat.all { _ = format.files(of: notices, NoticeFormat.Envelope(sender: nil, day: Self.today)) }
      _ = PortSheet.all(of: assessment, checklist: .phoneSystem, localizer: localizer)
    }
  }

  private func expectJSON(_ text: String, when isMeant: Bool, _ seed: UInt64) throws {
    guard isMeant else { return }
    #expect(Array(text.utf8).withUnsafeBufferPointer { (try? JSONText(checking: $0)) != nil }, "RANDOM_SEED=\(seed)")
  }
}

/// The interview under events by chance.
@Suite struct AssistantEventTests {
  private static let answers = [
    "", "yes", "no", "oui", "all", "none", "1", "2", "1-3", "0", "france", "united states", "NO", "Contoso", "Support, Sales",
    "+1 206 555 0100 to 05", "+33 1 99 00 12 34",
    "ana@contoso.com, ben@contoso.com", "Microsoft 365 E5 2, MCOPSTN1 2", "1000", "4", "Avenue", "Seattle", "Washington", "98104", "47.6",
    "x", "?", "later", "Main",
    "queue:Support", "1=queue:Support", "2026-11-22", "1000 4th Avenue\nSeattle, WA 98104", "\u{1B}[2J\u{202E}", "[", "]", "a]b", "💥",
    String(repeating: "z", count: 5000),
  ]
  private static let places = [
    "1", "4", "10", "11", "credits.set-up", "organization.country", "users", "call-queues[Support].agents", "addresses[x].City",
    "tasks[calling]", "", "][",
  ]

  @Test func `events in any order keep the machine at a question, its plan saved, and undo true`() throws {
    var chance = Chance(seconds: 2)
    while let seed = chance.nextSeed() {
      let languages = [Localizer(.english), Localizer(.french)]
      var assistant = Assistant(Plan(), checklist: .phoneSystem, rules: Rule.all, today: Export.day, languages: languages)
      var saved = Plan()
      var folder = try PlanFolder(reading: [:])
      _ = assistant.start()
      for step in 0..<60 {
        let before = assistant.plan
        let event = Self.event(&chance.random)
        let effects = assistant.handle(event)
        for effect in effects { if case .save(let plan) = effect { saved = plan } }
        #expect(saved == assistant.plan, "RANDOM_SEED=\(seed), step \(step): \(event)")
        #expect(
          effects.contains { if case .tell = $0 { false } else if case .save = $0 { false } else { true } },
          "RANDOM_SEED=\(seed), step \(step): \(event)")
        if assistant.plan != before, step % 7 == 0 {
          var copy = assistant
          _ = copy.handle(.undo)
          if case .undo = event {
          } else if case .redo = event {
          } else {
            #expect(copy.plan == before, "RANDOM_SEED=\(seed), step \(step): \(event)")
          }
        }
      }
      _ = try folder.update(to: saved)
      #expect(folder.plan == saved, "RANDOM_SEED=\(seed)")
    }
  }

  private static func event(_ random: inout SplitMix) -> Assistant.Event {
    switch Int.random(in: 0..<24, using: &random) {
    case 0: .back
    case 1: .skip
    case 2: .keep
    case 3: .goTo(places.randomElement(using: &random) ?? "")
    case 4: .undo
    case 5: .redo
    case 6: .note(answers.randomElement(using: &random) ?? "")
    case 7: .again
    case 8: .task(["open-admin-centers", "check-country[US]", "x", ""].randomElement(using: &random) ?? "", TaskRecord(.done))
    default: .answered(answers.randomElement(using: &random) ?? "")
    }
  }
}
