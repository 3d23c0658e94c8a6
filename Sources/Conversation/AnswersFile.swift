internal import CivicAddresses
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
    let words = Wording(checklist, languages.ofInterface)
    return checklist.steps.map { step in
      let heading = "# \(step.number). \(words.title(of: step))\n"
      let tasks = interview.tasks(of: step, for: plan)
      return heading + interview.recorded(of: step, in: plan).map { line($0, plan, interview) + remarks(on: $0, plan) }.joined()
        + tasks.compactMap { record(of: $0.id, plan, isTold: tasks.allSatisfy { plan.tasks[$0.id] != nil }) }.joined()
    }.joined(separator: "\n")
  }

  /// What a session keeps beside the answer: `id:keep = …` for a draft, `id:note = …` for a note.
  private func remarks(on prompt: Prompt, _ plan: Plan) -> String {
    [(Command.keep, plan.drafts[prompt.id]), (.note, plan.notes[prompt.id])].map { command, text in
      text.map { "\(prompt.id.inert):\(command.rawValue) = \($0.onOneLine.inert)\n" } ?? ""
    }.joined()
  }

  /// `TASK:done = who; when; note`; nil where the list of the tasks done, `isTold`, says as much.
  private func record(of task: String, _ plan: Plan, isTold: Bool) -> String? {
    guard let record = plan.tasks[task] else { return nil }
    let parts = [record.by, record.on, record.note].map(\.onOneLine.inert)
    let count = (parts.lastIndex { !$0.isEmpty } ?? -1) + 1
    guard count > 0 || record.state == .notNeeded || !isTold else { return nil }
    let command = [Command.done, .todo, .notNeeded].first { $0.taskState == record.state } ?? .todo
    return "\(task.inert):\(command.rawValue) =\(count == 0 ? "" : " " + parts.prefix(count).joined(separator: "; "))\n"
  }

  private func line(_ prompt: Prompt, _ plan: Plan, _ interview: Interview) -> String {
    // One line each, whatever somebody wrote into the plan by hand.
    let id = prompt.id.inert
    guard case .tasks(let stepID) = prompt.subject, let step = checklist.step(stepID) else {
      if plan.isLong(prompt.path.field), let file = TableID(list: prompt.path.field)?.fileName {
        return "\(id) = # \(languages.ofInterface.text(.answersKeptInTable(file: file)))\n"
      }
      let answer = plan[prompt.path].map { (itemText(prompt, plan) ?? $0).inert }
      return "\(id) = \(answer ?? (plan.skipped.contains(prompt.id) ? Self.unknown : "# not answered"))\n"
    }
    guard !plan.skipped.contains(prompt.id) else { return "\(id) = \(Self.unknown)\n" }
    guard interview.isAnswered(prompt, in: plan) else { return "\(id) = # not answered\n" }
    let done = interview.tasks(of: step, for: plan).map(\.id).filter { plan.tasks[$0]?.state == .done }
    return "\(id) = \(done.isEmpty ? Plan.none : done.joined(separator: ", ").inert)\n"
  }

  private func itemText(_ prompt: Prompt, _ plan: Plan) -> String? {
    guard case .question(let id) = prompt.subject, checklist.question(id)?.makesItems == true else { return nil }
    let unrecognized = id == "licences" ? Set(plan.licences.filter { $0.licence == nil }.map(\.name)) : []
    let names = plan.names(of: id).map { unrecognized.contains($0) ? AnswerReader.unrecognized + $0 : $0 }
    let written = names.map { $0.contains { $0 == "," || $0 == ";" } && !$0.contains("\"") ? "\"\($0)\"" : $0 }
    return names.isEmpty ? Plan.none : written.joined(separator: ", ")
  }

  /// The answer of a question that was put off.
  static let unknown = "?"

  // MARK: Reports

  /// The lines with the day of the report that they are kept for.
  public func reported(_ plan: Plan, on day: CalendarDate) -> String { "# \(day.iso)\n" + text(of: plan) }

  /// What has changed since lines were kept for a report.
  struct Changes {
    var day: CalendarDate
    /// By id; nil for no answer.
    var answers: [(id: String, before: String?, now: String?)]
  }

  func changes(since reported: String, in plan: Plan) -> Changes? {
    guard let day = CalendarDate(iso: reported.prefix { !$0.isNewline }.dropFirst(2).trimmed) else { return nil }
    var none: [Refusal] = []
    let (before, now) = (entries(of: reported, &none), entries(of: text(of: plan), &none))
    let (old, new) = (
      Dictionary(before.map { ($0.key, $0.value) }) { $1 }, Dictionary(now.map { ($0.key, $0.value) }) { $1 }
    )
    let ids = now.map(\.key) + before.map(\.key).filter { new[$0] == nil }
    return Changes(day: day, answers: ids.filter { old[$0] != new[$0] }.map { ($0, old[$0], new[$0]) })
  }

  // MARK: Reading

  /// The plan with every line of a text that fits, the lines that don't, and the ids that have no answer yet.
  ///
  /// Lines are keyed, so their order does not matter: one that waits for another is tried again.
  public func applied(_ text: String, to plan: Plan) -> (plan: Plan, refusals: [Refusal], missing: [String]) {
    var plan = plan
    var refusals: [Refusal] = []
    var waiting = entries(of: text, &refusals)
    // An address is read by its country's rules, which tasks there are depends on all other answers, and an answer wipes out what was kept
    // instead of one.
    let isTasks = { (entry: Entry) in entry.id.hasPrefix("tasks.") || entry.command != nil }
    let isAddress = { (entry: Entry) in AnswerPath(parsing: entry.id).map { $0.list == "addresses" && $0.field.isEmpty } ?? false }
    let (tasks, addresses) = (waiting.filter(isTasks), waiting.filter { !isTasks($0) && isAddress($0) })
    waiting.removeAll { isTasks($0) || isAddress($0) }
    take(&waiting, &plan, &refusals)
    for address in addresses { placeInOnlyCountry(address, &plan) }
    waiting += addresses
    take(&waiting, &plan, &refusals)
    waiting += tasks
    take(&waiting, &plan, &refusals)
    refusals += waiting.map { entry in
      let message = entry.command?.taskState == nil ? obstacle(to: entry.id, in: plan) : unknownTask(entry.id, in: plan)
      return Refusal(line: entry.line, id: entry.id, message: message)
    }
    let interview = Interview(checklist)
    let missing = interview.prompts(for: plan).filter { interview.isOpen($0, in: plan) }.map(\.id)
    return (plan, refusals.sorted { $0.line < $1.line }, missing)
  }

  /// An address of which no line tells the country is in the organization's, where that has no other.
  private func placeInOnlyCountry(_ address: Entry, _ plan: inout Plan) {
    guard let item = AnswerPath(parsing: address.id)?.item, plan.names(of: "addresses").contains(item), !isUnknown(address.value) else {
      return
    }
    let path = AnswerPath(list: "addresses", item: item, field: "country")
    if plan[path] == nil, let country = plan.countries.first, plan.countries.count == 1 { plan[path] = country }
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
    /// What is said of the question or task instead of an answer: `id:note = …`.
    var command: Command?
    var value: String

    /// What stands before the sign.
    var key: String { command.map { "\(id):\($0.rawValue)" } ?? id }
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
      let key = line[..<sign.lowerBound].trimmed
      if let command = [Command.keep, .note, .done, .todo, .notNeeded].first(where: { key.hasSuffix(":" + $0.rawValue) }) {
        let id = String(key.dropLast(command.rawValue.count + 1))
        entries.append(Entry(line: index + 1, id: id, command: command, value: String(onOneLine: value)))
        continue
      }
      if value.hasPrefix("# ") || value == "#" { continue }
      entries.append(Entry(line: index + 1, id: key, value: value))
    }
    return entries
  }

  private func take(_ entry: Entry, _ plan: inout Plan) -> Outcome {
    let interview = Interview(checklist)
    if let state = entry.command?.taskState { return record(state, entry, &plan) }
    guard let path = AnswerPath(parsing: entry.id) else { return .refused(.answerUnknownQuestion(id: entry.id)) }
    guard let prompt = interview.prompt(at: path, in: plan) else { return .waits }
    let parts = interview.parts(of: prompt, in: plan)
    // By which country's rules an address is read is told on a line of its own.
    guard !parts.isEmpty else { return .waits }
    guard entry.command == nil || parts == [prompt] else { return .refused(.answerUnknownQuestion(id: entry.id)) }
    let reader = AnswerReader(checklist, languages: languages)
    do throws(Rejection) {
      switch entry.command {
      case .keep: plan.drafts[prompt.id] = entry.value
      case .note: plan.notes[prompt.id] = entry.value
      default:
        if isUnknown(entry.value) {
          for part in parts where parts == [prompt] || interview.isOpen(part, in: plan) { interview.putOff(part, in: &plan) }
        } else {
          plan = try reader.change(for: entry.value, at: prompt, in: plan).applied(to: plan, of: checklist)
        }
      }
      return .taken
    } catch {
      guard case .question(let id) = prompt.subject, checklist.question(id)?.makesItems == true, entry.value.hasPrefix("@") else {
        return .refused(error.message)
      }
      return .refused(.answersNoFile)
    }
  }

  private func isUnknown(_ answer: String) -> Bool {
    answer == Self.unknown || AnswerReader(checklist, languages: languages).isUnknown(answer)
  }

  private func record(_ state: TaskRecord.State, _ entry: Entry, _ plan: inout Plan) -> Outcome {
    guard Interview(checklist).tasks(for: plan).contains(where: { $0.id == entry.id }) else { return .waits }
    do throws(DateRefusal) {
      plan.tasks[entry.id] = try TaskRecord(state, said: entry.value)
      return .taken
    } catch {
      return .refused(error.message)
    }
  }

  /// Why an answer has no place in a plan: nobody asks that, something it waits for is missing, or an answer rules it out.
  private func obstacle(to id: String, in plan: Plan) -> Message {
    guard let path = AnswerPath(parsing: id) else { return .answerUnknownQuestion(id: id) }
    if let step = checklist.steps.first(where: { path == AnswerPath(tasksOf: $0.id) }) { return .answerStepWithoutTasks(step: step.id) }
    let question = checklist.question(path.questionID)
    guard question != nil || path.list == "addresses" && AddressField(rawValue: path.field) != nil else {
      return nearestQuestion(to: path).map { .answerQuestionNear(id: id, nearest: $0) } ?? .answerUnknownQuestion(id: id)
    }
    if let list = path.list, let item = path.item, !plan.names(of: list).contains(item) {
      let isAsked = Interview(checklist).prompt(at: AnswerPath(list), in: plan) != nil
      return isAsked ? .answerItemMissing(item: item, list: list) : obstacle(to: list, in: plan)
    }
    let item = path.item.map { "[\($0)]" } ?? "[]"
    func ofItem(_ ids: Set<String>?) -> [String] { (ids ?? []).map { $0.replacing("[]", with: item) }.sorted() }
    let awaited = question?.kind == .address ? ["addresses[].country"] : question?.condition.awaitedIDs
    let open = ofItem(awaited).filter { AnswerPath(parsing: $0).map { plan[$0] == nil } ?? false }
    guard open.isEmpty else { return .answerWaitsFor(id: id, ids: open) }
    let deciding = ofItem(question?.condition.ids)
    return deciding.isEmpty ? .answerDoesNotApply(id: id) : .answerRuledOut(id: id, ids: deciding)
  }
}

