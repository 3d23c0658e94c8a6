internal import CivicAddresses
internal import Locales
internal import Readiness

/// What questions and tasks are called, with their items filled in.
struct Titles: Sendable {
  let checklist: Checklist
  let plan: Plan
  let phrasing: Phrasing

  /// The title of the question at a path; the path itself where the language has no words for it.
  func question(at path: AnswerPath) -> Inline {
    if path.list == nil, path.field.hasPrefix("tasks."), let step = checklist.step(String(path.field.dropFirst("tasks.".count))) {
      return phrasing.say(.reportTasksOfStep(number: step.number))
    }
    var arguments: [String: Message.Argument] = [:]
    if let item = path.item { arguments["item"] = .text(path.list == "licences" ? wording.name(ofLicence: item) : item) }
    if let term = term(at: path) { arguments["term"] = .message(term) }
    return phrasing.find("questions.\(path.questionID).title", arguments) ?? .code(path.description)
  }

  /// The title of a task; its id where the language has no words for it.
  func task(_ instance: TaskInstance) -> Inline { words("title", of: instance.task, item: instance.item) ?? .data(instance.id) }

  /// The title of the task with an id such as `check-address[HQ]`.
  func task(id: String) -> Inline {
    let name = String(id.prefix { $0 != "[" })
    let item = id.count > name.count ? String(id.dropFirst(name.count + 1).dropLast()) : nil
    for step in checklist.steps {
      if let task = step.tasks.first(where: { $0.id == name }) { return words("title", of: task, item: item) ?? .data(id) }
    }
    return .data(id)
  }

  /// A text of a task (`title`, `how`, `path` …); nil where the language has none.
  func words(_ part: String, of task: Readiness.Task, item: String?) -> Inline? {
    let everyRow = TaskInstance(task: task, item: item).everyRow.map(phrasing.localizer.text)
    let name = item.map { task.each == "countries" ? wording.name(ofCountry: $0) : $0 } ?? everyRow
    return phrasing.find("tasks.\(task.id).\(part)", name.map { ["item": .text($0)] } ?? [:])
  }

  /// The words of the report's language where no data is to be kept apart.
  var wording: Wording { Wording(checklist, phrasing.localizer) }

  /// The country's own word for what a field of an address is called.
  private func term(at path: AnswerPath) -> Message? {
    guard path.list == "addresses", let item = path.item, let field = AddressField(rawValue: path.field) else { return nil }
    let format = AddressFormat.of(plan.country(ofAddress: item) ?? plan.country ?? "")
    let (own, general): (String, String)
    switch field {
    case .stateOrProvince: (own, general) = ("address-terms.\(format.areaTerm.rawValue)", "address-terms.area")
    case .postalCode: (own, general) = ("address-terms.\(format.postalCodeTerm.rawValue)", "address-terms.postal")
    default: return nil
    }
    return Message(phrasing.localizer.has(own) ? own : general)
  }
}
