public import Locales
public import Readiness
internal import Texts

/// A session as keyed lines, `id = answer`: what `ringready answers` writes and the assistant reads off a terminal.
public struct AnswersFile: Sendable {
  /// A line that could not be taken.
  public struct Refusal: Equatable, Sendable {
    /// The line, counted from 1.
    public var line: Int
    /// The id as written; empty when the line has none.
    public var id: String
    /// What is wrong, or what is expected.
    public var message: Message
  }

  private let checklist: Checklist
  private let languages: [Localizer]

  /// A reader and writer for a checklist.
  public init(_ checklist: Checklist, languages: [Localizer]) { (self.checklist, self.languages) = (checklist, languages) }

  // MARK: Writing

  /// Every question of a plan with its answer or `# not answered`, in the order of the interview.
  public func text(of plan: Plan) -> String {
    let interview = Interview(checklist)
    let words = Wording(checklist, languages.first ?? Localizer(.english))
    return checklist.steps.map { step in
      let heading = "# \(step.number). \(words.title(of: step))\n"
      return heading + interview.prompts(of: step, for: plan).map { line($0, plan, interview) }.joined()
    }.joined(separator: "\n")
  }

  private func line(_ prompt: Prompt, _ plan: Plan, _ interview: Interview) -> String {
    // One line each, whatever somebody wrote into the plan by hand.
    let id = prompt.id.inert
    guard case .tasks(let stepID) = prompt.subject, let step = checklist.step(stepID) else {
      if plan.isLong(prompt.path.field), let file = TableID(list: prompt.path.field)?.fileName {
        return "\(id) = # \((languages.first ?? Localizer(.english)).text(.answersKeptInTable(file: file)))\n"
      }
      return plan[prompt.path].map { "\(id) = \((itemText(prompt, plan) ?? $0).inert)\n" } ?? "\(id) = # not answered\n"
    }
    guard interview.isAnswered(prompt, in: plan) else { return "\(id) = # not answered\n" }
    let done = interview.tasks(of: step, for: plan).map(\.id).filter { plan.tasks[$0]?.state == .done }
    return "\(id) = \(done.isEmpty ? Plan.none : done.joined(separator: ", ").inert)\n"
  }

  private func itemText(_ prompt: Prompt, _ plan: Plan) -> String? {
    guard case .question(let id) = prompt.subject, checklist.question(id)?.makesItems == true else { return nil }
    let names = plan.names(of: id)
    return names.isEmpty ? Plan.none : names.joined(separator: ", ")
  }

  // MARK: Reading

  /// The plan with every line of a text that fits, the lines that don't, and the ids that have no answer yet.
  ///
  /// Lines are keyed, so their order does not matter: one that waits for another is tried again.
  public func applied(_ text: String, to plan: Plan) -> (plan: Plan, refusals: [Refusal], missing: [String]) {
    var plan = plan
    var refusals: [Refusal] = []
    var waiting = entries(of: text, &refusals)
    // Which tasks there are depends on all other answers.
    let isTasks = { (entry: Entry) in entry.id.hasPrefix("tasks.") }
    let tasks = waiting.filter(isTasks)
    waiting.removeAll(where: isTasks)
    take(&waiting, &plan, &refusals)
    waiting += tasks
    take(&waiting, &plan, &refusals)
    refusals += waiting.map {
      Refusal(line: $0.line, id: $0.id, message: isKnown($0.id) ? .answerDoesNotApply(id: $0.id) : .answerUnknownQuestion(id: $0.id))
    }
    let interview = Interview(checklist)
    let missing = interview.prompts(for: plan).filter { interview.isOpen($0, in: plan) }.map(\.id)
    return (plan, refusals.sorted { $0.line < $1.line }, missing)
  }

  /// Takes every line that fits, again and again until none does.
  private func take(_ waiting: inout [Entry], _ plan: inout Plan, _ refusals: inout [Refusal]) {
    var progress = true
    while progress, !waiting.isEmpty {
      progress = false
      waiting.removeAll { entry in
        switch take(entry, &plan) {
        case .waits: return false
        case .taken: break
        case .refused(let message): refusals.append(Refusal(line: entry.line, id: entry.id, message: message))
        }
        progress = true
        return true
      }
    }
  }

  private struct Entry {
    var line: Int
    var id: String
    var value: String
  }

  private enum Outcome { case taken, waits, refused(Message) }

  private func entries(of text: String, _ refusals: inout [Refusal]) -> [Entry] {
    var entries: [Entry] = []
    for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = raw.trimmed
      if line.isEmpty || line.hasPrefix("#") { continue }
      guard let sign = line.firstRange(of: " = ") ?? line.firstRange(of: "=") else {
        refusals.append(Refusal(line: index + 1, id: "", message: .answersLineWithoutSign))
        continue
      }
      let value = line[sign.upperBound...].trimmed
      if value.hasPrefix("# ") || value == "#" { continue }
      entries.append(Entry(line: index + 1, id: line[..<sign.lowerBound].trimmed, value: value))
    }
    return entries
  }

  private func take(_ entry: Entry, _ plan: inout Plan) -> Outcome {
    let interview = Interview(checklist)
    guard let path = AnswerPath(parsing: entry.id) else { return .refused(.answerUnknownQuestion(id: entry.id)) }
    guard let prompt = interview.prompt(at: path, in: plan) else { return .waits }
    do throws(Rejection) {
      plan = try AnswerReader(checklist, languages: languages).change(for: entry.value, at: prompt, in: plan).applied(to: plan)
      return .taken
    } catch {
      return .refused(error.message)
    }
  }

  private func isKnown(_ id: String) -> Bool {
    let path = AnswerPath(parsing: id)
    return path.map { path in
      checklist.steps.contains { $0.questions.contains { $0.id == (path.list.map { "\($0)[].\(path.field)" } ?? path.field) } }
    } ?? false
  }
}
