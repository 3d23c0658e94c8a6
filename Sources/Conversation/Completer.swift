internal import CivicAddresses
internal import Facts
internal import Locales
public import Readiness
internal import Texts

/// What Tab offers: answers that fit the question, commands with their arguments.
public struct Completer {
  private let words: Wording
  private let checklist: Checklist
  private let paths: (String) -> [String]
  private let findings: () -> [Finding]

  /// A completer that shows the words of a language; `paths` finds files by the beginning of their path, `findings` judges the plan.
  public init(
    _ checklist: Checklist, _ words: Wording, paths: @escaping (String) -> [String], findings: @escaping () -> [Finding]
  ) {
    (self.checklist, self.words, self.paths, self.findings) = (checklist, words, paths, findings)
  }

  private var language: Language { words.localizer.language }

  /// The candidates for the text left of the cursor.
  public func candidates(for text: String, at prompt: Prompt?, in plan: Plan) -> CompletionAnswer {
    if text.hasPrefix(":") { return commands(text, in: plan) }
    guard let prompt else { return CompletionAnswer(start: 0, candidates: []) }
    if text.hasPrefix("@"), checklist.isList(prompt) {
      return CompletionAnswer(start: 1, candidates: paths(String(text.dropFirst())).map { Completion($0) })
    }
    let start = isListKind(prompt) ? (text.lastIndex(of: ",").map { text.distance(from: text.startIndex, to: $0) + 1 } ?? 0) : 0
    let typed = String(text.dropFirst(start))
    let blanks = typed.prefix { $0 == " " }.count
    let wanted = String(typed.dropFirst(blanks))
    if let lists = lists(at: prompt) { return names(of: lists, wanted, in: plan, start: start + blanks) }
    return CompletionAnswer(start: start + blanks, candidates: answers(to: wanted, at: prompt, in: plan))
  }

  private func isListKind(_ prompt: Prompt) -> Bool {
    guard case .question(let id) = prompt.subject, let kind = checklist.question(id)?.kind else { return true }
    switch kind {
    case .choices, .countries, .languages, .licences, .names, .userNumbers, .serviceNumbers, .people, .numberOfServices, .agents:
      return true
    default: return false
    }
  }

  private func answers(to typed: String, at prompt: Prompt, in plan: Plan) -> [Completion] {
    switch prompt.subject {
    case .tasks(let id):
      let tasks = checklist.step(id).map { Interview(checklist).tasks(of: $0, for: plan) } ?? []
      return matching(typed, tasks.map { Completion($0.id, detail: words.title(of: $0)) })
    case .addressField(let field): return addressField(field, typed, at: prompt, in: plan)
    case .question(let id): return checklist.question(id).map { answers(to: typed, $0, at: prompt, in: plan) } ?? []
    }
  }

  private func answers(to typed: String, _ question: Question, at prompt: Prompt, in plan: Plan) -> [Completion] {
    switch question.kind {
    case .country, .countries:
      return Countries.matching(prefix: typed, in: language).map { Completion($0.name(in: language), detail: $0.code) }
    case .licences:
      return Licences.matching(prefix: typed, in: language).map { Completion($0.partNumber, detail: $0.name(in: language)) }
    case .choice, .choices:
      return matching(
        typed, question.choices.map { Completion(words.choiceName($0, of: question), detail: words.choiceHint($0, of: question)) })
    case .yesNo: return matching(typed, [Completion(words.localizer.text(.yes)), Completion(words.localizer.text(.no))])
    case .language:
      return matching(
        typed, AttendantLanguages.all.map { Completion($0, detail: TimeAndLanguage.name(ofTag: $0, in: language)) }, byDetail: true)
    case .timeZone:
      let near = TimeAndLanguage.timeZones(in: typed.isEmpty ? plan.country : nil)
      return matching(
        typed, near.map { Completion($0, detail: TimeAndLanguage.name(ofTimeZone: $0, near: plan.country, in: language)) },
        byDetail: true)
    case .holidays:
      let phrase = words.localizer.text("answers.public-holidays")?.split(separator: ",").first
      return matching(typed, phrase.map { [Completion(String($0))] } ?? [])
    case .service: return matching(typed, plan.services.map { Completion(words.name($0.name)) })
    default: return []
    }
  }

