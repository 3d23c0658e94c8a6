import Checklists
import Locales
import Testing

@testable import Readiness

extension Checklist {
  /// A checklist small enough to follow by eye.
  static let small: Checklist = {
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
}

extension Assistant {
  /// An assistant of the small checklist.
  static func small(_ plan: Plan = Plan(), rules: [Rule] = []) throws -> Assistant {
    let today = try #require(CalendarDate(iso: "2026-11-22"))
    return Assistant(plan, checklist: .small, rules: rules, today: today, languages: Language.all.map { Localizer($0) })
  }
}

extension [Assistant.Effect] {
  /// What happens, one word an effect: `save`, `ask id`, `tell …`, `finish`.
  var trace: [String] {
    map { effect in
      switch effect {
      case .save: "save"
      case .ask(let asking): "ask \(asking.prompt.id)"
      case .rest: "rest"
      case .finish(let isComplete): isComplete ? "finish" : "leave"
      case .tell(let notice): "tell \("\(notice)".prefix { $0 != "(" })"
      }
    }
  }

  /// The question that is asked.
  var asked: String? { trace.last { $0.hasPrefix("ask") }.map { String($0.dropFirst(4)) } }

  /// What Enter alone would answer.
  var proposal: String? {
    for case .ask(let asking) in self { return asking.proposal }
    return nil
  }
}
