import Checklists
import Locales
import Testing

@testable import Readiness

/// Which question the assistant asks next: forth, back, elsewhere, and what undo and redo do.
@Suite struct AssistantMovesTests {
  @Test func `whoever goes to a later step goes on there, and then where they were`() throws {
    var assistant = try Assistant.small()
    #expect(assistant.start().asked == "organization.name")
    #expect(assistant.handle(.goTo("2")).asked == "wishes.call-queues")
    #expect(assistant.handle(.answered("yes")).asked == "call-queues")
    #expect(assistant.handle(.answered("Sales")).asked == "call-queues[Sales].routing")
    #expect(assistant.handle(.answered("")).asked == "tasks.call-queues")
    #expect(assistant.handle(.answered("")).asked == "organization.name")
  }

  @Test func `back returns to the previous question and keeps its answer, and leads forward again`() throws {
    var assistant = try Assistant.small()
    _ = assistant.start()
    _ = assistant.handle(.answered("Contoso"))
    _ = assistant.handle(.answered("France"))
    #expect(assistant.handle(.back).asked == "organization.country")
    #expect(assistant.handle(.back).asked == "organization.name")
    #expect(assistant.plan["organization.country"] == "FR")
    #expect(assistant.handle(.answered("")).asked == "organization.country")
    #expect(assistant.handle(.answered("Canada")).asked == "organization.other-countries")
    #expect(assistant.plan["organization.name"] == "Contoso")
    #expect(assistant.plan["organization.country"] == "CA")
  }

  @Test func `goto an address leads to the first of its fields`() {
    var plan = Plan()
    for (id, answer) in ["organization.country": "FR", "wishes.calling": "yes"] { plan[id] = answer }
    plan.add("HQ", to: "addresses", ["country": "FR"])
    var assistant = Assistant(
      plan, checklist: .phoneSystem, rules: [], today: CalendarDate(daysSince1970: 20_779), languages: [Localizer(.english)])
    _ = assistant.start()
    let asked = assistant.handle(.goTo("addresses[HQ]")).asked
    #expect(asked == Interview(.phoneSystem).prompts(for: plan).first { $0.path.item == "HQ" && $0.path.field != "country" }?.id)
  }

  @Test func `goto walks a step whose questions are all answered, then goes on where it was`() throws {
    var assistant = try Assistant.small()
    _ = assistant.start()
    for answer in ["Contoso", "FR", "", "yes"] { _ = assistant.handle(.answered(answer)) }
    #expect(assistant.handle(.goTo("1")).asked == "organization.name")
    #expect(assistant.handle(.answered("Fabrikam")).asked == "organization.country")
    #expect(assistant.handle(.answered("")).asked == "organization.other-countries")
    #expect(assistant.handle(.answered("")).asked == "call-queues")
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
    #expect(assistant.handle(.answered("oui")).asked == "addresses[Siège].Location")
  }

  @Test func `goto finds one item's question and names a place that is none`() throws {
    var assistant = try Assistant.small()
    _ = assistant.start()
    for answer in ["Contoso", "FR", "", "yes", "Support, Sales"] { _ = assistant.handle(.answered(answer)) }
    #expect(assistant.handle(.goTo("call-queues[Sales].routing")).asked == "call-queues[Sales].routing")
    #expect(assistant.handle(.goTo("11")).trace.first == "tell unknownPlace")
  }

  @Test func `undo takes back answers one by one over the whole session, and redo makes them again`() throws {
    var assistant = try Assistant.small()
    _ = assistant.start()
    for answer in ["Contoso", "FR"] { _ = assistant.handle(.answered(answer)) }
    #expect(assistant.handle(.undo).trace == ["tell undone", "save", "ask organization.country"])
    #expect(assistant.handle(.undo).asked == "organization.name")
    #expect(assistant.handle(.undo).trace.first == "tell nothingToUndo")
    #expect(assistant.handle(.redo).asked == "organization.country")
    #expect(assistant.plan["organization.name"] == "Contoso")
  }

