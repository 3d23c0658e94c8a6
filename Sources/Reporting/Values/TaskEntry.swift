internal import Readiness

/// One task with its words.
struct TaskEntry: Sendable {
  let instance: TaskInstance
  let state: StepState.TaskState
  let record: TaskRecord?
  let title: Inline
  /// The way through the menus of the report's portal; nil where there is none.
  let path: Inline?
  let how: Inline?
  let hint: Inline?
  /// The tasks that come first, in the order of the checklist.
  let first: [TaskInstance.ID]
  /// What those of them are called that a page names.
  let firstTitles: [Inline]
  /// The open task above that says in the same words how this one is done; nil where this one has to say so itself.
  var model: Inline?

  init(
    _ instance: TaskInstance, _ state: StepState.TaskState, _ record: TaskRecord?, places: [TaskInstance.ID: Int], _ portal: Report.Portal,
    _ titles: Titles
  ) {
    (self.instance, self.state, self.record) = (instance, state, record)
    title = titles.task(instance)
    func words(_ part: String) -> Inline? { titles.words(part, of: instance.task, item: instance.item) }
    path = (portal == .skype2019 ? words("path-2019") : nil) ?? words("path")
    how = words("how")
    hint = words("note")
    let needed = if case .blocked(let ids) = state { ids } else { [String]() }
    first = needed.filter { places[$0] != nil }.sorted { places[$0, default: 0] < places[$1, default: 0] }
    firstTitles = first.prefix(Report.shownPlaces).map { titles.task(id: $0) }
  }

  var task: Readiness.Task { instance.task }

  /// Whether somebody still has to do it.
  var isOpen: Bool { state != .done && state != .notNeeded }

  /// Tasks of one step, in which only the first of many alike, one for each queue or address, says how it is done.
  static func tellingOnce(_ entries: [TaskEntry]) -> [TaskEntry] {
    var models: [Readiness.Task.ID: TaskEntry] = [:]
    return entries.map { entry in
      guard entry.isOpen else { return entry }
      guard let model = models[entry.task.id] else {
        models[entry.task.id] = entry
        return entry
      }
      var entry = entry
      if [\TaskEntry.path, \.how, \.hint].allSatisfy({ entry[keyPath: $0]?.plain == model[keyPath: $0]?.plain }) {
        entry.model = model.title
      }
      return entry
    }
  }
}
