internal import CivicAddresses
internal import Locales
internal import Readiness

/// One step of the report: answers and tasks.
struct StepSection: Sendable {
  let id: String
  let number: Int
  let title: Inline
  let state: StepState.State
  let answered: Int
  let asked: Int
  var answers: [AnswerEntry]
  /// Items of long lists whose answers are not shown.
  let leftOut: Int
  var notes: [(title: Inline, path: String, text: String)]
  var tasks: [TaskEntry]

  // `places`: where each task that applies stands in the checklist.
  init(_ state: StepState, places: [TaskInstance.ID: Int], _ plan: Plan, _ portal: Report.Portal, _ titles: Titles) {
    (id, number, self.state) = (state.step.id, state.step.number, state.state)
    (answered, asked) = (state.answered, state.asked)
    title = titles.phrasing.title(ofStep: state.step.id)
    answers = AnswerEntry.all(of: state.step, plan, titles)
    let lists = Set(state.step.questions.compactMap(\.list))
    leftOut = lists.map { max(0, plan.names(of: $0).count - Report.shownItems) }.reduce(0, +)
    notes = plan.notes.sorted { $0.key < $1.key }.compactMap { id, text in
      guard let path = AnswerPath(parsing: id), state.step.asks(path) else { return nil }
      return (titles.question(at: path), id, text)
    }
    tasks = TaskEntry.tellingOnce(state.tasks.map { TaskEntry($0.task, $0.state, $0.record, places: places, portal, titles) })
  }

  /// A step that was told before.
  init(_ step: Step, _ state: StepState.State, answered: Int, asked: Int, leftOut: Int, _ titles: Titles) {
    (id, number, self.state, self.answered, self.asked, self.leftOut) = (step.id, step.number, state, answered, asked, leftOut)
    title = titles.phrasing.title(ofStep: step.id)
    (answers, notes, tasks) = ([], [], [])
  }

  var tasksDone: Int { tasks.count { $0.state == .done || $0.state == .notNeeded } }
}

extension Step {
  /// Whether a question of this step is at a path.
  fileprivate func asks(_ path: AnswerPath) -> Bool {
    path == AnswerPath(tasksOf: id)
      || questions.contains { question in
        guard question.list == path.list else { return false }
        return question.kind == .address ? AddressField(rawValue: path.field) != nil : question.field == path.field
      }
  }
}

/// One question with its answer in words.
struct AnswerEntry: Sendable {
  /// How far the answer is.
  enum State: String, Sendable { case answered, open, skipped, draft }

  let path: AnswerPath
  let state: State
  let title: Inline
  /// The canonical answer or the draft.
  let value: String?
  let words: Inline
  /// The names that the answer lists; nil for any other answer.
  let items: [String]?

  /// The questions of a step that apply or have an answer, item by item where they are asked so.
  static func all(of step: Step, _ plan: Plan, _ titles: Titles) -> [AnswerEntry] {
    var entries: [AnswerEntry] = []
    var questions = step.questions[...]
    while let first = questions.first {
      let group = questions.prefix { $0.list == first.list && (first.list != nil || $0.id == first.id) }
      questions = questions.dropFirst(group.count)
      let items = first.list.map { plan.names(of: $0).prefix(Report.shownItems).map(Optional.some) } ?? [nil]
      for item in items { entries += group.flatMap { all(of: $0, item: item, plan, titles) } }
    }
    return entries
  }

  private static func all(of question: Question, item: String?, _ plan: Plan, _ titles: Titles) -> [AnswerEntry] {
    guard let list = question.list, let item else {
      return AnswerEntry(question, AnswerPath(question.id), plan, titles).map { [$0] } ?? []
    }
    // The description is the address's name, which every title says already.
    let fields = question.kind == .address ? AddressField.allCases.filter { $0 != .description }.map(\.rawValue) : [question.field]
    return fields.compactMap { AnswerEntry(question, AnswerPath(list: list, item: item, field: $0), plan, titles) }
  }

  /// Nil for a question that has no answer and is not asked: one that doesn't apply, one on demand, a field of an address.
  private init?(_ question: Question, _ path: AnswerPath, _ plan: Plan, _ titles: Titles) {
    guard question.condition.holds(in: plan, item: path.item) else { return nil }
    let phrasing = titles.phrasing
    self.path = path
    items = question.makesItems && !plan.isLong(question.id) ? plan.names(of: question.id) : nil
    if plan.isLong(question.id), let file = TableID(list: question.id)?.fileName {
      (state, value, words) = (.answered, nil, phrasing.say(.answersKeptInTable(file: file)))
    } else if let answer = plan[path] {
      (state, value, words) = (.answered, answer, titles.words(for: answer, to: question))
    } else if let draft = plan.drafts[path.description] {
      (state, value, words) = (.draft, draft, phrasing.say(.reportDraft(text: draft)))
    } else if plan.skipped.contains(path.description) {
      (state, value, words) = (.skipped, nil, phrasing.say(.reportPutOff))
    } else {
      guard !question.isOnDemand, question.kind != .address else { return nil }
      (state, value, words) = (.open, nil, phrasing.say(.reportNotAnswered))
    }
    title = titles.question(at: path)
  }

  /// An answer that was told before.
  init(_ path: AnswerPath, _ state: State, value: String?, items: [String]?, _ titles: Titles) {
    let phrasing = titles.phrasing
    (self.path, self.state, self.value, self.items) = (path, state, value, items)
    title = titles.question(at: path)
    let question = titles.checklist.question(path.questionID)
    words =
      switch (state, value) {
      case (.answered, _) where items?.isEmpty == false: titles.names(items ?? [], to: question)
      case (.answered, let value?): question.map { titles.words(for: value, to: $0) } ?? .data(value)
      case (.answered, nil): phrasing.say(.answersKeptInTable(file: TableID(list: path.field)?.fileName ?? path.field))
      case (.draft, _): phrasing.say(.reportDraft(text: value ?? ""))
      case (.skipped, _): phrasing.say(.reportPutOff)
      case (.open, _): phrasing.say(.reportNotAnswered)
      }
  }
}
