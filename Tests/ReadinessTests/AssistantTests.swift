import Checklists
import Locales
import Testing

@testable import Readiness

@Suite struct AssistantTests {
  /// A checklist small enough to follow by eye.
  private static let checklist: Checklist = {
    let text = """
      steps:
        - id: availability
          questions:
            - {id: organization.name, kind: text}
            - {id: organization.country, kind: country}
            - {id: organization.other-countries, kind: countries, empty: true}
        - id: call-queues
          questions:
            - {id: wishes.call-queues, kind: yes-no}
            - {id: call-queues, kind: names, when: wishes.call-queues}
            - {id: "call-queues[].routing", kind: choice, choices: [serial, round-robin], default: round-robin}
          tasks:
            - {id: create-queue, each: call-queues}
      """
    return (try? Checklist(parsing: Array(text.utf8))) ?? Checklist(steps: [])
  }()

  private func assistant(_ plan: Plan = Plan(), rules: [Rule] = []) throws -> Assistant {
    let today = try #require(CalendarDate(iso: "2026-11-22"))
    return Assistant(plan, checklist: Self.checklist, rules: rules, today: today, languages: Language.all.map { Localizer($0) })
  }

  /// What happens, one word an effect: `save`, `ask id`, `tell …`, `finish`.
  private func trace(_ effects: [Assistant.Effect]) -> [String] {
    effects.map { effect in
      switch effect {
      case .save: "save"
      case .ask(let asking): "ask \(asking.prompt.id)"
      case .rest: "rest"
      case .finish(let isComplete): isComplete ? "finish" : "leave"
      case .tell(let notice): "tell \("\(notice)".prefix { $0 != "(" })"
      }
    }
  }

  private func asked(_ effects: [Assistant.Effect]) -> String? {
    trace(effects).last { $0.hasPrefix("ask") }.map { String($0.dropFirst(4)) }
  }

  private func proposal(_ effects: [Assistant.Effect]) -> String? {
    for case .ask(let asking) in effects { return asking.proposal }
    return nil
  }

  @Test func `whoever goes to a later step goes on there, and then where they were`() throws {
    var assistant = try assistant()
    #expect(asked(assistant.start()) == "organization.name")
    #expect(asked(assistant.handle(.goTo("2"))) == "wishes.call-queues")
    #expect(asked(assistant.handle(.answered("yes"))) == "call-queues")
    #expect(asked(assistant.handle(.answered("Sales"))) == "call-queues[Sales].routing")
    #expect(asked(assistant.handle(.answered(""))) == "tasks.call-queues")
    #expect(asked(assistant.handle(.answered(""))) == "organization.name")
  }

  @Test func `yes takes what is proposed`() throws {
    var plan = Plan()
    for (id, answer) in ["organization.name": "Contoso", "organization.country": "FR", "organization.other-countries": "none"] {
      plan[id] = answer
    }
    plan["wishes.call-queues"] = "yes"
    plan.addItem("Support", to: "call-queues")
    var assistant = try assistant(plan)
    #expect(proposal(assistant.start()) == "round-robin")
    _ = assistant.handle(.answered("oui"))
    #expect(assistant.plan[AnswerPath(list: "call-queues", item: "Support", field: "routing")] == "round-robin")
  }

  @Test(arguments: [("", ["Sales", "Help desk"]), ("no", ["Sales and Help desk"])])
  func `a name with "and" in it is one or two, as is answered`(answer: String, names: [String]) throws {
    var plan = Plan()
    plan["wishes.call-queues"] = "yes"
    var assistant = try assistant(plan)
    _ = assistant.handle(.goTo("call-queues"))
    #expect(trace(assistant.handle(.answered("Sales and Help desk"))) == ["tell part", "ask call-queues"])
    _ = assistant.handle(.answered(answer))
    #expect(assistant.plan.names(of: "call-queues") == names)
    // What is there already is not asked about again.
    _ = assistant.handle(.goTo("call-queues"))
    #expect(!trace(assistant.handle(.answered(names[0]))).contains("tell part"))
  }

  @Test func `every accepted answer is saved before the next question`() throws {
    var assistant = try assistant()
    _ = assistant.start()
    #expect(trace(assistant.handle(.answered("Contoso"))) == ["tell accepted", "save", "ask organization.country"])
  }

  @Test func `a question is no name, unless it is typed twice`() throws {
    var assistant = try assistant()
    _ = assistant.start()
    #expect(trace(assistant.handle(.answered("C'est quoi ?"))) == ["tell asked", "ask organization.name"])
    #expect(assistant.plan["organization.name"] == nil)
    #expect(asked(assistant.handle(.answered("C'est quoi ?"))) == "organization.country")
    #expect(assistant.plan["organization.name"] == "C'est quoi ?")
  }

  @Test func `tasks that an answer adds to a step told before are named as new when it is asked about again`() throws {
    var plan = Plan()
    for (id, answer) in ["organization.name": "Contoso", "organization.country": "FR", "organization.other-countries": "none"] {
      plan[id] = answer
    }
    plan["wishes.call-queues"] = "yes"
    plan.addItem("Support", to: "call-queues")
    plan[AnswerPath(list: "call-queues", item: "Support", field: "routing")] = "serial"
    var assistant = try assistant(plan)
    #expect(trace(assistant.start()) == ["tell step", "tell tasks", "ask tasks.call-queues"])
    _ = assistant.handle(.answered(""))
    _ = assistant.handle(.goTo("call-queues"))
    _ = assistant.handle(.answered("Sales"))
    let effects = assistant.handle(.answered(""))
    #expect(trace(effects).suffix(3) == ["tell newTasks", "tell tasks", "ask tasks.call-queues"])
    let new = effects.compactMap { if case .tell(.newTasks(let tasks)) = $0 { tasks.map(\.id) } else { nil } }
    #expect(new == [["create-queue[Sales]"]])
  }

  @Test func `whoever asks back is told what the question is for`() throws {
    var assistant = try assistant()
    _ = assistant.start()
    _ = assistant.handle(.answered("Contoso"))
    #expect(trace(assistant.handle(.answered("c'est quoi ?"))) == ["tell asked", "ask organization.country"])
  }

  @Test func `Enter is said to mean nothing only where it does`() throws {
    var assistant = try assistant()
    func mayBeNothing(_ effects: [Assistant.Effect]) -> Bool? {
      for case .ask(let asking) in effects { return asking.mayBeNothing }
      return nil
    }
    #expect(mayBeNothing(assistant.start()) == false)
    _ = assistant.handle(.answered("Contoso"))
    #expect(mayBeNothing(assistant.handle(.answered("FR"))) == true)
  }

  @Test func `a refused answer is neither saved nor lost, and the same question comes again`() throws {
    var assistant = try assistant()
    _ = assistant.start()
    _ = assistant.handle(.answered("Contoso"))
    #expect(trace(assistant.handle(.answered("Atlantis"))) == ["tell rejected", "ask organization.country"])
    #expect(trace(assistant.handle(.keep)) == ["tell kept", "save", "ask organization.other-countries"])
    #expect(assistant.plan.drafts == ["organization.country": "Atlantis"])
    #expect(assistant.plan["organization.country"] == nil)
  }

  @Test func `Enter gives the one answer that a slip was probably meant to be, and a new answer replaces it`() throws {
    var assistant = try assistant()
    _ = assistant.start()
    _ = assistant.handle(.answered("Contoso"))
    #expect(proposal(assistant.handle(.answered("Frnace"))) == "FR")
    _ = assistant.handle(.answered(""))
    #expect(assistant.plan["organization.country"] == "FR")
    #expect(proposal(assistant.handle(.answered("Germny"))) == "DE")
    _ = assistant.handle(.answered("Canada"))
    #expect(assistant.plan["organization.other-countries"] == "CA")
  }

  @Test func `a slip among several answers offers all of them, and one that may mean several is not guessed at`() throws {
    var assistant = try assistant()
    _ = assistant.start()
    for answer in ["Contoso", "France"] { _ = assistant.handle(.answered(answer)) }
    #expect(proposal(assistant.handle(.answered("Belgium, Germny"))) == "Belgium, DE")
    #expect(proposal(assistant.handle(.answered("Congo"))) == nil)
  }

  @Test func `back returns to the previous question and keeps its answer, and leads forward again`() throws {
    var assistant = try assistant()
    _ = assistant.start()
    _ = assistant.handle(.answered("Contoso"))
    _ = assistant.handle(.answered("France"))
    #expect(asked(assistant.handle(.back)) == "organization.country")
    #expect(asked(assistant.handle(.back)) == "organization.name")
    #expect(assistant.plan["organization.country"] == "FR")
    #expect(asked(assistant.handle(.answered(""))) == "organization.country")
    #expect(asked(assistant.handle(.answered("Canada"))) == "organization.other-countries")
    #expect(assistant.plan["organization.name"] == "Contoso")
    #expect(assistant.plan["organization.country"] == "CA")
  }

  @Test func `goto walks a step whose questions are all answered, then goes on where it was`() throws {
    var assistant = try assistant()
    _ = assistant.start()
    for answer in ["Contoso", "FR", "", "yes"] { _ = assistant.handle(.answered(answer)) }
    #expect(asked(assistant.handle(.goTo("1"))) == "organization.name")
    #expect(asked(assistant.handle(.answered("Fabrikam"))) == "organization.country")
    #expect(asked(assistant.handle(.answered(""))) == "organization.other-countries")
    #expect(asked(assistant.handle(.answered(""))) == "call-queues")
    #expect(assistant.plan["organization.other-countries"] == Plan.none)
  }

  @Test func `on the way through a step an address typed on one line is not asked for again field by field`() throws {
    var plan = Plan()
    (plan["organization.country"], plan["wishes.calling"]) = ("FR", "yes")
    plan.addItem("Siège", to: "addresses")
    plan[AnswerPath(list: "addresses", item: "Siège", field: "country")] = "FR"
    let today = try #require(CalendarDate(iso: "2026-11-22"))
    var assistant = Assistant(plan, checklist: .phoneSystem, rules: [], today: today, languages: Language.all.map { Localizer($0) })
    _ = assistant.start()
    _ = assistant.handle(.goTo("5"))
    while case .question? = assistant.current?.subject { _ = assistant.handle(.answered("")) }
    _ = assistant.handle(.answered("12 rue Kéréon, 29000 Quimper"))
    #expect(asked(assistant.handle(.answered("oui"))) == "addresses[Siège].Location")
  }

  @Test func `goto finds one item's question and names a place that is none`() throws {
    var assistant = try assistant()
    _ = assistant.start()
    for answer in ["Contoso", "FR", "", "yes", "Support, Sales"] { _ = assistant.handle(.answered(answer)) }
    #expect(asked(assistant.handle(.goTo("call-queues[Sales].routing"))) == "call-queues[Sales].routing")
    #expect(trace(assistant.handle(.goTo("11"))).first == "tell unknownPlace")
  }

  @Test func `undo takes back answers one by one over the whole session, and redo makes them again`() throws {
    var assistant = try assistant()
    _ = assistant.start()
    for answer in ["Contoso", "FR"] { _ = assistant.handle(.answered(answer)) }
    #expect(trace(assistant.handle(.undo)) == ["tell undone", "save", "ask organization.country"])
    #expect(asked(assistant.handle(.undo)) == "organization.name")
    #expect(trace(assistant.handle(.undo)).first == "tell nothingToUndo")
    #expect(asked(assistant.handle(.redo)) == "organization.country")
    #expect(assistant.plan["organization.name"] == "Contoso")
  }

  @Test func `a skipped question is not asked again and keeps the session from being complete`() throws {
    var assistant = try assistant()
    _ = assistant.start()
    _ = assistant.handle(.answered("Contoso"))
    #expect(asked(assistant.handle(.skip)) == "organization.other-countries")
    _ = assistant.handle(.answered(""))
    #expect(trace(assistant.handle(.answered("no"))).suffix(2) == ["tell complete", "rest"])
    #expect(trace(assistant.handle(.answered(""))) == ["leave"])
  }

  @Test func `items are asked one after the other, then the step's tasks`() throws {
    var assistant = try assistant()
    _ = assistant.start()
    for answer in ["Contoso", "FR", "", "oui"] { _ = assistant.handle(.answered(answer)) }
    #expect(asked(assistant.handle(.answered("Support, Sales"))) == "call-queues[Support].routing")
    #expect(asked(assistant.handle(.answered(""))) == "call-queues[Sales].routing")
    #expect(asked(assistant.handle(.answered("1"))) == "tasks.call-queues")
    #expect(trace(assistant.handle(.answered("2"))).last == "rest")
    #expect(trace(assistant.handle(.answered(""))) == ["finish"])
    #expect(assistant.plan[AnswerPath(list: "call-queues", item: "Support", field: "routing")] == "round-robin")
    #expect(assistant.plan.tasks == ["create-queue[Support]": TaskRecord(.todo), "create-queue[Sales]": TaskRecord(.done)])
  }

  @Test func `changing an early answer tells which later ones it touches, and keeps them`() throws {
    var assistant = try assistant()
    _ = assistant.start()
    for answer in ["Contoso", "FR", "", "yes", "Support", "", ""] { _ = assistant.handle(.answered(answer)) }
    _ = assistant.handle(.goTo("wishes.call-queues"))
    let effects = assistant.handle(.answered("no"))
    #expect(trace(effects).contains("tell accepted"))
    #expect(assistant.plan.names(of: "call-queues") == ["Support"])
    #expect(!Interview(Self.checklist).prompts(for: assistant.plan).contains { $0.path.list == "call-queues" })
    #expect(trace(effects).last == "rest")
  }

  @Test func `a plan resumes at its first open question, whatever order it was filled in`() throws {
    var plan = Plan()
    plan["organization.name"] = "Contoso"
    plan["wishes.call-queues"] = "no"
    var assistant = try assistant(plan)
    #expect(asked(assistant.start()) == "organization.country")
  }

  @Test func `a finding is told the moment an answer causes it, and when it is mended`() throws {
    let rule = Rule(id: "no-france", step: "availability", severity: .warning, facts: [], passes: [], fails: []) { plan, _ in
      plan.country == "FR" ? .violated(by: [Violation("FR", question: AnswerPath("organization.country"))]) : .holds
    }
    var assistant = try assistant(rules: [rule])
    _ = assistant.start()
    _ = assistant.handle(.answered("Contoso"))
    #expect(trace(assistant.handle(.answered("fr"))) == ["tell accepted", "save", "tell findings", "ask organization.other-countries"])
    #expect(asked(assistant.handle(.goTo("no-france"))) == "organization.country")
    #expect(trace(assistant.handle(.answered("Belgique"))).contains("tell findings"))
    #expect(assistant.assessment.findings.isEmpty)
  }

  @Test func `the words of both languages are understood at once`() throws {
    var assistant = try assistant()
    _ = assistant.start()
    for answer in ["Contoso", "allemagne", "aucun", "o"] { _ = assistant.handle(.answered(answer)) }
    #expect(assistant.plan["organization.country"] == "DE")
    #expect(assistant.plan["wishes.call-queues"] == "yes")
  }

  @Test func `a finding that can no longer be checked is not told as mended`() throws {
    let rule = Rule(id: "no-france", step: "availability", severity: .warning, facts: [], passes: [], fails: []) { plan, _ in
      guard plan.country == "FR" else { return .unverified(needs: ["organization.country"]) }
      return .violated(by: [Violation("FR", question: AnswerPath("organization.country"))])
    }
    var assistant = try assistant(rules: [rule])
    _ = assistant.start()
    for answer in ["Contoso", "fr"] { _ = assistant.handle(.answered(answer)) }
    _ = assistant.handle(.back)
    #expect(!trace(assistant.handle(.answered("Belgique"))).contains("tell findings"))
    _ = assistant.handle(.back)
    #expect(trace(assistant.handle(.answered("France"))).contains("tell findings"))
  }

  @Test func `a finding that was told is not told again when the same rule finds something else`() throws {
    let rule = Rule(id: "no-neighbours", step: "availability", severity: .warning, facts: [], passes: [], fails: []) { plan, _ in
      let path = AnswerPath("organization.other-countries")
      return .violated(by: plan.values(path).map { Violation($0, ["country": .text($0)], question: path) })
    }
    func told(_ effects: [Assistant.Effect]) -> [[String]] {
      for case .tell(.findings(let new, _)) in effects { return new.map(\.subjects) }
      return []
    }
    var assistant = try assistant(rules: [rule])
    _ = assistant.start()
    for answer in ["Contoso", "fr"] { _ = assistant.handle(.answered(answer)) }
    #expect(told(assistant.handle(.answered("Belgique"))) == [["BE"]])
    _ = assistant.handle(.back)
    #expect(told(assistant.handle(.answered("Belgique, Espagne"))) == [["ES"]])
  }

  @Test func `a rule is told as mended once, when nothing breaks it any more`() throws {
    let rule = Rule(id: "no-neighbours", step: "availability", severity: .warning, facts: [], passes: [], fails: []) { plan, _ in
      let path = AnswerPath("organization.other-countries")
      return .violated(by: plan.values(path).map { Violation($0, ["country": .text($0)], question: path) })
    }
    var assistant = try assistant(rules: [rule])
    _ = assistant.start()
    for answer in ["Contoso", "fr", "Belgique, Espagne"] { _ = assistant.handle(.answered(answer)) }
    _ = assistant.handle(.back)
    #expect(mended(assistant.handle(.answered("Belgique"))) == [])
    _ = assistant.handle(.back)
    #expect(mended(assistant.handle(.answered("aucun"))) == ["no-neighbours"])
    _ = assistant.handle(.undo)
    _ = assistant.handle(.undo)
    _ = assistant.handle(.goTo("organization.other-countries"))
    #expect(mended(assistant.handle(.answered("aucun"))) == ["no-neighbours"])
  }

  private func mended(_ effects: [Assistant.Effect]) -> [String] {
    effects.flatMap { effect -> [String] in
      guard case .tell(.findings(_, let mended)) = effect else { return [] }
      return mended.map(\.rule)
    }
  }

  @Test(arguments: ["oui", "Y"]) func `yes takes what a refused answer probably meant`(yes: String) throws {
    var assistant = try assistant()
    _ = assistant.start()
    _ = assistant.handle(.answered("Contoso"))
    #expect(proposal(assistant.handle(.answered("Francce"))) == "FR")
    #expect(trace(assistant.handle(.answered(yes))) == ["tell accepted", "save", "ask organization.other-countries"])
    #expect(assistant.plan.country == "FR")
  }
}
