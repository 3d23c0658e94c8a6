internal import Facts
internal import Locales
internal import Readiness
internal import Texts

/// What the assistant tells and asks, as text.
///
/// It decides nothing: the order and the content come from effects.
struct Screens {
  let words: Wording
  let layout: Layout

  private var localizer: Localizer { words.localizer }

  private func line(_ message: Message, _ role: Layout.Role = .plain, first: String = "", indent: String = "") -> String {
    layout.paragraph(localizer.text(message), role, first: first, indent: indent)
  }

  // MARK: Asking

  /// The question with its choices, and an example where the kind of answer is met for the first time.
  func question(_ asking: Assistant.Asking, in assistant: Assistant, showsExample: Bool) -> String {
    guard !asking.isConfirmation else { return line(.confirmQuestion) }
    var text = "\n" + layout.paragraph(words.title(of: asking.prompt, in: assistant.plan), .heading)
    guard !asking.isRepeated else { return text }
    if case .question(let id) = asking.prompt.subject, let question = assistant.checklist.question(id) {
      text += choices(of: question)
      if question.kind == .service { text += services(in: assistant.plan) }
    }
    if showsExample, let example = words.example(of: asking.prompt, in: assistant.plan) {
      text += line(.exampleIs(example: example), .quiet)
    }
    return text
  }

  private func choices(of question: Question) -> String {
    question.choices.enumerated().map { index, choice in
      let hint = words.choiceHint(choice, of: question).map { " – " + $0 } ?? ""
      return layout.paragraph(words.choiceName(choice, of: question) + hint, first: "  \(index + 1)  ", indent: "     ")
    }.joined()
  }

  private func services(in plan: Plan) -> String {
    plan.services.map { layout.paragraph(words.name($0.name), first: "  - ", indent: "    ") }.joined()
  }

  /// The prompt: where we are, and what Enter answers.
  func prompt(_ asking: Assistant.Asking, of checklist: Checklist) -> String {
    let place = localizer.text(
      .promptPlace(answered: asking.answered, asked: asking.asked, step: asking.prompt.step, steps: checklist.steps.count))
    let shown = asking.isConfirmation ? localizer.text(.yes) : asking.proposal.map { proposed($0, at: asking.prompt, of: checklist).inert }
    let proposal = shown.map { " [\($0.count > 40 ? String($0.prefix(39)) + "…" : $0)]" } ?? ""
    return layout.styled(place, .quiet) + proposal + " > "
  }

  /// What Enter answers, in words; the items of a longer list are counted.
  private func proposed(_ value: String, at prompt: Prompt, of checklist: Checklist) -> String {
    let count = checklist.isList(prompt) ? value.split(separator: ",").count : 1
    return count > 3 ? localizer.text(.entriesKept(count: count)) : words.value(value, at: prompt)
  }

  /// The prompt when nothing is left to ask.
  var restingPrompt: String { layout.styled(localizer.text(.promptAtEnd).filter { $0 != "`" }, .quiet) + " > " }

  // MARK: Telling

  func notice(_ notice: Assistant.Notice, typed: String, in assistant: Assistant) -> String {
    switch notice {
    case .step(let step): stepHeading(step, of: assistant.checklist.steps.count)
    case .accepted(let prompt, let value): accepted(prompt, value, typed: typed)
    case .listed(let prompt, let added, let removed, let total): listed(prompt, added, removed, total, in: assistant.plan)
    case .rejected(let rejection, _): refused(rejection)
    case .correct(let typed, let suggestion): line(.correctAnswer(suggestion: suggestion.inert, typed: typed.inert))
    case .confirm(let values): confirmation(values, in: assistant)
    case .findings(let new, let mended): findings(new, mended)
    case .touched(let noLonger, let new): touched(noLonger, new: new, in: assistant)
    case .tasks(let tasks): self.tasks(tasks, in: assistant)
    case .kept: line(.draftKept, .quiet)
    case .skipped: line(.questionSkipped, .quiet)
    case .noted: line(.noteKept, .quiet)
    case .undone: line(.changeUndone, .quiet)
    case .redone: line(.changeRedone, .quiet)
    case .nothingToUndo: line(.nothingToUndo, .quiet)
    case .nothingToRedo: line(.nothingToRedo, .quiet)
    case .nothingToKeep: line(.nothingToKeep, .quiet)
    case .atStart: line(.atFirstQuestion, .quiet)
    case .unknownPlace(let place): line(.unknownPlace(place: place.inert), .warning)
    case .nothingAsked: line(.nothingAsked, .quiet)
    case .complete(let assessment): complete(assistant, assessment)
    }
  }

