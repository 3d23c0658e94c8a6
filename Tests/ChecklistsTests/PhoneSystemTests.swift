import Checklists
import Facts
import Foundation
import Locales
import Readiness
import Testing
import YAML

@Suite struct PhoneSystemTests {
  private let checklist = Checklist.phoneSystem

  @Test func `the file that is compiled in has none of the mistakes that are told`() throws {
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

  @Test func `conditions name questions that exist`() {
    let ids = Set(checklist.steps.flatMap(\.questions).map(\.id))
    let conditions = checklist.steps.flatMap { $0.questions.map(\.condition) + $0.tasks.map(\.condition) }
    #expect(conditions.reduce(into: Set()) { $0.formUnion($1.ids) }.subtracting(ids) == [])
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
    ("steps: [{id: a, questions: [{id: x, kind: text}]}, {id: b, questions: [{id: x, kind: count}]}]", .twice("x")),
    ("steps: [{id: a, tasks: [{id: x}, {id: x}]}]", .twice("x")),
    ("steps: [{id: a, questions: [{id: notes.x, kind: text}]}]", .taken("notes.x")),
    ("steps: [{id: a, questions: [{id: 'sites[].name', kind: text}]}]", .taken("sites[].name")),
    ("steps: [{id: a, questions: [{id: x, kind: text}, {id: x.y, kind: text}]}]", .within("x.y", "x")),
    ("steps: [{id: a, questions: [{id: x.y, kind: text}, {id: x, kind: names}]}]", .within("x", "x.y")),
    ("steps: [{id: a, questions: [{id: x, kind: text, default: '@nothing'}]}]", .unknownProposal("@nothing")),
    ("steps: [{id: a, questions: [{id: x, kind: text, when: not @nothing}]}]", .condition("@nothing")),
    ("steps: [{id: a, tasks: [{id: x, when: '@nothing'}]}]", .condition("@nothing")),
    ("steps: [{id: a, tasks: [{id: x, needs: [y]}]}]", .unknownTask("y")),
    ("steps: [{id: a, tasks: [{id: z}, {id: x, needs: [y, z]}, {id: y, needs: x}]}]", .neverFirst("x")),
  ])
  func `a mistake in a checklist of one's own is named`(text: String, reason: ChecklistError.Reason) {
    let error = #expect(throws: ChecklistError.self) { try Checklist(parsing: Array(text.utf8)) }
    #expect(error?.reason == reason)
  }

  @Test func `a file without steps is told at its beginning, where a comment alone has its end behind it`() {
    let error = #expect(throws: ChecklistError.self) { try Checklist(parsing: Array("#".utf8)) }
    #expect(error?.mark.line == 1)
  }

  @Test func `a mistake that shows only in the whole is told where it stands`() {
    let text = "steps:\n- id: a\n  tasks:\n  - {id: x}\n  - {id: y, needs: [z]}\n"
    let error = #expect(throws: ChecklistError.self) { try Checklist(parsing: Array(text.utf8)) }
    #expect(error?.mark.line == 5)
  }

  @Test func `a name and its items share a place`() throws {
    let text = "steps: [{id: a, questions: [{id: x.sites, kind: names}, {id: 'x.sites[].floor', kind: count}, {id: x.y, kind: text}]}]"
    #expect(try Checklist(parsing: Array(text.utf8)).steps[0].questions.count == 3)
  }
}