  @Test func `what is kept beside the answers of an item goes with it, and undo brings it back`() throws {
    var plan = Plan()
    for (id, answer) in ["organization.name": "Contoso", "organization.country": "FR", "organization.other-countries": Plan.none] {
      plan[id] = answer
    }
    plan["wishes.call-queues"] = "yes"
    for queue in ["Support", "Sales"] { plan.addItem(queue, to: "call-queues") }
    plan[AnswerPath(list: "call-queues", item: "Sales", field: "routing")] = "serial"
    plan.drafts = ["call-queues[Support].routing": "by turns"]
    plan.notes = ["call-queues[Support].routing": "Ask Ana", "call-queues[Sales].routing": "As agreed"]
    plan.tasks = ["create-queue[Support]": TaskRecord(.done), "create-queue[Sales]": TaskRecord(.todo)]
    var assistant = try Assistant.small(plan)
    _ = assistant.start()
    _ = assistant.handle(.goTo("call-queues"))
    _ = assistant.handle(.answered("-Support"))
    #expect(assistant.plan.drafts.isEmpty)
    #expect(assistant.plan.notes.keys.sorted() == ["call-queues[Sales].routing"])
    #expect(assistant.plan.tasks.keys.sorted() == ["create-queue[Sales]"])
    #expect(assistant.handle(.leave).trace == ["finish"])
    _ = assistant.handle(.undo)
    #expect(assistant.plan == plan)
  }

  @Test func `a skipped question is not asked again and keeps the session from being complete`() throws {
    var assistant = try Assistant.small()
    _ = assistant.start()
    _ = assistant.handle(.answered("Contoso"))
    #expect(assistant.handle(.skip).asked == "organization.other-countries")
    _ = assistant.handle(.answered(""))
    #expect(assistant.handle(.answered("no")).trace.suffix(2) == ["tell complete", "rest"])
    #expect(assistant.handle(.answered("")).trace == ["leave"])
  }

  @Test func `an answer that turns out not to be known is taken back, and skipping leaves it`() throws {
    var plan = Plan()
    (plan["organization.name"], plan["organization.country"], plan["organization.other-countries"]) = ("Contoso", "FR", "none")
    plan["wishes.call-queues"] = "yes"
    plan.addItem("Support", to: "call-queues")
    var assistant = try Assistant.small(plan)
    _ = assistant.start()
    _ = assistant.handle(.goTo("organization.country"))
    _ = assistant.handle(.skip)
    #expect(assistant.plan == plan)
    for word in ["don't know", "je ne sais pas"] {
      _ = assistant.handle(.goTo("organization.country"))
      #expect(assistant.handle(.answered(word)).trace.starts(with: ["tell withdrawn", "save"]))
      #expect(assistant.plan["organization.country"] == nil && assistant.plan.skipped == ["organization.country"])
      _ = assistant.handle(.undo)
      #expect(assistant.plan == plan)
    }
    // A list is more than an answer.
    _ = assistant.handle(.goTo("call-queues"))
    _ = assistant.handle(.answered("don't know"))
    #expect(assistant.plan == plan)
  }

  @Test func `items are asked one after the other, then the step's tasks`() throws {
    var assistant = try Assistant.small()
    _ = assistant.start()
    for answer in ["Contoso", "FR", "", "oui"] { _ = assistant.handle(.answered(answer)) }
    #expect(assistant.handle(.answered("Support, Sales")).asked == "call-queues[Support].routing")
    #expect(assistant.handle(.answered("")).asked == "call-queues[Sales].routing")
    #expect(assistant.handle(.answered("1")).asked == "tasks.call-queues")
    #expect(assistant.handle(.answered("2")).trace.last == "rest")
    #expect(assistant.handle(.answered("")).trace == ["finish"])
    #expect(assistant.plan[AnswerPath(list: "call-queues", item: "Support", field: "routing")] == "round-robin")
    #expect(assistant.plan.tasks == ["create-queue[Support]": TaskRecord(.todo), "create-queue[Sales]": TaskRecord(.done)])
  }

  @Test func `changing an early answer tells which later ones it touches, and keeps them`() throws {
    var assistant = try Assistant.small()
    _ = assistant.start()
    for answer in ["Contoso", "FR", "", "yes", "Support", "", ""] { _ = assistant.handle(.answered(answer)) }
    _ = assistant.handle(.goTo("wishes.call-queues"))
    let effects = assistant.handle(.answered("no"))
    #expect(effects.trace.contains("tell accepted"))
    #expect(assistant.plan.names(of: "call-queues") == ["Support"])
    #expect(!Interview(Checklist.small).prompts(for: assistant.plan).contains { $0.path.list == "call-queues" })
    #expect(effects.trace.last == "rest")
  }

  @Test func `a plan resumes at its first open question, whatever order it was filled in`() throws {
    var plan = Plan()
    plan["organization.name"] = "Contoso"
    plan["wishes.call-queues"] = "no"
    var assistant = try Assistant.small(plan)
    #expect(assistant.start().asked == "organization.country")
  }
}
