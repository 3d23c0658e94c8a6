import Checklists
import Facts
import Foundation
import Locales
import Readiness
import Testing

@Suite struct PhoneSystemTests {
  private let checklist = Checklist.phoneSystem

  @Test func `the file that is compiled in has no key that means nothing`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = try Data(contentsOf: root.appendingPathComponent("checklists/phone-system.yaml"))
    #expect(try Checklist(parsing: Array(file)).steps.map(\.id) == checklist.steps.map(\.id))
  }

  @Test func `there are the ten steps of the guide, in its order`() {
    #expect(
      checklist.steps.map(\.id) == [
        "availability", "licences", "user-numbers", "service-numbers", "calling", "audio-conferencing", "call-queues", "auto-attendants",
        "service-number-assignment", "credits",
      ])
    #expect(checklist.steps.map(\.number) == Array(1...10))
  }

  @Test func `no id is used twice`() {
    let questions = checklist.steps.flatMap(\.questions).map(\.id)
    let tasks = checklist.steps.flatMap(\.tasks).map(\.id)
    #expect(Set(questions).count == questions.count)
    #expect(Set(tasks).count == tasks.count)
  }

  @Test func `no answer's place in the plan lies within another's`() {
    let single = checklist.steps.flatMap(\.questions).filter { $0.list == nil }.map(\.id)
    let places = single + checklist.steps.flatMap(\.questions).compactMap(\.list)
    let clashes = places.filter { place in single.contains { $0.hasPrefix(place + ".") } }
    #expect(clashes.isEmpty)
  }

  @Test func `every question, choice, step and task has words in both languages`() {
    var missing: [String] = []
    for localizer in Language.all.map({ Localizer($0) }) {
      func need(_ key: String) { if !localizer.has(key) { missing.append("\(localizer.language.code): \(key)") } }
      for step in checklist.steps {
        need("steps.\(step.id).title")
        for question in step.questions where question.kind != .address {
          need("questions.\(question.id).title")
          need("questions.\(question.id).why")
          for choice in question.choices { need("questions.\(question.id).choice.\(choice).name") }
        }
        for task in step.tasks {
          need("tasks.\(task.id).title")
          need("tasks.\(task.id).how")
        }
      }
    }
    #expect(missing == [])
  }

  @Test func `conditions name questions, derived values and choices that exist`() {
    let ids = Set(checklist.steps.flatMap(\.questions).map(\.id))
    let conditions = checklist.steps.flatMap { $0.questions.map(\.condition) + $0.tasks.map(\.condition) }
    #expect(conditions.reduce(into: Set()) { $0.formUnion($1.ids) }.subtracting(ids) == [])
    #expect(conditions.reduce(into: Set()) { $0.formUnion($1.derivedNames) }.subtracting(Derived.allCases.map(\.rawValue)) == [])
  }

  @Test func `tasks need tasks that exist, and never each other`() {
    let tasks = Dictionary(uniqueKeysWithValues: checklist.steps.flatMap(\.tasks).map { ($0.id, $0.needs) })
    #expect(tasks.values.joined().filter { tasks[$0] == nil } == [])
    func reaches(_ start: String, _ goal: String, _ seen: Set<String> = []) -> Bool {
      (tasks[start] ?? []).contains { need in need == goal || (!seen.contains(need) && reaches(need, goal, seen.union([need]))) }
    }
    #expect(tasks.keys.filter { reaches($0, $0) } == [])
  }

  @Test func `facts of questions and tasks exist, and every task, decision and advice of the field has its place`() {
    let named = checklist.steps.flatMap { $0.questions.flatMap(\.facts) + $0.tasks.flatMap(\.facts) }
    #expect(named.filter { FieldFact(id: $0) == nil } == [])
    #expect(Set(FieldFact.ids).subtracting(named).subtracting(Rule.all.flatMap(\.facts)) == [])
  }

  @Test(arguments: [
    ("steps: [{id: a, questions: [{id: x, kind: wish}]}]", ChecklistError.Reason.unknownKind("wish")),
    ("steps: [{id: a, questions: [{id: x, kind: text, when: a or}]}]", .condition("")),
    ("steps: [{id: a, questions: [{kind: text}]}]", .missing("id")),
    ("steps: [{id: a, taks: []}]", .unknownKey("taks")),
    ("a: 1", .missing("steps")),
  ])
  func `a mistake in a checklist of one's own is named`(text: String, reason: ChecklistError.Reason) {
    let error = #expect(throws: ChecklistError.self) { try Checklist(parsing: Array(text.utf8)) }
    #expect(error?.reason == reason)
  }
}
