import Testing

@testable import Readiness

/// What the assistant makes of what is typed at a question.
@Suite struct AssistantTests {
  @Test func `yes takes what is proposed`() throws {
    var plan = Plan()
    for (id, answer) in ["organization.name": "Contoso", "organization.country": "FR", "organization.other-countries": "none"] {
      plan[id] = answer
    }
    plan["wishes.call-queues"] = "yes"
    plan.addItem("Support", to: "call-queues")
    var assistant = try Assistant.small(plan)
    #expect(assistant.start().proposal == "round-robin")
    _ = assistant.handle(.answered("oui"))
    #expect(assistant.plan[AnswerPath(list: "call-queues", item: "Support", field: "routing")] == "round-robin")
  }

  @Test(arguments: [("", ["Sales", "Help desk"]), ("no", ["Sales and Help desk"])])
  func `a name with "and" in it is one or two, as is answered`(answer: String, names: [String]) throws {
    var plan = Plan()
    plan["wishes.call-queues"] = "yes"
    var assistant = try Assistant.small(plan)
    _ = assistant.handle(.goTo("call-queues"))
    #expect(assistant.handle(.answered("Sales and Help desk")).trace == ["tell part", "ask call-queues"])
    _ = assistant.handle(.answered(answer))
    #expect(assistant.plan.names(of: "call-queues") == names)
    // What is there already is not asked about again.
    _ = assistant.handle(.goTo("call-queues"))
    #expect(!assistant.handle(.answered(names[0])).trace.contains("tell part"))
  }

  @Test func `every accepted answer is saved before the next question`() throws {
    var assistant = try Assistant.small()
    _ = assistant.start()
    #expect(assistant.handle(.answered("Contoso")).trace == ["tell accepted", "save", "ask organization.country"])
  }

  @Test func `a question is no name, unless it is typed twice`() throws {
    var assistant = try Assistant.small()
    _ = assistant.start()
    #expect(assistant.handle(.answered("C'est quoi ?")).trace == ["tell asked", "ask organization.name"])
    #expect(assistant.plan["organization.name"] == nil)
    #expect(assistant.handle(.answered("C'est quoi ?")).asked == "organization.country")
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
    var assistant = try Assistant.small(plan)
    #expect(assistant.start().trace == ["tell step", "tell tasks", "ask tasks.call-queues"])
    _ = assistant.handle(.answered(""))
    _ = assistant.handle(.goTo("call-queues"))
    _ = assistant.handle(.answered("Sales"))
    let effects = assistant.handle(.answered(""))
    #expect(effects.trace.suffix(3) == ["tell newTasks", "tell tasks", "ask tasks.call-queues"])
    let new = effects.compactMap { if case .tell(.newTasks(let tasks)) = $0 { tasks.map(\.id) } else { nil } }
    #expect(new == [["create-queue[Sales]"]])
  }

  @Test func `a task that is done keeps who does it, but not the day when it was due`() throws {
    var plan = Plan()
    plan["wishes.call-queues"] = "yes"
    plan.addItem("Sales", to: "call-queues")
    plan.tasks["create-queue[Sales]"] = TaskRecord(.todo, by: "Ana", on: "2026-12-01")
    var assistant = try Assistant.small(plan)
    _ = assistant.start()
    _ = assistant.handle(.task("create-queue[Sales]", TaskRecord(.done)))
    #expect(assistant.plan.tasks["create-queue[Sales]"] == TaskRecord(.done, by: "Ana"))
    _ = assistant.handle(.task("create-queue[Sales]", TaskRecord(.done, on: "2026-11-30")))
    #expect(assistant.plan.tasks["create-queue[Sales]"]?.on == "2026-11-30")
  }

  @Test func `whoever asks back is told what the question is for`() throws {
    var assistant = try Assistant.small()
    _ = assistant.start()
    _ = assistant.handle(.answered("Contoso"))
    #expect(assistant.handle(.answered("c'est quoi ?")).trace == ["tell asked", "ask organization.country"])
  }

  @Test func `Enter is said to mean nothing only where it does`() throws {
    var assistant = try Assistant.small()
    func mayBeNothing(_ effects: [Assistant.Effect]) -> Bool? {
      for case .ask(let asking) in effects { return asking.mayBeNothing }
      return nil
    }
    #expect(mayBeNothing(assistant.start()) == false)
    _ = assistant.handle(.answered("Contoso"))
    #expect(mayBeNothing(assistant.handle(.answered("FR"))) == true)
  }

  @Test func `a refused answer is neither saved nor lost, and the same question comes again`() throws {
    var assistant = try Assistant.small()
    _ = assistant.start()
    _ = assistant.handle(.answered("Contoso"))
    #expect(assistant.handle(.answered("Atlantis")).trace == ["tell rejected", "ask organization.country"])
    #expect(assistant.handle(.keep).trace == ["tell kept", "save", "ask organization.other-countries"])
    #expect(assistant.plan.drafts == ["organization.country": "Atlantis"])
    #expect(assistant.plan["organization.country"] == nil)
  }

  @Test func `Enter gives the one answer that a slip was probably meant to be, and a new answer replaces it`() throws {
    var assistant = try Assistant.small()
    _ = assistant.start()
    _ = assistant.handle(.answered("Contoso"))
    #expect(assistant.handle(.answered("Frnace")).proposal == "FR")
    _ = assistant.handle(.answered(""))
    #expect(assistant.plan["organization.country"] == "FR")
    #expect(assistant.handle(.answered("Germny")).proposal == "DE")
    _ = assistant.handle(.answered("Canada"))
    #expect(assistant.plan["organization.other-countries"] == "CA")
  }

  @Test func `a slip among several answers offers all of them, and one that may mean several is not guessed at`() throws {
    var assistant = try Assistant.small()
    _ = assistant.start()
    for answer in ["Contoso", "France"] { _ = assistant.handle(.answered(answer)) }
    #expect(assistant.handle(.answered("Belgium, Germny")).proposal == "Belgium, DE")
    #expect(assistant.handle(.answered("Congo")).proposal == nil)
  }

  @Test func `the words of both languages are understood at once`() throws {
    var assistant = try Assistant.small()
    _ = assistant.start()
    for answer in ["Contoso", "allemagne", "aucun", "o"] { _ = assistant.handle(.answered(answer)) }
    #expect(assistant.plan["organization.country"] == "DE")
    #expect(assistant.plan["wishes.call-queues"] == "yes")
  }

  @Test(arguments: ["oui", "Y"]) func `yes takes what a refused answer probably meant`(yes: String) throws {
    var assistant = try Assistant.small()
    _ = assistant.start()
    _ = assistant.handle(.answered("Contoso"))
    #expect(assistant.handle(.answered("Francce")).proposal == "FR")
    #expect(assistant.handle(.answered(yes)).trace == ["tell accepted", "save", "ask organization.other-countries"])
    #expect(assistant.plan.country == "FR")
  }
}
