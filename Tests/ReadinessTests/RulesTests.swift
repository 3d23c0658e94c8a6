import Checklists
import CivicAddresses
import Facts
import Foundation
import Locales
import Readiness
import Testing
import YAML

@Suite struct RulesTests {
  static let context = Rule.Context(today: CalendarDate(daysSince1970: 20_779), checklist: .phoneSystem)
  private static let languages = [Localizer(.english), Localizer(.french)]

  // MARK: Examples

  @Test(arguments: Rule.all) func `what passes has no fault and leaves nothing open`(rule: Rule) {
    for (index, plan) in rule.passes.enumerated() {
      let outcome = rule.check(plan, Self.context)
      #expect(outcome.violations.map(\.subject) == [], "\(rule.id), passes[\(index)]")
      #expect(outcome.needs == [], "\(rule.id), passes[\(index)]")
    }
  }

  @Test(arguments: Rule.all) func `what fails has a fault`(rule: Rule) {
    for (index, plan) in rule.fails.enumerated() {
      #expect(!rule.check(plan, Self.context).violations.isEmpty, "\(rule.id), fails[\(index)]")
    }
  }

  @Test(arguments: Rule.all) func `of what cannot be told it is said what would tell`(rule: Rule) {
    for (index, plan) in rule.cannotTell.enumerated() {
      let outcome = rule.check(plan, Self.context)
      #expect(outcome.violations.map(\.subject) == [], "\(rule.id), cannotTell[\(index)]")
      #expect(!outcome.needs.isEmpty, "\(rule.id), cannotTell[\(index)]")
    }
  }

  @Test(arguments: Rule.all) func `every rule has examples that pass, and others that do not`(rule: Rule) {
    #expect(!rule.passes.isEmpty || rule.id == "answers-missing")
    #expect(!rule.fails.isEmpty || !rule.cannotTell.isEmpty)
  }

  // MARK: What a rule names

  /// Of Singapore's three the first is the coast guard's, which nobody looks for.
  @Test func `where any of a country's emergency numbers would do, all are named`() throws {
    var plan = try Tenant.directRouting.plan()
    let user = plan.users[0].name
    let cells = ["UsageLocation": "SG", "LineUri": "+6560123401"]
    for (column, text) in cells { plan[AnswerPath(list: "users", item: user, field: column)] = text }
    let rule = try #require(Rule.all.first { $0.id == "emergency-number-missing" })
    #expect(rule.check(plan, Self.context).violations.first?.arguments["number"] == .alternatives(["993", "995", "999"]))
  }

  @Test func `ids are unique`() {
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
  }

  @Test(arguments: Rule.all) func `its step and facts exist`(rule: Rule) {
    #expect(Checklist.phoneSystem.step(rule.step) != nil)
    #expect(!rule.facts.isEmpty)
    for fact in rule.facts { #expect(FieldFact(id: fact) != nil, "\(rule.id): \(fact)") }
  }

  @Test(arguments: Rule.all) func `its findings are said without gaps in both languages`(rule: Rule) {
    for language in Self.languages {
      for part in ["title", "message", "why", "remedy"] { #expect(language.has("rules.\(rule.id).\(part)"), "\(rule.id).\(part)") }
      for plan in rule.fails {
        let assessment = Assessment(of: plan, by: [rule], on: Self.context.today, checklist: .phoneSystem)
        for finding in assessment.findings {
          for part in ["message", "remedy", "why"] {
            let text = language.text(Wording(.phoneSystem, language).words(part, of: finding))
            #expect(!text.contains("{") && !text.hasPrefix("rules."), "\(language.language.code): \(text)")
          }
        }
      }
    }
  }

  @Test func `the conference bridge has its name in findings, not its id`() throws {
    let rule = try #require(Rule.all.first { $0.id == "number-for-two-services" })
    var plan = Plan()
    plan["wishes.audio-conferencing"] = "yes"
    plan["audio-conferencing.numbers"] = "+14255550100"
    plan["wishes.call-queues"] = "yes"
    plan.addItem("Support", to: "call-queues")
    plan[AnswerPath(list: "call-queues", item: "Support", field: "numbers")] = "+14255550100"
    let finding = try #require(Assessment(of: plan, by: [rule], on: Self.context.today, checklist: .phoneSystem).findings.first)
    let said = Self.languages.map { $0.text(Wording(.phoneSystem, $0).words("message", of: finding)) }
    #expect(
      said == [
        "+14255550100 is given to two services at once: conference bridge and Support.",
        "+14255550100 est donné à deux services à la fois\u{202F}: pont de conférence et Support.",
      ])
  }

  @Test func `of many subjects ten are named and the rest is counted`() throws {
    let rule = try #require(Rule.all.first { $0.id == "account-disabled" })
    var plan = Plan()
    for number in 10..<22 {
      plan.addItem("user\(number)@contoso.com", to: "users")
      plan[AnswerPath(list: "users", item: "user\(number)@contoso.com", field: "AccountEnabled")] = "False"
    }
    let finding = try #require(Assessment(of: plan, by: [rule], on: Self.context.today, checklist: .phoneSystem).findings.first)
    let said = Self.languages.map { $0.text(Wording(.phoneSystem, $0).words("message", of: finding)) }
    #expect(said[0].contains("user19@contoso.com, and 2 more") && said[1].contains("user19@contoso.com et 2 de plus"), "\(said)")
  }

  @Test func `a policy is named as the list writes it`() throws {
    var plan = Plan()
    for (id, value) in ["connection": "direct-routing", "organization.country": "US"] { plan[id] = value }
    for list in ["voice-routing-policies", "voice-routes", "gateways"] { plan.addItem("Everyone", to: list) }
    plan.addItem("ana@contoso.com", to: "users")
    plan[AnswerPath(list: "users", item: "ana@contoso.com", field: "OnlineVoiceRoutingPolicy")] = "Tag:Lyon-Abroad"
    let rule = try #require(Rule.all.first { $0.id == "voice-routing-policy-unknown" })
    let finding = try #require(Assessment(of: plan, by: [rule], on: Self.context.today, checklist: .phoneSystem).findings.first)
    #expect(
      Self.languages[0].text(Wording(.phoneSystem, Self.languages[0]).words("message", of: finding))
        == "One person has the voice routing policy `Lyon-Abroad`, which does not exist: ana@contoso.com.")
  }

