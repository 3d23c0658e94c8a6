internal import Facts
internal import Locales
internal import Readiness
internal import Reporting
internal import Texts

extension Screens {
  /// The commands, then help about the question at hand: nearest to where it is asked again, and on the screen of a small terminal.
  ///
  /// The commands stand by name alone, unless what each does is asked for.
  func help(_ asking: Assistant.Asking?, explainsAll: Bool, in assistant: Assistant) -> String {
    var text = line(.helpAnswers)
    for group in Command.Group.allCases {
      let name = name(of: group)
      let commands = Command.allCases.filter { $0.group == group }
      text += explainsAll ? "\n" + layout.paragraph(name, .heading) + commands.map(help).joined() : names(of: commands, name)
    }
    if !explainsAll { text += line(.helpAll) }
    guard let prompt = asking?.prompt else { return text }
    text += "\n" + (words.reason(of: prompt, in: assistant.plan).map { layout.paragraph($0) } ?? "")
    return text + (words.example(of: prompt, in: assistant.plan).map { line(.exampleIs(example: $0)) } ?? "")
  }

  private func names(of commands: [Command], _ group: String) -> String {
    let column = 2 + (Command.Group.allCases.map { name(of: $0).displayWidth }.max() ?? 0)
    let padded = group + String(repeating: " ", count: column - group.displayWidth)
    return layout.paragraph(
      commands.map { "`\(usage(of: $0))`" }.joined(separator: ", "), first: layout.styled(padded, .heading),
      indent: String(repeating: " ", count: column))
  }

  private func name(of group: Command.Group) -> String { localizer.text("groups.\(group.rawValue)") ?? "" }

  private func usage(of command: Command) -> String { localizer.text("commands.\(command.rawValue).usage") ?? "" }

  private func help(_ command: Command) -> String {
    let names = usage(of: command)
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
    return text + cited(question.facts.compactMap(FieldFact.init).flatMap(\.sources))
  }

  /// How a task is done, and where.
  func explanation(of task: TaskInstance, in assistant: Assistant) -> String {
    let path = words.path(to: task, portal: assistant.plan["organization.portal"] ?? "teams")
    return layout.paragraph(words.title(of: task).inert, .heading) + (path.map { layout.paragraph($0, .quiet) } ?? "")
      + (words.instructions(for: task).map { layout.paragraph($0.inert) } ?? line(.noReason))
      + (task.task.link.map { line(.reportLink(address: $0), .quiet) } ?? "")
  }

  private func cited(_ sources: [Source]) -> String {
    // Two states of one page, of one day, read the same.
    var told: Set<String> = []
    return sources.map(localizer.citation).filter { told.insert($0).inserted }
      .map { layout.paragraph($0, .quiet, first: "  ", indent: "  ") }.joined()
  }

  /// What a word of the field means; the nearest words when there is none of that name.
  func term(_ name: String) -> String {
    let glossary = Glossary(localizer)
    guard let found = glossary.find(name) else {
      let near = glossary.near(name)
      return line(near.isEmpty ? .termUnknown(term: name.shown) : .termNear(term: name.shown, terms: near), .warning)
    }
    return layout.paragraph(found.name, .heading) + layout.paragraph(found.meaning) + cited(found.sources)
  }

  /// Where `:goto` leads: the steps by their numbers.
  func places(in assistant: Assistant) -> String {
    line(.whereToGo)
      + assistant.checklist.steps.map { step in
        let number = String(step.number)
        return layout.paragraph(words.title(of: step), first: number.count < 2 ? "   \(number)  " : "  \(number)  ", indent: "      ")
      }.joined()
  }

  func unknownCommand(_ name: String, nearest: String?) -> String {
    line(nearest.map { .commandNear(name: name.shown, nearest: $0) } ?? .commandUnknown(name: name.shown), .warning)
  }
}
