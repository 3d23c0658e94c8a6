internal import CivicAddresses

/// The way through the checklist, computed from the plan each time and never stored.
///
/// Fields of a list are asked item by item; the fields of an address in its country's own order; at the end of each step stand its tasks.
public struct Interview: Sendable {
  /// The steps, questions and tasks.
  let checklist: Checklist

  /// The way through a checklist.
  public init(_ checklist: Checklist) { self.checklist = checklist }

  /// Every prompt that applies to a plan, in order.
  public func prompts(for plan: Plan) -> [Prompt] { checklist.steps.flatMap { prompts(of: $0, for: plan) } }

  /// Every prompt that applies to a plan, with those asked on demand that have something kept for them.
  func recorded(in plan: Plan) -> [Prompt] { checklist.steps.flatMap { recorded(of: $0, in: plan) } }

  /// The prompts of one step that apply to a plan, with those asked on demand, and fields of addresses, that have something kept for them.
  public func recorded(of step: Step, in plan: Plan) -> [Prompt] {
    let onDemand = step.questions.filter(\.isOnDemand).flatMap { question -> [Prompt] in
      let items = question.list.map { plan.isLong($0) ? [] : plan.names(of: $0).map { Optional($0) } } ?? [nil]
      let paths = items.map { item in
        question.list.flatMap { list in item.map { AnswerPath(list: list, item: $0, field: question.field) } } ?? AnswerPath(question.id)
      }
      return paths.filter { plan.hasRecord(at: $0) }.compactMap { prompt(at: $0, in: plan) }
    }
    let asked = prompts(of: step, for: plan)
    return asked + onDemand + addressFields(of: step, besides: Set(asked.map(\.path)), in: plan)
  }

  private func addressFields(of step: Step, besides asked: Set<AnswerPath>, in plan: Plan) -> [Prompt] {
    guard step.questions.contains(where: { $0.kind == .address }), !plan.isLong("addresses") else { return [] }
    let paths = plan.names(of: "addresses").flatMap { item in
      AddressField.allCases.filter { $0 != .description }.map { AnswerPath(list: "addresses", item: item, field: $0.rawValue) }
    }
    return paths.filter { !asked.contains($0) && plan.hasRecord(at: $0) }.compactMap { addressField(at: $0, in: plan) }
  }

  /// The first prompt without an answer that was not put off; nil when nothing is left to ask.
  ///
  /// Tasks that appear in a step whose tasks were told before come last: an answer does not throw anybody back. For the same reason
  /// what is open in a step behind the prompt that was just answered comes first.
  func next(in plan: Plan, after answered: Prompt? = nil) -> Prompt? {
    if let answered, let step = checklist.step(number: answered.step) {
      let behind = prompts(of: step, for: plan).drop { $0.path != answered.path }.dropFirst()
      if let prompt = behind.first(where: { isOpen($0, in: plan) && !isLate($0, of: step, in: plan) }) { return prompt }
    }
    var late: Prompt?
    for step in checklist.steps {
      for prompt in prompts(of: step, for: plan) where isOpen(prompt, in: plan) {
        guard isLate(prompt, of: step, in: plan) else { return prompt }
        late = late ?? prompt
      }
    }
    return late
  }

  /// The prompt so many behind another, or before it; nil past either end, and where the other does not apply.
  func prompt(_ distance: Int, from prompt: Prompt, in plan: Plan) -> Prompt? {
    let prompts = prompts(for: plan)
    guard let index = prompts.firstIndex(where: { $0.path == prompt.path }) else { return nil }
    return prompts.indices.contains(index + distance) ? prompts[index + distance] : nil
  }

  private func isLate(_ prompt: Prompt, of step: Step, in plan: Plan) -> Bool {
    prompt.isAboutTasks && tasks(of: step, for: plan).contains { plan.tasks[$0.id] != nil }
  }

  /// Whether a prompt has neither an answer nor a draft and was not put off.
  public func isOpen(_ prompt: Prompt, in plan: Plan) -> Bool {
    !isAnswered(prompt, in: plan) && !plan.skipped.contains(prompt.id) && plan.drafts[prompt.id] == nil
  }

  /// Whether a prompt has an answer.
  public func isAnswered(_ prompt: Prompt, in plan: Plan) -> Bool {
    guard case .tasks(let id) = prompt.subject, let step = checklist.step(id) else { return plan.isAnswered(prompt.path) }
    return tasks(of: step, for: plan).allSatisfy { plan.tasks[$0.id] != nil }
  }

  /// Notes that the answer to a prompt is not known, and takes back the one it has; the items of a list stay, and what is told of tasks.
  public func putOff(_ prompt: Prompt, in plan: inout Plan) {
    if isAnswered(prompt, in: plan) {
      guard !prompt.isAboutTasks, plan.names(of: prompt.id).isEmpty else { return }
      plan[prompt.path] = nil
    }
    plan.skipped.insert(prompt.id)
  }

