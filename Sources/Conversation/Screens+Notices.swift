internal import Locales
internal import Readiness
internal import Texts

extension Screens {
  func notice(_ notice: Assistant.Notice, typed: String, in assistant: Assistant) -> String {
    switch notice {
    case .step(let step): stepHeading(step, of: assistant.checklist.steps.count)
    case .accepted(let prompt, let value): accepted(prompt, value, typed: typed, in: assistant.plan)
    case .listed(let prompt, let added, let removed, let total): listed(prompt, added, removed, total, in: assistant.plan)
    case .rejected(let rejection, _): refused(rejection)
    case .asked(let prompt): words.reason(of: prompt, in: assistant.plan).map { layout.paragraph($0) } ?? line(.noReason)
    case .correct(let typed, let suggestion): line(.correctAnswer(suggestion: suggestion.shown, typed: typed.shown))
    case .part(let typed, let names):
      line(.partNames(count: names.count, names: names.map { localizer.text(.reportQuoted(text: $0.shown)) }, typed: typed.shown))
    case .confirm(let values): confirmation(values, in: assistant)
    case .findings(let new, let mended): findings(new, mended)
    case .touched(let noLonger, let new): touched(noLonger, new: new, in: assistant)
    case .newTasks(let tasks):
      line(.tasksAdded(count: tasks.count, tasks: tasks.map { localizer.text(.reportQuoted(text: words.title(of: $0).inert)) }))
    case .tasks(let tasks): self.tasks(tasks, in: assistant)
    case .withdrawn(let prompt, let value):
      line(.answerWithdrawn(value: words.value(value, at: prompt, in: assistant.plan).inert), .quiet)
    case .kept: line(.draftKept, .quiet)
    case .skipped: line(.questionSkipped, .quiet)
    case .noted: line(.noteKept, .quiet)
    case .undone: line(.changeUndone, .quiet)
    case .redone: line(.changeRedone, .quiet)
    case .nothingToUndo: line(.nothingToUndo, .quiet)
    case .nothingToRedo: line(.nothingToRedo, .quiet)
    case .nothingToKeep: line(.nothingToKeep, .quiet)
    case .atStart: line(.atFirstQuestion, .quiet)
    case .unknownPlace(let place): line(.unknownPlace(place: place.shown), .warning)
    case .nothingAsked: line(.nothingAsked, .quiet)
    case .complete(let assessment): complete(assistant, assessment)
    }
  }

  private func stepHeading(_ step: Step, of count: Int) -> String {
    "\n" + line(.stepHeading(step: step.number, steps: count, title: words.title(of: step)), .heading)
      + (words.introduction(of: step).map { layout.paragraph($0) } ?? "")
  }

  /// What was understood, where that is not just what was typed.
  private func accepted(_ prompt: Prompt, _ value: String, typed: String, in plan: Plan) -> String {
    let words = words.value(value, at: prompt, in: plan).inert
    return words == typed ? "" : line(.understood(value: words), .quiet)
  }

  private func listed(_ prompt: Prompt, _ added: Int, _ removed: Int, _ total: Int, in plan: Plan) -> String {
    let list = prompt.path.field
    let file = plan.isLong(list) && list != "user-numbers" && list != "service-numbers" ? TableID(list: list)?.fileName : nil
    return line(.listChanged(added: added, removed: removed, total: total), .quiet)
      + (file.map { line(.listIsLong(file: $0), .quiet) } ?? "")
  }

  private func refused(_ rejection: Rejection) -> String {
    var text = line(rejection.message.shown, .warning)
    if !rejection.suggestions.isEmpty { text += line(.perhaps(names: rejection.suggestions.prefix(5).map(\.shown)), .quiet) }
    if rejection.instead != nil { text += line(.enterTakesIt, .quiet) }
    return text
  }

  private func confirmation(_ values: [(path: AnswerPath, value: String)], in assistant: Assistant) -> String {
    line(.understoodAs)
      + values.map { value in
        let prompt = Interview(assistant.checklist).prompt(at: value.path, in: assistant.plan)
        let title = prompt.map { words.title(of: $0, in: assistant.plan) } ?? value.path.field
        let shown = prompt.map { words.value(value.value, at: $0, in: assistant.plan) } ?? value.value
        return layout.paragraph("\(title) \(shown.inert)", first: "  - ", indent: "    ")
      }.joined()
  }

  private func touched(_ noLonger: [AnswerPath], new: Int, in assistant: Assistant) -> String {
    let titles = noLonger.map { path in
      assistant.checklist.question(path.field).map {
        words.title(of: Prompt(subject: .question($0.id), path: path, step: 0), in: assistant.plan)
      } ?? path.description
    }
    return line(.answersNoLongerApply(count: titles.count), .quiet)
      + titles.map { layout.paragraph($0, .quiet, first: "  - ", indent: "    ") }.joined()
      + (new > 0 ? line(.newQuestions(count: new), .quiet) : "")
  }

  /// More lines than this push the step's heading, or the first tasks, off a small terminal.
  private static let mostTaskLines = 17

  /// The tasks with the ways to them; where these make the list too long, `? 2` tells them.
  func tasks(_ tasks: [TaskInstance], in assistant: Assistant) -> String {
    let text = self.tasks(tasks, withPaths: true, in: assistant)
    guard text.count(where: \.isNewline) > Self.mostTaskLines else { return text }
    return self.tasks(tasks, withPaths: false, in: assistant)
  }

  private func tasks(_ tasks: [TaskInstance], withPaths: Bool, in assistant: Assistant) -> String {
    let portal = assistant.plan["organization.portal"] ?? "teams"
    return line(.tasksOfStep(count: tasks.count))
      + tasks.enumerated().map { index, task in
        let record = assistant.plan.tasks[task.id]?.state
        let box = record == .done ? "[x]" : record == .notNeeded ? "[-]" : "[ ]"
        let number = String(index + 1)
        let indent = "       "
        var text = layout.paragraph(words.title(of: task).inert, first: "\(number.count < 2 ? " " : "")\(number) \(box) ", indent: indent)
        if withPaths, let path = words.path(to: task, portal: portal) {
          text += layout.paragraph(path, .quiet, first: indent, indent: indent)
        }
        return text
      }.joined()
  }

  /// The end of the interview.
  private func complete(_ assistant: Assistant, _ assessment: Assessment) -> String {
    "\n" + line(.allAsked, .heading) + openPoints(of: assistant) + summary(of: assessment) + line(.whatNext)
  }

  /// The end, reached again after a change: its findings were told with the change.
  func completeAgain(_ assessment: Assessment) -> String { "\n" + verdict(of: assessment) }
}
