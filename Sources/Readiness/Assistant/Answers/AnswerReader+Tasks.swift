internal import Locales
internal import Texts

/// Answers that say which tasks are done.
extension AnswerReader {
  /// Which tasks are done: their numbers, `all`, `all but 3`, or nothing for none yet.
  ///
  /// Tasks with a state keep it unless named.
  func tasks(_ typed: String, step id: String, in plan: Plan) throws(Rejection) -> Change {
    guard let step = checklist.step(id) else { throw Rejection(.answerUnknownQuestion(id: id)) }
    let tasks = Interview(checklist).tasks(of: step, for: plan)
    let answer = withoutTaskWords(typed)
    let (named, excepted) = languages.partedByExcept(answer)
    let isAll = means("all", named) || tasks.count == 1 && means("yes", named) || tasks.count == 2 && means("both", named)
    let done =
      if isAll {
        Set(tasks.map(\.id)).subtracting(try self.tasks(named: excepted, among: tasks))
      } else {
        try self.tasks(named: answer, among: tasks)
      }
    var states: [String: TaskRecord.State] = [:]
    for task in tasks {
      if done.contains(task.id) { states[task.id] = .done } else if plan.tasks[task.id] == nil { states[task.id] = .todo }
    }
    return .tasks(states)
  }

  /// The numbers of "only 1 for now", « toutes » of « toutes faites »; an id may hold such words itself, and words alone say nothing.
  private func withoutTaskWords(_ answer: String) -> String {
    answer.contains("[") ? answer : languages.without("task-filler", answer)
  }

  private func tasks(named answer: String, among tasks: [TaskInstance]) throws(Rejection) -> Set<String> {
    guard !answer.isEmpty, !isNone(answer) else { return [] }
    var named: Set<String> = []
    for word in words(of: answer) {
      let found = try eachRead(word, among: [word]) { part throws(Rejection) -> [String] in
        guard let found = task(part, among: tasks) else { throw Rejection(.answerTasks(count: tasks.count)) }
        return found
      }
      named.formUnion(found.flatMap { $0 })
    }
    return named
  }

  /// What stands between commas; numbers may stand between blanks, ids may hold some.
  private func words(of answer: String) -> [String] {
    let isNumbers = answer.allSatisfy { $0.isNumber || $0.isWhitespace || ",;-.)#".contains($0) }
    return answer.split { $0 == "," || $0 == ";" || (isNumbers && $0.isWhitespace) }.map(\.trimmed).filter { !$0.isEmpty }
  }

  /// A task by its number or id, or a range of numbers (`2-5`, `2 to 5`).
  private func task(_ word: String, among tasks: [TaskInstance]) -> [String]? {
    if let task = tasks.first(where: { $0.id == word }) { return [task.id] }
    let between = languages.foldedWords("range")
    let parts = word.split { $0 == "-" || $0.isWhitespace }.filter { !between.contains($0.folded) }
    let ends = parts.compactMap { $0.wholeMatch(of: /#?([0-9]{1,4})[.)]?/).flatMap { Int($0.1) } }
    guard parts.count == ends.count, let first = ends.first, let last = ends.last, ends.count <= 2, first <= last, first >= 1,
      last <= tasks.count
    else { return nil }
    return tasks[(first - 1)...(last - 1)].map(\.id)
  }
}