  private func addressField(_ field: AddressField, _ typed: String, at prompt: Prompt, in plan: Plan) -> [Completion] {
    guard let item = prompt.path.item else { return [] }
    let country = plan.country(ofAddress: item) ?? ""
    switch field {
    case .stateOrProvince:
      return Gazetteer.areas(in: country, matching: typed).map { Completion($0.name, detail: $0.code) }
    case .city:
      let area = plan[AnswerPath(list: "addresses", item: item, field: AddressField.stateOrProvince.rawValue)]
      return Gazetteer.cities(in: country, area: area, matching: typed, limit: 200).map { Completion($0.name) }
    default: return []
    }
  }

  /// The lists whose names answer a question; nil where they don't.
  private func lists(at prompt: Prompt) -> [String]? {
    guard case .question(let id) = prompt.subject else { return nil }
    switch checklist.question(id)?.kind {
    case .numberOfUsers: return ["user-numbers"]
    case .numberOfServices: return ["service-numbers"]
    case .addressOf: return ["addresses"]
    case .target, .menu: return ["call-queues", "auto-attendants", "users"]
    case .agents: return ["users"]
    default: return nil
    }
  }

  /// Makes ready what Tab will need at a prompt, so that the first Tab in a long list is as quick as the others.
  public func prepare(for prompt: Prompt?, in plan: Plan) {
    for list in prompt.flatMap(lists) ?? [] { _ = plan.search(among: list) }
  }

  /// More than any window shows.
  private static let mostNames = 300

  private func names(of lists: [String], _ typed: String, in plan: Plan, start: Int) -> CompletionAnswer {
    var answer = CompletionAnswer(start: start, candidates: [])
    for list in lists {
      let names = plan.names(of: list)
      let found = plan.search(among: list).found(typed, limit: Self.mostNames)
      answer.candidates += found.places.map { Completion(names[$0], group: group(list)) }
      answer.total += found.total
    }
    return answer
  }

  private func group(_ id: String) -> String? { words.localizer.text("groups.\(id)") }

  /// The candidates that fit, by their texts or, where an id says little, by their details too.
  private func matching(_ typed: String, _ candidates: [Completion], byDetail: Bool = false) -> [Completion] {
    let names = candidates.map { byDetail ? $0.text + " " + ($0.detail ?? "") : $0.text }
    return NameSearch(names).found(typed, limit: max(2, candidates.count)).places.map { candidates[$0] }
  }

  // MARK: Commands

  private func commands(_ text: String, in plan: Plan) -> CompletionAnswer {
    guard let blank = text.firstIndex(of: " ") else {
      let names = Command.allCases.map { command in
        let help = words.localizer.text("commands.\(command.rawValue).help")?.withoutBackquotes
        let name = Command.names(in: words.localizer).first { $0.command == command }?.name ?? command.rawValue
        return Completion(":" + name, detail: help, group: group(command.group.rawValue))
      }
      return CompletionAnswer(start: 0, candidates: matching(String(text.dropFirst()), names))
    }
    let start = text.distance(from: text.startIndex, to: blank) + 1
    let languages = Language.all.map { Localizer($0) }
    guard case .command(let command, _) = Command.reading(String(text[..<blank]), languages: languages) else {
      return CompletionAnswer(start: start, candidates: [])
    }
    if command == .import {
      let typed = text.lastIndex(of: " ").map { text[text.index(after: $0)...] } ?? ""
      return CompletionAnswer(start: text.count - typed.count, candidates: paths(String(typed)).map { Completion($0) })
    }
    let found = matching(String(text.dropFirst(start)), arguments(of: command, in: plan), byDetail: true)
    return CompletionAnswer(start: start, candidates: found)
  }

  private func tasks(in plan: Plan) -> [Completion] {
    Interview(checklist).tasks(for: plan).map {
      Completion($0.id, detail: words.title(of: $0), group: group("tasks"))
    }
  }

  private func arguments(of command: Command, in plan: Plan) -> [Completion] {
    let interview = Interview(checklist)
    switch command {
    case .goto:
      let steps = checklist.steps.map { Completion(String($0.number), detail: words.title(of: $0), group: group("steps")) }
      let found = findings().filter { $0.question != nil }.map { finding in
        Completion(finding.id, detail: words.localizer.text("rules.\(finding.rule).title"), group: group("findings"))
      }
      let questions = interview.prompts(for: plan).map { prompt in
        Completion(prompt.id, detail: words.title(of: prompt, in: plan), group: group("questions"))
      }
      return steps + found + questions + tasks(in: plan)
    case .done, .todo, .notNeeded: return tasks(in: plan)
    case .lang: return Language.all.map { Completion($0.code, detail: Localizer($0).text("language.name")) }
    default: return []
    }
  }
}