  @Test(arguments: Rule.all) func `the commands of its remedy name what is in the plan`(rule: Rule) {
    for plan in rule.fails {
      for finding in Assessment(of: plan, by: [rule], on: Self.context.today, checklist: .phoneSystem).findings {
        for language in Self.languages {
          let remedy = language.text(Wording(.phoneSystem, language).words("remedy", of: finding))
          for code in remedy.split(separator: "`") where code.hasPrefix(":") {
            guard let path = AnswerPath(parsing: code.drop { $0 != " " }.dropFirst()), let list = path.list else { continue }
            #expect(plan.names(of: list).contains(path.item ?? ""), "\(rule.id), \(language.language.code): \(code)")
          }
        }
      }
    }
  }

  @Test(arguments: [
    ("address-incomplete", "addresses[Usine]", ["country": "FR", "City": "Lyon"]),
    ("port-billing-number-format", "user-ports[Nord]", ["billing-number": "14255550100"]),
  ])
  func `a remedy opens the question of what was found, not that of an example`(
    id: String, place: String, answers: [String: String]
  ) throws {
    let rule = try #require(Rule.all.first { $0.id == id })
    var plan = try #require(rule.passes.first)
    let parts = place.dropLast().split(separator: "[").map(String.init)
    plan.addItem(parts[1], to: parts[0])
    for (field, answer) in answers { plan[AnswerPath(list: parts[0], item: parts[1], field: field)] = answer }
    let finding = try #require(Assessment(of: plan, by: [rule], on: Self.context.today, checklist: .phoneSystem).findings.first)
    let remedy = Localizer(.english).text(Wording(.phoneSystem, Localizer(.english)).words("remedy", of: finding))
    #expect(remedy.contains(":goto \(place)."))
  }

  @Test(arguments: ["en", "fr"]) func `no words are left of a rule that is gone`(language: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Locales").standardized
    let words = try Node(parsing: Array(Data(contentsOf: folder.appending(path: "\(language).yaml"))))
    let ids = words["rules"]?.entries.compactMap(\.key.string) ?? []
    #expect(Set(ids) == Set(Rule.all.map(\.id)))
  }

  @Test func `a finding keeps its id when a name like the one that is missing turns up`() throws {
    var plan = try Tenant.unitedStates.plan()
    plan[AnswerPath(list: "auto-attendants", item: "Main", field: "menu")] = "1=queue:Zebra, 2=queue:Walrus"
    func ids() -> [String] {
      Assessment(of: plan, by: Rule.all, on: Tenant.today, checklist: .phoneSystem).findings.map(\.id).filter {
        $0.hasPrefix("call-target-missing")
      }
    }
    let before = ids()
    plan.addItem("Zebras", to: "call-queues")
    #expect(ids() == before && Set(before).count == 2)
  }