  private func stepHeading(_ step: Step, of count: Int) -> String {
    "\n" + line(.stepHeading(step: step.number, steps: count, title: words.title(of: step)), .heading)
      + (words.introduction(of: step).map { layout.paragraph($0) } ?? "")
  }

  /// What was understood, where that is not just what was typed.
  private func accepted(_ prompt: Prompt, _ value: String, typed: String) -> String {
    let words = words.value(value, at: prompt).inert
    return words == typed ? "" : line(.understood(value: words), .quiet)
  }

  private func listed(_ prompt: Prompt, _ added: Int, _ removed: Int, _ total: Int, in plan: Plan) -> String {
    let list = prompt.path.field
    let file = plan.isLong(list) && list != "user-numbers" && list != "service-numbers" ? TableID(list: list)?.fileName : nil
    return line(.listChanged(added: added, removed: removed, total: total), .quiet)
      + (file.map { line(.listIsLong(file: $0), .quiet) } ?? "")
  }

  private func refused(_ rejection: Rejection) -> String {
    var text = line(rejection.message.inert, .warning)
    if !rejection.suggestions.isEmpty { text += line(.perhaps(names: rejection.suggestions.prefix(5).map(\.inert)), .quiet) }
    if rejection.instead != nil { text += line(.enterTakesIt, .quiet) }
    return text
  }

