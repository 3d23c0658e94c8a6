public import Locales

/// What an accepted answer does to the plan.
public enum Change: Equatable, Sendable {
  /// Sets one answer.
  case set(AnswerPath, String)
  /// Adds items to a list, takes others out, and sets fields of the added ones.
  case items(list: String, add: [String], remove: [String], fields: [String: [String: String]])
  /// Gives an item of a list another name, also in the records of the tasks that are done for each item of the list.
  case rename(list: String, from: String, to: String, tasks: Set<Task.ID>)
  /// Sets the states of tasks.
  case tasks([String: TaskRecord.State])
  /// Several changes, in order.
  case several([Change])

  /// The plan with the change.
  public func applied(to plan: Plan) -> Plan {
    var plan = plan
    apply(to: &plan)
    return plan
  }

  /// How many people call tells whether any do: that is not asked as well, and what was answered otherwise stays.
  private static func answerCalling(_ count: String, in plan: inout Plan) {
    func calling(_ count: String?) -> String? { count.flatMap { Int($0) }.map { $0 > 0 ? "yes" : "no" } }
    if plan["wishes.calling"] == calling(plan["wishes.users"]) { plan["wishes.calling"] = calling(count) }
  }

  private func apply(to plan: inout Plan) {
    switch self {
    case .set(let path, let value):
      if path == AnswerPath("wishes.users") { Self.answerCalling(value, in: &plan) }
      plan[path] = value
      plan.drafts[path.description] = nil
      plan.skipped.remove(path.description)
    case .items(let list, let added, let removed, let fields):
      removed.forEach { plan.removeItem($0, from: list) }
      for name in added {
        plan.addItem(name, to: list)
        for (field, value) in fields[name] ?? [:] { plan[AnswerPath(list: list, item: name, field: field)] = value }
      }
      plan.drafts[list] = nil
      plan.skipped.remove(list)
    case .rename(let list, let old, let new, let tasks):
      plan.renameItem(old, to: new, in: list, tasks: tasks)
    case .tasks(let states):
      for (id, state) in states { plan.tasks[id, default: TaskRecord(state)].state = state }
    case .several(let changes):
      changes.forEach { $0.apply(to: &plan) }
    }
  }
}

/// Why an answer is not accepted: what was expected, in words, and what was perhaps meant.
public struct Rejection: Error, Equatable, Sendable {
  /// What is expected, with an example.
  public var message: Message
  /// What was perhaps meant, nearest first.
  public var suggestions: [String] = []
  /// The one answer that was probably meant, as it could be typed: Enter gives it.
  ///
  /// Nil where none is likely, or several are.
  public var instead: String?

  /// A refusal.
  public init(_ message: Message, suggestions: [String] = [], instead: String? = nil) {
    (self.message, self.suggestions, self.instead) = (message, suggestions, instead)
  }

  /// The same of one among several elements: the answer that was probably meant is all of them, with what was meant by this one.
  func among(_ elements: [String], at element: String) -> Rejection {
    let whole = instead.map { instead in elements.map { $0 == element ? instead : $0 }.joined(separator: ", ") }
    return Rejection(message, suggestions: suggestions, instead: whole)
  }
}
