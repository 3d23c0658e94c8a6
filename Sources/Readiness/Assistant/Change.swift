/// What an accepted answer does to the plan.
public enum Change: Equatable, Sendable {
  /// Sets one answer.
  case set(AnswerPath, String)
  /// Adds items to a list, takes others out, and sets fields of the added ones.
  case items(list: String, add: [String], remove: [String], fields: [String: [String: String]])
  /// Gives an item of a list another name.
  case rename(list: String, from: String, to: String)
  /// Sets the states of tasks.
  case tasks([String: TaskRecord.State])
  /// Several changes, in order.
  case several([Change])

  /// The plan with the change; tasks that the checklist has for an item are renamed and removed with it.
  public func applied(to plan: Plan, of checklist: Checklist) -> Plan {
    var plan = plan
    apply(to: &plan, of: checklist)
    return plan
  }

  /// How many people call tells whether any do: that is not asked as well, and what was answered otherwise stays.
  private static func answerCalling(_ count: String, in plan: inout Plan) {
    func calling(_ count: String?) -> String? { count.flatMap { Int($0) }.map { $0 > 0 ? "yes" : "no" } }
    if plan["wishes.calling"] == calling(plan["wishes.users"]) { plan["wishes.calling"] = calling(count) }
  }

  private func apply(to plan: inout Plan, of checklist: Checklist) {
    switch self {
    case .set(let path, let value):
      if path == AnswerPath("wishes.users") { Self.answerCalling(value, in: &plan) }
      plan[path] = value
      plan.drafts[path.description] = nil
      plan.skipped.remove(path.description)
    case .items(let list, let added, let removed, let fields):
      plan.removeItems(removed, from: list, of: checklist)
      for name in added {
        plan.addItem(name, to: list)
        for (field, value) in fields[name] ?? [:] { plan[AnswerPath(list: list, item: name, field: field)] = value }
      }
      plan.drafts[list] = nil
      plan.skipped.remove(list)
    case .rename(let list, let old, let new):
      plan.renameItem(old, to: new, in: list, of: checklist)
    case .tasks(let states):
      for (id, state) in states { plan.tasks[id, default: TaskRecord(state)].state = state }
    case .several(let changes):
      changes.forEach { $0.apply(to: &plan, of: checklist) }
    }
  }

  var setting: (path: AnswerPath, value: String)? {
    if case .set(let path, let value) = self { (path, value) } else { nil }
  }

  var isSet: Bool { setting != nil }

  /// The answers that are set.
  var paths: Set<AnswerPath> {
    switch self {
    case .set(let path, _): [path]
    case .several(let parts): parts.reduce(into: []) { $0.formUnion($1.paths) }
    case .items, .rename, .tasks: []
    }
  }

  /// Whether an answer is set, or its list changed.
  func sets(_ path: AnswerPath) -> Bool {
    switch self {
    case .set(let changed, _): changed == path
    case .items(let list, _, _, _), .rename(let list, _, _): path.description == list
    case .tasks: false
    case .several(let parts): parts.contains { $0.sets(path) }
    }
  }
}
