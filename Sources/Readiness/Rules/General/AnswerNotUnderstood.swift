internal import Facts
internal import Locales

extension Rule {
  /// Answers that a hand or another program wrote into the plan and that mean nothing.
  static let answerNotUnderstood = Rule(
    id: "answer-not-understood", step: "availability", severity: .blocker, facts: ["guide.optional-steps.decision"],
    passes: [
      .example(answers: ["wishes.calling": "yes", "organization.other-countries": "FR, BE"]),
      // Rules of their own say what is wrong with these.
      .example(country: "ZZ"),
      .example(answers: ["connection": "pigeon"]),
      .example(answers: ["wishes.users": "20"]),
      .example {
        $0.add("Support", to: "call-queues", ["overflow": "number:+14255550177", "timeout": "voicemail:team@contoso.com"])
        $0.add("Main", to: "auto-attendants", ["menu": "1=queue:Support, *=announcement, 0=operator", "after-hours": "disconnect"])
      },
    ],
    fails: [
      .example(answers: ["wishes.calling": "maybe"]), .example(answers: ["organization.cloud": "mars"]),
      .example(answers: ["wishes.users": "many"]), .example(answers: ["organization.other-countries": "FR, XX"]),
      .example { $0.add("Support", to: "call-queues", ["overflow": "the boss"]) },
      .example { $0.add("Support", to: "call-queues", ["timeout": "number:4255550177"]) },
      .example { $0.add("Main", to: "auto-attendants", ["menu": "12=disconnect"]) },
      .example { $0.add("Main", to: "auto-attendants", ["menu": "1=disconnect, 1=operator", "operator": "user:ana@contoso.com"]) },
      .example { $0.add("Main", to: "auto-attendants", ["menu": "disconnect"]) },
      .example {
        $0.addItem("Move", to: "user-ports"); $0[AnswerPath(list: "user-ports", item: "Move", field: "date")] = "2026-02-30"
      },
    ]
  ) { plan, context in
    let answers = context.checklist.steps.flatMap { step in
      step.questions.flatMap { question in
        question.paths(in: plan).filter { !question.understands(plan[$0] ?? Plan.none) }
          .map { Violation($0.description, at: $0, step: step.id) }
      }
    }
    // Where calls go stands in fields that no question asks for, too; their lists are named as their steps are.
    let targets = plan.unclearTargets.map { Violation($0.description, at: $0, step: $0.list) }
    return .violated(by: answers + targets)
  }
}

extension Question {
  /// Where its answers are kept, tables apart, whose cells have rules of their own.
  fileprivate func paths(in plan: Plan) -> [AnswerPath] {
    guard !makesItems else { return [] }
    guard let list else { return [AnswerPath(id)] }
    guard TableID(list: list) == nil else { return [] }
    return plan.names(of: list).map { AnswerPath(list: list, item: $0, field: field) }
  }

  fileprivate func understands(_ answer: String) -> Bool {
    // Country and connection have rules of their own.
    guard answer != Plan.none, id != "organization.country", id != "connection" else { return true }
    let elements = answer.split(separator: ",").map { String($0.drop { $0 == " " }) }
    return switch kind {
    case .yesNo: answer == "yes" || answer == "no"
    case .choice: choices.contains(answer)
    case .choices: elements.allSatisfy(choices.contains)
    case .count, .seconds: Int(answer) != nil
    case .date: CalendarDate(iso: answer) != nil
    case .country: Country(code: answer) != nil
    case .countries: elements.allSatisfy { Country(code: $0) != nil }
    case .languages: elements.allSatisfy { TimeAndLanguage.languageTag($0) != nil }
    default: true
    }
  }
}
