import Checklists
import Locales
import Testing

@testable import Readiness

extension AnswerReader {
  /// A reader that knows the words of both languages.
  static let bilingual = AnswerReader(.phoneSystem, languages: Language.all.map { Localizer($0) })
}

extension Plan {
  /// A plan with something at every kind of question.
  static let answering = {
    var plan = Plan()
    plan["organization.country"] = "FR"
    plan["connection"] = "calling-plan"
    plan["ordering.user-numbers"] = "port"
    for id in ["wishes.audio-conferencing", "wishes.call-queues", "wishes.auto-attendants", "wishes.service-numbers"] { plan[id] = "yes" }
    for queue in ["Support", "Sales"] { plan.addItem(queue, to: "call-queues") }
    plan.addItem("Main", to: "auto-attendants")
    plan.addItem("Orange", to: "user-ports")
    plan.addItem("+33800990011", to: "service-numbers")
    plan.addItem("SPE_E5", to: "licences")
    return plan
  }()
}

/// What an answer changes at the question with an id.
func change(_ typed: String, at id: String, in plan: Plan = .answering) throws -> Change {
  let prompt = try #require(AnswerPath(parsing: id).flatMap { Interview(.phoneSystem).prompt(at: $0, in: plan) }, "\(id)")
  return try AnswerReader.bilingual.change(for: typed, at: prompt, in: plan)
}
