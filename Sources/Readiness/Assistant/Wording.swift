internal import CivicAddresses
internal import Facts
public import Locales

/// The words of questions, answers and tasks in one language.
public struct Wording: Sendable {
  /// The language's texts.
  public let localizer: Localizer
  private let checklist: Checklist

  /// The words of a checklist in a language.
  public init(_ checklist: Checklist, _ localizer: Localizer) { (self.checklist, self.localizer) = (checklist, localizer) }

  /// A step's title.
  public func title(of step: Step) -> String { localizer.text("steps.\(step.id).title") ?? step.id }

  /// What a step is for; nil when the words have no introduction.
  public func introduction(of step: Step) -> String? { localizer.text("steps.\(step.id).intro") }

  // MARK: Prompts

  /// The question of a prompt.
  public func title(of prompt: Prompt, in plan: Plan) -> String { text("title", of: prompt, in: plan) ?? prompt.id }

  /// Why it is asked; nil when the words don't say.
  public func reason(of prompt: Prompt, in plan: Plan) -> String? { text("why", of: prompt, in: plan) }

  func text(_ part: String, of prompt: Prompt, in plan: Plan) -> String? {
    let item = Message.Argument.text(prompt.path.item.map { prompt.path.list == "licences" ? name(ofLicence: $0) : name($0) } ?? "")
    switch prompt.subject {
    case .question(let id):
      return localizer.text("questions.\(id).\(part)", ["item": item])
    case .addressField(let field):
      let term = localizer.text("address-terms.\(term(for: field, format(of: prompt, in: plan)))") ?? ""
      return localizer.text("questions.addresses[].\(field.rawValue).\(part)", ["item": item, "term": .text(term)])
    case .tasks:
      return part == "title" ? localizer.text(.tasksQuestion) : part == "why" ? localizer.text(.tasksWhy) : nil
    }
  }

  func format(of prompt: Prompt, in plan: Plan) -> AddressFormat {
    AddressFormat.of(plan.country(ofAddress: prompt.path.item ?? "") ?? "")
  }

  private func term(for field: AddressField, _ format: AddressFormat) -> String {
    field == .postalCode ? format.postalCodeTerm.rawValue : format.areaTerm.rawValue
  }

  // MARK: Values

  /// A canonical answer in words: choices, countries, languages and time zones by name, yes and no, dates and counts as the language writes them.
  public func value(_ text: String, at prompt: Prompt, in plan: Plan) -> String {
    let question: Question? = if case .question(let id) = prompt.subject { checklist.question(id) } else { nil }
    if text == Plan.none, question?.kind != .openingHours { return localizer.text(.nothing) }
    guard let question else { return text }
    switch question.kind {
    case .yesNo: return localizer.text(text == "yes" ? .yes : .no)
    case .choice, .choices: return listed(text) { choiceName($0, of: question) }
    case .country, .countries: return listed(text, name(ofCountry:))
    case .count, .seconds: return Int(text).map(localizer.language.number) ?? text
    case .language, .languages: return listed(text) { TimeAndLanguage.name(ofTag: $0, in: localizer.language) ?? $0 }
    case .timeZone: return TimeAndLanguage.name(ofTimeZone: text, near: plan.country, in: localizer.language) ?? text
    case .date: return CalendarDate(iso: text).map(localizer.date) ?? text
    case .service: return name(text)
    case .licences: return listed(text, name(ofLicence:))
    case .target: return name(ofTarget: text)
    case .menu: return keys(text)
    case .openingHours: return OpeningHours.words(for: text, in: localizer)
    case .holidays: return Holiday.words(for: text, in: localizer, target: name(ofTarget:))
    default: return text
    }
  }

  /// The keys of a menu, as they could be typed: `1=Sales, 0=operator`.
  func keys(_ menu: String) -> String { menu.split(separator: ", ").map(key).joined(separator: ", ") }

  private func key(_ entry: Substring) -> String {
    guard let sign = entry.firstIndex(of: "=") else { return String(entry) }
    return entry[...sign] + name(ofTarget: String(entry[entry.index(after: sign)...]))
  }

  /// Where calls go, as it could be typed: a name without its kind, the words for the operator and for hanging up.
  func name(ofTarget target: String) -> String {
    switch CallTarget(target) {
    case .queue(let name), .attendant(let name), .user(let name), .number(let name): name
    // Somebody's voicemail; a group's id cannot be typed.
    case .voicemail(let name) where name.contains("@"): localizer.text(.reportVoicemail(name: name))
    default: localizer.text("answers.\(target)")?.split(separator: ",").first.map(String.init) ?? target
    }
  }

  private func listed(_ text: String, _ name: (String) -> String) -> String {
    localizer.list(text.split(separator: ",").map { name($0.drop { $0 == " " }.description) })
  }

  /// A choice's name.
  public func choiceName(_ choice: String, of question: Question) -> String {
    localizer.text("questions.\(question.id).choice.\(choice).name") ?? choice
  }

  /// What a choice means, in a few words; nil when its name says it.
  public func choiceHint(_ choice: String, of question: Question) -> String? {
    localizer.text("questions.\(question.id).choice.\(choice).hint")
  }

  /// A country's name, or the code when it is none.
  public func name(ofCountry code: String) -> String { Country(code: code)?.name(in: localizer.language) ?? code }

  /// A product's name with its part number, or the text when it is none.
  public func name(ofLicence partNumber: String) -> String {
    Licences.licence(partNumber)?.fullName(in: localizer.language) ?? partNumber
  }

  /// An item's name as people say it: the conferencing bridge has an id for a name.
  public func name(_ item: String) -> String {
    item == Service.bridgeName ? localizer.text("services.conference-bridge") ?? item : item
  }

  // MARK: Findings

  /// What is wrong (`message`), why it matters (`why`) or how to mend it (`remedy`).
  public func words(_ part: String, of finding: Finding) -> Message {
    finding.words(part) { subject in
      switch finding.subjectKind {
      case .named: name(subject)
      case .countries: name(ofCountry: subject)
      // Titles have colons and items of their own.
      case .tasks: task(subject).map { localizer.text(.reportQuoted(text: title(of: $0))) } ?? subject
      }
    } counting: {
      localizer.text(.reportMore(count: $0))
    }
  }

  private func task(_ id: String) -> TaskInstance? {
    guard let path = AnswerPath(parsing: id) else { return nil }
    let task = checklist.steps.lazy.flatMap(\.tasks).first { $0.id == path.list ?? path.field }
    return task.map { TaskInstance(task: $0, item: path.item) }
  }

  // MARK: Tasks

  /// What is to do.
  public func title(of task: TaskInstance) -> String { text("title", of: task) ?? task.id }

  /// How it is done; nil when the title says it.
  public func instructions(for task: TaskInstance) -> String? { text("how", of: task) }

  /// The way through the menus of a portal (`teams` or `skype-2019`); nil where there is none.
  public func path(to task: TaskInstance, portal: String) -> String? {
    text(portal == "teams" ? "path" : "path-2019", of: task)
  }

  private func text(_ part: String, of task: TaskInstance) -> String? {
    let item = task.item.map { task.task.each == "countries" ? name(ofCountry: $0) : name($0) } ?? task.everyRow.map(localizer.text) ?? ""
    return localizer.text("tasks.\(task.task.id).\(part)", ["item": .text(item)])
  }
}
