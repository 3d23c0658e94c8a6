/// Where a step stands, with its tasks.
public struct StepState: Sendable {
  /// The states of a step.
  public enum State: String, Sendable { case done, open, blocked, notNeeded = "not needed" }

  /// Where a task stands.
  public enum TaskState: Equatable, Sendable {
    case todo, done, notNeeded
    /// Other tasks come first.
    case blocked(by: [String])

    /// The state's id in files for machines.
    public var id: String {
      switch self {
      case .todo: "todo"
      case .done: "done"
      case .notNeeded: "not needed"
      case .blocked: "blocked"
      }
    }
  }

  /// The step.
  public var step: Step
  /// Where it stands.
  public var state: State
  /// How many of its questions have an answer.
  public var answered: Int
  /// How many of its questions apply.
  public var asked: Int
  /// Its tasks that apply, with their state and record.
  public var tasks: [(task: TaskInstance, state: TaskState, record: TaskRecord?)]

  static func all(of plan: Plan, checklist: Checklist, findings: [Finding]) -> [StepState] {
    let interview = Interview(checklist)
    let done = Set(plan.tasks.filter { $0.value.state != .todo }.keys)
    let instances = checklist.steps.map { interview.tasks(of: $0, for: plan) }
    let applying = instances.joined().filter { !done.contains($0.id) }
    // Open tasks by the task's id, then by their item.
    let open = Dictionary(grouping: applying, by: \.task.id).mapValues { instances in
      Dictionary(instances.map { ($0.item, $0) }) { first, _ in first }
    }
    return zip(checklist.steps, instances).map { step, instances in
      let questions = interview.prompts(of: step, for: plan).filter { !$0.isAboutTasks }
      let tasks = instances.map { instance in
        (task: instance, state: state(of: instance, plan, open: open), record: plan.tasks[instance.id])
      }
      let answered = questions.count { interview.isAnswered($0, in: plan) }
      var result = StepState(step: step, state: .open, answered: answered, asked: questions.count, tasks: tasks)
      result.state = result.derivedState(plan, isBlocked: findings.contains { $0.step == step.number && $0.severity == .blocker })
      return result
    }
  }

  private static func state(of instance: TaskInstance, _ plan: Plan, open: [Task.ID: [String?: TaskInstance]]) -> TaskState {
    switch plan.tasks[instance.id]?.state {
    case .done: return .done
    case .notNeeded: return .notNeeded
    case .todo, nil:
      let first = instance.task.needs.flatMap { need -> [String] in
        let needed = open[need] ?? [:]
        // The same item's task where the needed one is done item by item too, else all of its items.
        guard let each = needed.values.first?.task.each, each == instance.task.each else { return needed.values.map(\.id) }
        return needed[instance.item].map { [$0.id] } ?? []
      }
      return first.isEmpty ? .todo : .blocked(by: Set(first).sorted())
    }
  }

  private func derivedState(_ plan: Plan, isBlocked: Bool) -> State {
    if isBlocked { return .blocked }
    if let wish = step.questions.first, wish.id.hasPrefix("wishes."), wish.kind == .yesNo, plan[wish.id] == "no",
      step.questions.count > 1, tasks.isEmpty
    {
      return .notNeeded
    }
    if asked == 0, tasks.isEmpty { return .notNeeded }
    let tasksDone = tasks.allSatisfy { $0.state == .done || $0.state == .notNeeded }
    return answered == asked && tasksDone ? .done : .open
  }
}