extension AnswersFile {
  /// The question that is probably meant, for the same item; nil where none is near.
  ///
  /// A slip of up to a third of the letters is near, or one in the last part alone, where people mistake the list or section.
  private func nearestQuestion(to path: AnswerPath) -> String? {
    let ids = checklist.steps.flatMap { step in step.questions.map(\.id) + ["tasks.\(step.id)"] }
    let asked = ids.filter { $0.contains("[") == (path.item != nil) }.map { $0.replacing("[]", with: path.item.map { "[\($0)]" } ?? "") }
    let id = path.description
    let inItem = path.item.map { $0.count + 2 } ?? 0
    func last(_ id: String) -> String { id.split(separator: ".").last.map(String.init) ?? id }
    return Self.nearest(to: id, in: asked, limit: max(2, (id.count - inItem) / 3)) { $0 }
      ?? Self.nearest(to: last(id), in: asked, limit: last(id).count / 4, by: last)
  }

  private func unknownTask(_ id: String, in plan: Plan) -> Message {
    let tasks = Interview(checklist).tasks(for: plan).map(\.id)
    return Self.nearest(to: id, in: tasks, limit: max(2, id.count / 3)) { $0 }.map { .answerTaskNear(id: id, nearest: $0) }
      ?? .answerUnknownTask(id: id)
  }

  private static func nearest(to id: String, in ids: [String], limit: Int, by part: (String) -> String) -> String? {
    ids.compactMap { other in id.editDistance(to: part(other), limit: limit).map { (other, $0) } }.min { $0.1 < $1.1 }?.0
  }
}

extension TaskRecord {
  /// `who; when; note`, each of which may be missing.
  init(_ state: State, said text: String) throws(DateRefusal) {
    let parts = text.split(separator: ";", maxSplits: 2, omittingEmptySubsequences: false).map(\.trimmed) + ["", "", ""]
    guard !parts[1].isEmpty else {
      self.init(state, by: parts[0], note: parts[2])
      return
    }
    self.init(state, by: parts[0], on: try DateReading(parts[1]).date().iso, note: parts[2])
  }
}
