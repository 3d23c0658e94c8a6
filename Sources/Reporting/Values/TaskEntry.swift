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
  /// The tasks that come first.
  let first: [(id: String, title: Inline)]

  init(
    _ instance: TaskInstance, _ state: StepState.TaskState, _ record: TaskRecord?, order: [TaskInstance.ID], _ portal: Report.Portal,
    _ titles: Titles
  ) {
    (self.instance, self.state, self.record) = (instance, state, record)
    title = titles.task(instance)
    func words(_ part: String) -> Inline? { titles.words(part, of: instance.task, item: instance.item) }
    path = (portal == .skype2019 ? words("path-2019") : nil) ?? words("path")
    how = words("how")
    hint = words("note")
    let needed: Set<String> = if case .blocked(let ids) = state { Set(ids) } else { [] }
    first = needed.isEmpty ? [] : order.filter(needed.contains).map { ($0, titles.task(id: $0)) }
  }

  var task: Readiness.Task { instance.task }
}
