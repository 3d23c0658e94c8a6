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
    ],
    fails: [
      .example(answers: ["wishes.calling": "maybe"]), .example(answers: ["organization.cloud": "mars"]),
      .example(answers: ["wishes.users": "many"]), .example(answers: ["organization.other-countries": "FR, XX"]),
      .example {
        $0.addItem("Move", to: "user-ports"); $0[AnswerPath(list: "user-ports", item: "Move", field: "date")] = "2026-02-30"
      },
    ]
  ) { plan, context in
    .violated(
      by: context.checklist.steps.flatMap { step in
        step.questions.flatMap { question in
          question.paths(in: plan).filter { !question.understands(plan[$0] ?? Plan.none) }
            .map { Violation($0.description, at: $0.description, question: $0, step: step.id) }
        }
      })
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
    case .count: Int(answer) != nil
    case .date: CalendarDate(iso: answer) != nil
    case .country: Country(code: answer) != nil
    case .countries: elements.allSatisfy { Country(code: $0) != nil }
    case .languages: elements.allSatisfy { TimeAndLanguage.languageTag($0) != nil }
    default: true
    }
  }
}
