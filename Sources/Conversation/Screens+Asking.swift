internal import Locales
internal import Readiness
internal import Texts

extension Screens {
  /// The question with its choices, and an example where the kind of answer is met for the first time.
  func question(_ asking: Assistant.Asking, in assistant: Assistant, showsExample: Bool) -> String {
    guard !asking.isConfirmation else { return line(.confirmQuestion) }
    var text = "\n" + layout.paragraph(words.title(of: asking.prompt, in: assistant.plan), .heading)
    guard !asking.isRepeated else { return text }
    if case .question(let id) = asking.prompt.subject, let question = assistant.checklist.question(id) {
      text += choices(of: question)
      if question.kind == .service { text += listed(assistant.plan.services.map { words.name($0.name) }) }
      if question.kind == .addressOf, showsExample {
        let sites = assistant.plan.names(of: "addresses")
        if sites.count <= Self.mostListed { return text + listed(sites.map(\.inert)) }
      }
      if question.kind == .numberOfServices {
        let free = freeNumbers(at: asking.prompt.path, in: assistant.plan)
        if (1...Self.mostListed).contains(free.count) { return text + listed(free) }
      }
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

  /// More sites or numbers than this do not fit under a question.
  private static let mostListed = 9

  /// The service numbers that no other service has.
  private func freeNumbers(at path: AnswerPath, in plan: Plan) -> [String] {
    let taken = Set(plan.services.filter { $0.numbersPath != path }.flatMap(\.numbers))
    return plan.names(of: "service-numbers").filter { !taken.contains($0) }.map(\.inert)
  }

  private func listed(_ names: [String]) -> String {
    names.map { layout.paragraph($0, first: "  - ", indent: "    ") }.joined()
  }

  /// The prompt: where we are, and what Enter answers.
  func prompt(_ asking: Assistant.Asking, in assistant: Assistant) -> String {
    let place = localizer.text(
      .promptPlace(answered: asking.answered, asked: asking.asked, step: asking.prompt.step, steps: assistant.checklist.steps.count))
    let value = asking.proposal ?? (asking.mayBeNothing ? Plan.none : nil)
    let shown = asking.isConfirmation ? localizer.text(.yes) : value.map { proposed($0, at: asking.prompt, in: assistant).inert }
    // Place is left for an answer on the same line.
    let room = min(40, max(12, layout.width - place.displayWidth - 16))
    let proposal = shown.map { " [\($0.count > room ? String($0.prefix(room - 1)) + "…" : $0)]" } ?? ""
    return layout.styled(place, .quiet) + proposal + " > "
  }

  /// What Enter answers, in words; the items of a longer list are counted.
  private func proposed(_ value: String, at prompt: Prompt, in assistant: Assistant) -> String {
    let count = assistant.checklist.isList(prompt) ? value.split(separator: ",").count : 1
    return count > 3 ? localizer.text(.entriesKept(count: count)) : words.value(value, at: prompt, in: assistant.plan)
  }

  /// The prompt between the pages of a long text.
  var pausePrompt: String { layout.styled(localizer.text(.promptAtPause).withoutBackquotes, .quiet) + " > " }

  /// The prompt when nothing is left to ask.
  var restingPrompt: String {
    let texts = [Message.promptAtEnd, .promptAtEndInShort].map { localizer.text($0).withoutBackquotes }
    // Place is left for a command on the same line.
    let text = texts.first { $0.displayWidth + 20 <= layout.width } ?? texts[1]
    return layout.styled(text, .quiet) + " > "
  }
}
