internal import Readiness
internal import YAML

/// What shows only when a checklist is seen as a whole: answers that would be kept in one place, tasks that never come first.
struct ChecklistReview {
  /// A place in `plan.yaml`: whose answer is kept there, or whose further in.
  private struct Place {
    var keeper: Question.ID?
    var keeperWithin: Question.ID?
    var inner: [Substring: Int] = [:]
  }

  private var questions: Set<Question.ID> = []
  /// The outermost place first.
  private var places = [Place()]

  /// Refuses the first mistake in steps that were read from these nodes.
  static func review(_ steps: [Step], readFrom nodes: [Node]) throws(ChecklistError) {
    var review = Self()
    for (step, node) in zip(steps, nodes) {
      for (question, node) in zip(step.questions, node["questions"]?.elements ?? []) { try review.take(question, node) }
    }
    let tasks = zip(steps, nodes).flatMap { step, node in Array(zip(step.tasks, node["tasks"]?.elements ?? [])) }
    try review.order(tasks)
  }

  private mutating func take(_ question: Question, _ node: Node) throws(ChecklistError) {
    let id = node["id"] ?? node
    guard questions.insert(question.id).inserted else { throw ChecklistError(reason: .twice(question.id), mark: id.start) }
    try check(question.condition, node)
    if let proposal = question.proposal, proposal.hasPrefix("@"), Proposal(rawValue: String(proposal.dropFirst())) == nil {
      throw ChecklistError(reason: .unknownProposal(proposal), mark: (node["default"] ?? node).start)
    }
    let keys = (question.list ?? question.id).split(separator: ".")
    guard let first = keys.first, Plan.RecordKey(rawValue: String(first)) == nil, question.list == nil || question.field != "name" else {
      throw ChecklistError(reason: .taken(question.id), mark: id.start)
    }
    if let other = keep(question.id, at: keys) { throw ChecklistError(reason: .within(question.id, other), mark: id.start) }
  }

  /// Whose answer is in the way where one is to be kept; nil when none is.
  private mutating func keep(_ id: Question.ID, at keys: [Substring]) -> Question.ID? {
    var here = 0
    for key in keys {
      if let other = places[here].keeper { return other }
      places[here].keeperWithin = id
      if let next = places[here].inner[key] {
        here = next
      } else {
        places[here].inner[key] = places.count
        here = places.count
        places.append(Place())
      }
    }
    places[here].keeper = id
    return places[here].keeperWithin
  }

  private func check(_ condition: Condition, _ node: Node) throws(ChecklistError) {
    guard let name = condition.derivedNames.first(where: { Derived(rawValue: $0) == nil }) else { return }
    throw ChecklistError(reason: .condition("@" + name), mark: (node["when"] ?? node).start)
  }

  /// Every task comes after those that it needs, so these have to be there, and must not need it in turn.
  private func order(_ tasks: [(task: Readiness.Task, node: Node)]) throws(ChecklistError) {
    var open: [Readiness.Task.ID: Int] = [:]
    for (task, node) in tasks {
      guard open.updateValue(task.needs.count, forKey: task.id) == nil else {
        throw ChecklistError(reason: .twice(task.id), mark: (node["id"] ?? node).start)
      }
      try check(task.condition, node)
    }
    var waiting: [Readiness.Task.ID: [Readiness.Task.ID]] = [:]
    for (task, node) in tasks {
      for need in task.needs {
        guard open[need] != nil else { throw ChecklistError(reason: .unknownTask(need), mark: (node["needs"] ?? node).start) }
        waiting[need, default: []].append(task.id)
      }
    }
    var ready = tasks.map(\.task.id).filter { open[$0] == 0 }
    while let done = ready.popLast() {
      for task in waiting[done] ?? [] {
        open[task, default: 0] -= 1
        if open[task] == 0 { ready.append(task) }
      }
    }
    if let (task, node) = tasks.first(where: { open[$0.task.id] != 0 }) {
      throw ChecklistError(reason: .neverFirst(task.id), mark: (node["needs"] ?? node).start)
    }
  }
}