  /// The prompts of one step that apply to a plan.
  func prompts(of step: Step, for plan: Plan) -> [Prompt] {
    var prompts: [Prompt] = []
    var questions = step.questions[...]
    while let first = questions.first {
      guard let list = first.list else {
        questions.removeFirst()
        if first.isAsked(in: plan) { prompts.append(Prompt(subject: .question(first.id), path: AnswerPath(first.id), step: step.number)) }
        continue
      }
      let group = questions.prefix { $0.list == list }
      questions = questions.dropFirst(group.count)
      guard isWanted(list, in: plan), !plan.isLong(list) else { continue }
      for item in plan.names(of: list) {
        prompts += group.flatMap { self.prompts(of: $0, list: list, item: item, step: step.number, plan) }
      }
    }
    if !tasks(of: step, for: plan).isEmpty { prompts.append(Prompt(tasksOf: step)) }
    return prompts
  }

  /// Whether the question that makes a list's items applies; the items of an unwanted list are kept, not asked about.
  private func isWanted(_ list: String, in plan: Plan) -> Bool { checklist.question(list)?.condition.holds(in: plan) ?? true }

  private func prompts(of question: Question, list: String, item: String, step: Int, _ plan: Plan) -> [Prompt] {
    guard question.isAsked(in: plan, item: item) else { return [] }
    guard question.kind == .address else {
      let path = AnswerPath(list: list, item: item, field: question.field)
      return [Prompt(subject: .question(question.id), path: path, step: step)]
    }
    guard let country = plan[AnswerPath(list: list, item: item, field: "country")] else { return [] }
    return AddressFields.asked(of: item, in: country, plan).map { field in
      Prompt(subject: .addressField(field), path: AnswerPath(list: list, item: item, field: field.rawValue), step: step)
    }
  }

  /// The tasks of a step that apply to a plan, one for each item where they are done item by item.
  public func tasks(of step: Step, for plan: Plan) -> [TaskInstance] {
    plan.remembered("tasks of \(step.id)", of: step.tasks) { plan in
      step.tasks.flatMap { task in plan.remembered("task \(task.id)", of: task) { instances(of: task, for: $0) } }
    }
  }

  /// The tasks of every step that apply to a plan, in order.
  public func tasks(for plan: Plan) -> [TaskInstance] { checklist.steps.flatMap { tasks(of: $0, for: plan) } }

  private func instances(of task: Task, for plan: Plan) -> [TaskInstance] {
    guard let list = task.each else { return task.condition.holds(in: plan) ? [TaskInstance(task: task, item: nil)] : [] }
    guard !plan.isLong(list) else {
      return plan.hasRow(of: list) { task.condition.holds(in: plan, item: $0) } ? [TaskInstance(task: task, item: nil)] : []
    }
    let items = list == "countries" ? plan.countries : plan.names(of: list)
    return items.filter { task.condition.holds(in: plan, item: $0) }.map { TaskInstance(task: task, item: $0) }
  }

  /// The prompt at a path, also one that is asked on demand only; nil when no question of the checklist fits the plan there.
  public func prompt(at path: AnswerPath, in plan: Plan) -> Prompt? {
    for step in checklist.steps {
      if let question = step.questions.first(where: { $0.accepts(path) }), applies(question, at: path, in: plan) {
        return Prompt(subject: .question(question.id), path: path, step: step.number)
      }
      if path == AnswerPath(tasksOf: step.id), !tasks(of: step, for: plan).isEmpty { return Prompt(tasksOf: step) }
    }
    return addressField(at: path, in: plan)
  }

  /// The prompts of an address that is named as a whole; any other prompt by itself.
  public func parts(of prompt: Prompt, in plan: Plan) -> [Prompt] {
    guard case .question(let id) = prompt.subject, checklist.question(id)?.kind == .address else { return [prompt] }
    return prompts(for: plan).filter { part in
      guard case .addressField = part.subject else { return false }
      return part.path.item == prompt.path.item
    }
  }

  private func applies(_ question: Question, at path: AnswerPath, in plan: Plan) -> Bool {
    guard question.condition.holds(in: plan, item: path.item) else { return false }
    return path.list.map { plan.names(of: $0).contains(path.item ?? "") } ?? true
  }

  /// Any field of an address can be given, also those that its country is not asked for.
  private func addressField(at path: AnswerPath, in plan: Plan) -> Prompt? {
    guard path.list == "addresses", let item = path.item, plan.names(of: "addresses").contains(item),
      let field = AddressField(rawValue: path.field),
      let step = checklist.steps.first(where: { $0.questions.contains { $0.kind == .address } })
    else { return nil }
    return Prompt(subject: .addressField(field), path: path, step: step.number)
  }
}

extension Question {
  /// Whether the interview asks it of a plan (and item).
  func isAsked(in plan: Plan, item: String? = nil) -> Bool { !isOnDemand && condition.holds(in: plan, item: item) }

  /// Whether a path names this question, or its field of an item.
  func accepts(_ path: AnswerPath) -> Bool {
    path.list == nil ? id == path.field : list == path.list && field == path.field
  }
}
