internal import Locales
internal import Readiness
internal import Texts

extension Screens {
  /// Every answer, step by step, then what is still open, and what has changed since the last report.
  func review(_ assistant: Assistant, _ changes: AnswersFile.Changes?) -> String {
    let interview = Interview(assistant.checklist)
    let plan = assistant.plan
    return assistant.checklist.steps.map { step in
      let rows = interview.recorded(of: step, in: plan).filter { !$0.isAboutTasks }.map { prompt in
        let answer =
          plan[prompt.path].map { words.value($0, at: prompt, in: plan).inert } ?? plan.drafts[prompt.id].map {
            localizer.text(.draft(text: $0.shown))
          } ?? localizer.text(plan.skipped.contains(prompt.id) ? .putOff : .notAnswered)
        return layout.paragraph("\(words.title(of: prompt, in: plan)) \(answer)", first: "  ", indent: "    ")
          + (plan.notes[prompt.id].map { layout.paragraph(localizer.text(.noteIs(note: $0.shown)), .quiet, first: "    ", indent: "    ") }
            ?? "")
      }
      return "\n" + line(.stepHeading(step: step.number, steps: assistant.checklist.steps.count, title: words.title(of: step)), .heading)
        + rows.joined()
    }.joined() + (assistant.openPoints.isEmpty ? "" : "\n" + openPoints(of: assistant))
      + (changes.map { "\n" + self.changes($0, in: assistant) } ?? "")
  }

  private func changes(_ changes: AnswersFile.Changes, in assistant: Assistant) -> String {
    guard !changes.answers.isEmpty else { return line(.unchangedSince(date: changes.day), .quiet) }
    return line(.changedSince(count: changes.answers.count, date: changes.day))
      + changes.answers.map { change in
        let prompt = AnswerPath(parsing: change.id).flatMap { Interview(assistant.checklist).prompt(at: $0, in: assistant.plan) }
        let title = prompt.map { self.title(of: $0, in: assistant.plan) } ?? change.id
        let values = [change.now, change.before].map { value in
          guard let value else { return localizer.text(.notAnswered) }
          if value == AnswersFile.unknown { return localizer.text(.putOff) }
          let text = prompt.map { words.value(value, at: $0, in: assistant.plan) } ?? value
          return (text.count > 120 ? text.prefix(119) + "…" : text).inert
        }
        return layout.paragraph(
          localizer.text(.changedAnswer(before: values[1], now: values[0], title: title.inert)), first: "  - ", indent: "    ")
      }.joined()
  }

  /// A question apart from its step: tasks are told with theirs.
  private func title(of prompt: Prompt, in plan: Plan) -> String {
    if prompt.isAboutTasks { return localizer.text(.reportTasksOfStep(number: prompt.step)) }
    return words.title(of: prompt, in: plan)
  }

  /// What was put off, and what is not valid yet, each with the way back to its question.
  func openPoints(of assistant: Assistant) -> String {
    let points = assistant.openPoints
    guard !points.isEmpty else { return "" }
    return line(.openPoints(count: points.count))
      + points.map { prompt in
        let draft = assistant.plan.drafts[prompt.id].map { " " + localizer.text(.draft(text: $0.shown)) } ?? ""
        return layout.paragraph(title(of: prompt, in: assistant.plan) + draft, first: "  - ", indent: "    ")
          + line(.askAgainBy(id: prompt.id.shown), .quiet, first: "    ", indent: "    ")
      }.joined()
  }
}