  private func confirmation(_ values: [(path: AnswerPath, value: String)], in assistant: Assistant) -> String {
    line(.understoodAs)
      + values.map { value in
        let prompt = Interview(assistant.checklist).prompt(at: value.path, in: assistant.plan)
        let title = prompt.map { words.title(of: $0, in: assistant.plan) } ?? value.path.field
        return layout.paragraph("\(title) \(value.value.inert)", first: "  - ", indent: "    ")
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

  // MARK: Findings

  func findings(_ new: [Finding], _ mended: [Finding]) -> String {
    list(new) + mended.map { line(.mended(title: title(of: $0)), .good) }.joined()
  }

  /// Findings, with what to type for the question that would mend each.
  private func list(_ findings: [Finding]) -> String {
    let fixable = findings.count { $0.question != nil }
    var number = 0
    return findings.map { finding in
      guard finding.question != nil else { return self.finding(finding) }
      number += 1
      return self.finding(finding) + line(.fixBy(key: fixable == 1 ? "!" : "! \(number)"), .quiet, first: "  ", indent: "  ")
    }.joined()
  }

  /// What is wrong, why it matters, and how to mend it.
  private func finding(_ finding: Finding) -> String {
    let role: Layout.Role = finding.severity == .blocker ? .blocker : finding.severity == .warning ? .warning : .plain
    let message = localizer.text(words.words("message", of: finding).inert)
    var text = layout.paragraph(
      "\(localizer.text(.severity(finding.severity))) \(message)", role, first: "\n" + finding.severity.symbol + " ", indent: "  ")
    text += layout.paragraph(localizer.text(words.words("why", of: finding).inert), .quiet, first: "  ", indent: "  ")
    text += line(.mendBy(remedy: localizer.text(words.words("remedy", of: finding).inert)), first: "  ", indent: "  ")
    return text
  }

  private func title(of finding: Finding) -> String { localizer.text("rules.\(finding.rule).title") ?? finding.rule }

  /// The verdict and every finding.
  func check(_ assessment: Assessment) -> String {
    list(assessment.findings) + "\n" + verdict(of: assessment)
  }

  private func verdict(of assessment: Assessment) -> String {
    line(.verdict(assessment.verdict), assessment.verdict == .ready ? .good : .heading)
      + (assessment.unverified.isEmpty ? "" : line(.notVerifiedCount(count: assessment.unverified.count)))
  }

  // MARK: Tasks, review, end

  func tasks(_ tasks: [TaskInstance], in assistant: Assistant) -> String {
    let portal = assistant.plan["organization.portal"] ?? "teams"
    return line(.tasksOfStep(count: tasks.count))
      + tasks.enumerated().map { index, task in
        let record = assistant.plan.tasks[task.id]?.state
        let box = record == .done ? "[x]" : record == .notNeeded ? "[-]" : "[ ]"
        let number = String(index + 1)
        let indent = "       "
        var text = layout.paragraph(words.title(of: task).inert, first: "\(number.count < 2 ? " " : "")\(number) \(box) ", indent: indent)
        if let path = words.path(to: task, portal: portal) { text += layout.paragraph(path, .quiet, first: indent, indent: indent) }
        return text
      }.joined()
  }

  /// Every answer, step by step, then what is still open, and what has changed since the last report.
  func review(_ assistant: Assistant, _ changes: AnswersFile.Changes?) -> String {
    let interview = Interview(assistant.checklist)
    let plan = assistant.plan
    return assistant.checklist.steps.map { step in
      let rows = interview.recorded(of: step, in: plan).filter { if case .tasks = $0.subject { false } else { true } }.map { prompt in
        let answer =
          plan[prompt.path].map { words.value($0, at: prompt).inert } ?? plan.drafts[prompt.id].map {
            localizer.text(.draft(text: $0.inert))
          } ?? localizer.text(plan.skipped.contains(prompt.id) ? .putOff : .notAnswered)
        return layout.paragraph("\(words.title(of: prompt, in: plan)) \(answer)", first: "  ", indent: "    ")
          + (plan.notes[prompt.id].map { layout.paragraph(localizer.text(.noteIs(note: $0.inert)), .quiet, first: "    ", indent: "    ") }
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
        let title =
          prompt.map { prompt in
            if case .tasks = prompt.subject { return localizer.text(.reportTasksOfStep(number: prompt.step)) }
            return words.title(of: prompt, in: assistant.plan)
          } ?? change.id
        let values = [change.now, change.before].map { value in
          guard let value else { return localizer.text(.notAnswered) }
          if value == AnswersFile.unknown { return localizer.text(.putOff) }
          let text = prompt.map { words.value(value, at: $0) } ?? value
          return (text.count > 120 ? text.prefix(119) + "…" : text).inert
        }
        return layout.paragraph(
          localizer.text(.changedAnswer(before: values[1], now: values[0], title: title.inert)), first: "  - ", indent: "    ")
      }.joined()
  }

  /// The end of the interview.
  private func complete(_ assistant: Assistant, _ assessment: Assessment) -> String {
    "\n" + line(.allAsked, .heading) + openPoints(of: assistant) + check(assessment) + line(.whatNext)
  }

  /// The end, reached again after a change: its findings were told with the change.
  func completeAgain(_ assessment: Assessment) -> String { "\n" + verdict(of: assessment) }

  /// What was put off, and what is not valid yet, each with the way back to its question.
  private func openPoints(of assistant: Assistant) -> String {
    let points = assistant.openPoints
    guard !points.isEmpty else { return "" }
    return line(.openPoints(count: points.count))
      + points.map { prompt in
        let draft = assistant.plan.drafts[prompt.id].map { " " + localizer.text(.draft(text: $0.inert)) } ?? ""
        return layout.paragraph(words.title(of: prompt, in: assistant.plan) + draft, first: "  - ", indent: "    ")
          + line(.askAgainBy(id: prompt.id.inert), .quiet, first: "    ", indent: "    ")
      }.joined()
  }

  // MARK: Help

  /// Help about the question at hand first, then the commands.
  func help(_ asking: Assistant.Asking?, in assistant: Assistant) -> String {
    var text = asking.map { layout.paragraph(words.title(of: $0.prompt, in: assistant.plan), .heading) } ?? ""
    text += asking.flatMap { words.reason(of: $0.prompt, in: assistant.plan) }.map { layout.paragraph($0) } ?? ""
    text += asking.flatMap { words.example(of: $0.prompt, in: assistant.plan) }.map { line(.exampleIs(example: $0)) } ?? ""
    text += "\n" + line(.helpAnswers)
    for group in Command.Group.allCases {
      text += "\n" + layout.paragraph(localizer.text("groups.\(group.rawValue)") ?? "", .heading)
      text += Command.allCases.filter { $0.group == group }.map(help).joined()
    }
    return text
  }

  private func help(_ command: Command) -> String {
    let names = localizer.text("commands.\(command.rawValue).usage") ?? ""
    let column = layout.width < 60 ? 0 : 22
    let padded = names + String(repeating: " ", count: max(2, column - names.displayWidth))
    return layout.paragraph(
      localizer.text("commands.\(command.rawValue).help") ?? "", first: "  " + layout.styled(padded, .literal),
      indent: String(repeating: " ", count: max(4, column + 2)))
  }

  /// Why a question is asked, and where that is written.
  func why(_ asking: Assistant.Asking, in assistant: Assistant) -> String {
    let text = words.reason(of: asking.prompt, in: assistant.plan).map { layout.paragraph($0) } ?? line(.noReason)
    guard case .question(let id) = asking.prompt.subject, let question = assistant.checklist.question(id) else { return text }
    return text + question.facts.compactMap(FieldFact.init).map(source).joined()
  }

  private func source(_ fact: FieldFact) -> String {
    line(.sourceOfFact(date: localizer.date(partial: fact.asOf), source: fact.source), .quiet, first: "  ", indent: "  ")
  }

  /// What a word of the field means; the nearest words when there is none of that name.
  func term(_ name: String) -> String {
    let glossary = Glossary(localizer)
    guard let found = glossary.find(name) else {
      let near = glossary.near(name)
      return line(near.isEmpty ? .termUnknown(term: name.inert) : .termNear(term: name.inert, terms: near), .warning)
    }
    return layout.paragraph(found.name, .heading) + layout.paragraph(found.meaning) + (found.source.map(source) ?? "")
  }

  func unknownCommand(_ name: String, nearest: String?) -> String {
    line(nearest.map { .commandNear(name: name.inert, nearest: $0) } ?? .commandUnknown(name: name.inert), .warning)
  }

  func said(_ message: Message, _ role: Layout.Role = .quiet) -> String { line(message, role) }
}

extension Severity {
  /// A mark that also reads without colour.
  var symbol: String {
    switch self {
    case .blocker: "✗"
    case .warning: "!"
    case .advice: "*"
    case .info: "i"
    }
  }
}

extension Message {
  static func severity(_ severity: Severity) -> Message {
    switch severity {
    case .blocker: .severityBlocker
    case .warning: .severityWarning
    case .advice: .severityAdvice
    case .info: .severityInfo
    }
  }

  static func verdict(_ verdict: Assessment.Verdict) -> Message {
    switch verdict {
    case .ready: .verdictReady
    case .notReady: .verdictNotReady
    case .notVerified: .verdictNotVerified
    }
  }

  /// The message with data that cannot drive a terminal.
  var inert: Message { Message(key, arguments.mapValues(\.inert)) }
}

extension Message.Argument {
  fileprivate var inert: Message.Argument {
    switch self {
    case .text(let text): .text(text.inert)
    case .list(let items): .list(items.map(\.inert))
    case .alternatives(let items): .alternatives(items.map(\.inert))
    case .message(let message): .message(message.inert)
    case .number, .date: self
    }
  }
}