  @Test func `findings have different ids`() {
    for rule in Rule.all {
      for plan in rule.fails {
        let ids = Assessment(of: plan, by: Rule.all, on: Self.context.today, checklist: .phoneSystem).findings.map(\.id)
        #expect(Set(ids).count == ids.count, "\(rule.id): \(ids)")
      }
    }
  }

  @Test func `no missing input is named twice`() {
    for rule in Rule.all {
      for plan in rule.cannotTell + rule.fails {
        let needs = Assessment(of: plan, by: Rule.all, on: Self.context.today, checklist: .phoneSystem).unverified.flatMap(\.needs)
        #expect(Set(needs).count == needs.count, "\(rule.id): \(needs)")
      }
    }
  }

  // MARK: Whole plans

  @Test(arguments: [
    ("direct-routing.sbc", "calling"), ("user-ports[Move].date", "user-numbers"), ("licences[SPE_E5].quantity", "licences"),
    ("addresses[HQ].City", "calling"),
  ])
  func `a draft is told in the step of its question`(id: String, step: String) throws {
    let rule = try #require(Rule.all.first { $0.id == "draft-answer" })
    var plan = Plan()
    plan.drafts[id] = "?"
    #expect(rule.check(plan, Self.context).violations.map(\.step) == [step])
  }

  @Test func `only answers that a plan cannot do without are missing`() throws {
    let rule = try #require(Rule.all.first { $0.id == "answers-missing" })
    let missing = Set(rule.check(Plan(), Self.context).needs)
    #expect(missing.contains("organization.country"))
    #expect(missing.isDisjoint(with: ["organization.name", "organization.other-countries"]))
    var plan = Plan()
    plan.addItem("Move", to: "user-ports")
    let ofPort = Set(rule.check(plan, Self.context).needs.filter { $0.hasPrefix("user-ports[") })
    #expect(ofPort.contains("user-ports[Move].carrier"))
    #expect(ofPort.isDisjoint(with: ["user-ports[Move].extent", "user-ports[Move].date"]))
  }

  @Test func `an empty plan is not verified`() {
    let assessment = Assessment(of: Plan(), by: Rule.all, on: Self.context.today, checklist: .phoneSystem)
    #expect(assessment.findings.map(\.id) == [])
    #expect(assessment.verdict == .notVerified)
  }

  @Test(arguments: HealthyPlan.allCases) func `a complete healthy plan is ready, without a warning`(healthy: HealthyPlan) {
    let assessment = Assessment(of: healthy.plan, by: Rule.all, on: Self.context.today, checklist: .phoneSystem)
    let heavy = assessment.findings.filter { $0.severity < .advice }
    #expect(heavy.map { "\($0.id): \($0.subjects)" } == [])
    #expect(assessment.unverified == [])
    #expect(assessment.verdict == .ready)
  }

  @Test(arguments: HealthyPlan.allCases) func `no healthy plan is called ready without an answer that it needs`(healthy: HealthyPlan) {
    let harmless = ["organization.name", "emergency.security-desk", "call-queues[].routing", "user-ports[].extent"]
    for prompt in Interview(.phoneSystem).prompts(for: healthy.plan) {
      switch prompt.subject {
      case .question(let id) where Checklist.phoneSystem.question(id)?.isRequired == true && !harmless.contains(id): break
      case .addressField(.city): break
      default: continue
      }
      var plan = healthy.plan
      plan[prompt.path] = nil
      let verdict = Assessment(of: plan, by: Rule.all, on: Self.context.today, checklist: .phoneSystem).verdict
      #expect(verdict != .ready, "\(prompt.path)")
    }
  }

  /// Nothing said of agents may mean that there are none; "I don't know" means that calls may reach nobody.
  @Test(arguments: HealthyPlan.allCases) func `no healthy plan is ready while it is not known where a call ends`(healthy: HealthyPlan) {
    for prompt in Interview(.phoneSystem).prompts(for: healthy.plan) where ["call-queues", "auto-attendants"].contains(prompt.path.list) {
      guard prompt.path.field != "routing" else { continue }
      var plan = healthy.plan
      Interview(.phoneSystem).putOff(prompt, in: &plan)
      let verdict = Assessment(of: plan, by: Rule.all, on: Self.context.today, checklist: .phoneSystem).verdict
      #expect(verdict != .ready, "\(prompt.path)")
    }
  }
}

extension Question {
  /// Whether "nothing" is no answer; the items of a list are taken out one by one, not as an answer.
  fileprivate var isRequired: Bool { !mayBeEmpty && !makesItems }
}
