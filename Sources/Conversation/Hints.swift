internal import CivicAddresses
internal import Locales
internal import Readiness

/// What newcomers need to hear once, and nobody twice who did not ask for it.
struct Hints {
  private let isVerbose: Bool
  private let languages: [Localizer]
  private var said: Set<String> = []

  init(isVerbose: Bool, languages: [Localizer]) { (self.isVerbose, self.languages) = (isVerbose, languages) }

  mutating func isFirstTime(_ hint: String) -> Bool { said.insert(hint).inserted }

  private mutating func isDue(_ hint: String) -> Bool { isFirstTime(hint) || isVerbose }

  /// A hint that belongs behind a notice about what was typed; nothing for most.
  mutating func said(after notice: Assistant.Notice, typed: String, by screens: Screens) -> String {
    switch notice {
    case .rejected(_, mayKeep: true):
      if let command = Command.withoutColon(typed, languages: languages) { return screens.said(.commandWithoutColon(command: command)) }
      return isDue("draft") ? screens.said(.mayKeepDraft) : ""
    case .accepted(_, let value) where value.hasSuffix(typed):
      return Command.withoutColon(typed, languages: languages).map { screens.said(.commandKeptAsAnswer(command: $0)) } ?? ""
    case .tasks(let tasks) where tasks.count > 1 && isDue("tasks"): return screens.said(.tasksHint)
    case .tasks(let tasks) where tasks.count == 1 && isDue("task"): return screens.said(.answerTasks(count: 1))
    default: return ""
    }
  }

  /// A hint that belongs between a question and its prompt; nothing for most.
  mutating func said(before asking: Assistant.Asking, isList: Bool, by screens: Screens) -> String {
    if case .addressField = asking.prompt.subject, !asking.isAnswered, !asking.isRepeated, isDue("address") {
      return screens.said(.addressHint)
    }
    return asking.isAnswered && isList && isDue("list") ? screens.said(.listHint) : ""
  }

  /// Whether a question's example is shown: it helps once, not at every item.
  mutating func showsExample(of asking: Assistant.Asking) -> Bool {
    switch asking.prompt.subject {
    case .question(let id): isDue("example of " + id)
    case .addressField(let field): isDue("example of " + field.rawValue)
    case .tasks: false
    }
  }
}
