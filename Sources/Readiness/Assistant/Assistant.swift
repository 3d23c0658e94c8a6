public import Locales
internal import Texts

/// The guided interview as a pure state machine: events in, effects out.
///
/// Terminal, pipe and screen reader drive the same machine. Every accepted answer is an effect `save` before the next `ask`.
public struct Assistant: Sendable {
  /// All that is known so far.
  public private(set) var plan: Plan
  /// What is asked at the moment; nil at the end.
  private(set) var current: Prompt?
  private let rules: [Rule]
  private let today: CalendarDate
  private let interview: Interview
  private var reader: AnswerReader
  private var past: [Plan] = []
  private var future: [Plan] = []
  /// After `back` and `goTo`: prompts are walked through up to this one, answered or not.
  private var walkingTo: Prompt?
  private var refused: (prompt: Prompt, text: String, instead: String?)?
  private var unconfirmed: Unconfirmed?
  private var toldStep = 0
  /// Nil before the first change.
  private var told: ToldFindings?

  /// An interview on a plan.
  public init(_ plan: Plan, checklist: Checklist, rules: [Rule], today: CalendarDate, languages: [Localizer]) {
    (self.plan, self.rules, self.today) = (plan, rules, today)
    interview = Interview(checklist)
    reader = AnswerReader(checklist, languages: languages, today: today)
  }

  /// The steps and questions.
  public var checklist: Checklist { interview.checklist }
  /// The plan judged now.
  public var assessment: Assessment { Assessment(of: plan, by: rules, on: today, checklist: checklist) }

  /// Begins, or goes on where it stopped.
  public mutating func start() -> [Effect] { moveOn() }

  /// What an event leads to.
  public mutating func handle(_ event: Event) -> [Effect] {
    switch event {
    case .answered(let text): return answer(text)
    case .back: return back()
    case .skip: return skip()
    case .keep: return keep()
    case .goTo(let place): return go(to: place)
    case .undo: return restore(from: \.past, to: \.future, telling: .undone, orElse: .nothingToUndo)
    case .redo: return restore(from: \.future, to: \.past, telling: .redone, orElse: .nothingToRedo)
    case .task(let id, let record): return setTask(id, record)
    case .note(let text): return note(text)
    case .spoke(let languages):
      reader = AnswerReader(checklist, languages: languages, today: today)
      toldStep = 0
      return ask()
    case .planChanged(let changed): return commit(changed) + moveOn()
    case .again: return ask()
    case .askedBack: return ask(isRepeated: true)
    case .leave: return leave()
    }
  }

  // MARK: Answers

  private mutating func answer(_ text: String) -> [Effect] {
    guard let prompt = current else { return text.trimmed.isEmpty ? leave() : [.tell(.nothingAsked), .rest] }
    if let unconfirmed { return confirm(unconfirmed, text) }
    let text = instead(at: prompt).flatMap { reader.isAgreement(text.trimmed) ? $0 : nil } ?? text
    guard !reader.isUnknown(text.trimmed) else { return putOff() }
    // "What is that?" is no answer, unless it is given twice.
    if text.trimmed.hasSuffix("?"), refused?.prompt != prompt || refused?.text != text.trimmed {
      refused = (prompt, text.trimmed, nil)
      return [.tell(.asked(prompt))] + ask(isRepeated: true)
    }
    do throws(Rejection) {
      let change = try reader.change(for: text, at: prompt, in: plan)
      refused = nil
      if case .several(let parts) = change, parts.count > 1, parts.allSatisfy(\.isSet) {
        unconfirmed = Unconfirmed(change: change)
        return [.tell(.confirm(parts.compactMap(\.setting)))] + ask()
      }
      return offer(reader.correction(of: change, at: prompt, in: plan), of: change) ?? accept(change, at: prompt)
    } catch {
      // Yes takes what is proposed, as Enter does.
      if !text.trimmed.isEmpty, reader.isAgreement(text.trimmed), reader.proposal(at: prompt, in: plan) != nil { return answer("") }
      refused = (prompt, text.trimmed, error.instead)
      return [.tell(.rejected(error, mayKeep: !text.trimmed.isEmpty))] + ask(isRepeated: true)
    }
  }

  /// What a refused answer to a prompt was probably meant to be.
  private func instead(at prompt: Prompt) -> String? { refused?.prompt == prompt ? refused?.instead : nil }

  /// Asks whether a slip of the pen was meant otherwise; nil where there is none.
  private mutating func offer(_ slip: AnswerReader.Correction?, of change: Change, besides told: Set<AnswerPath> = []) -> [Effect]? {
    guard let slip else { return nil }
    unconfirmed = Unconfirmed(change: slip.change, otherwise: change, told: told.union(slip.path.map { [$0] } ?? []))
    return [.tell(slip.notice)] + ask()
  }

  private mutating func confirm(_ waiting: Unconfirmed, _ text: String) -> [Effect] {
    do throws(Rejection) {
      let answer = text.trimmed.isEmpty ? "yes" : try reader.yesNo(text.trimmed)
      unconfirmed = nil
      guard let prompt = current, let chosen = answer == "yes" ? waiting.change : waiting.otherwise else { return ask() }
      let slip = reader.correction(within: chosen, besides: waiting.told, in: plan)
      return offer(slip, of: chosen, besides: waiting.told) ?? accept(chosen, at: prompt)
    } catch {
      return [.tell(.rejected(error, mayKeep: false))] + ask(isRepeated: true)
    }
  }

  private mutating func accept(_ change: Change, at prompt: Prompt) -> [Effect] {
    let changed = change.applied(to: plan, of: checklist)
    var effects: [Effect] = []
    if let list = listChange(at: prompt, changed) {
      effects.append(.tell(list))
    } else if let value = changed[prompt.path], change.sets(prompt.path) {
      effects.append(.tell(.accepted(prompt, value: value)))
    }
    return effects + commit(changed, answering: change.paths.union([prompt.path])) + moveOn(after: last(answeredBy: change, from: prompt))
  }

  /// More names than this are counted, not named.
  private static let mostNames = 8

  /// How a long list changes; nil for any other answer.
  private func listChange(at prompt: Prompt, _ changed: Plan) -> Notice? {
    guard checklist.isList(prompt) else { return nil }
    let (before, after) = (Set(plan.names(of: prompt.path.field)), Set(changed.names(of: prompt.path.field)))
    guard max(before.count, after.count) > Self.mostNames else { return nil }
    return .listed(prompt, added: after.subtracting(before).count, removed: before.subtracting(after).count, total: after.count)
  }

  /// Saves a changed plan and tells what the change caused.
  private mutating func commit(_ changed: Plan, answering paths: Set<AnswerPath> = []) -> [Effect] {
    guard changed != plan else { return [] }
    let before = plan
    told = told ?? ToldFindings(of: assessment)
    past.append(plan)
    future = []
    plan = changed
    return [.save(plan)] + consequences(since: before, answering: paths)
  }

  private mutating func consequences(since before: Plan, answering paths: Set<AnswerPath> = []) -> [Effect] {
    var effects: [Effect] = []
    let open = Set(interview.prompts(for: before).map(\.path))
    let prompts = interview.prompts(for: plan)
    let now = Set(prompts.map(\.path))
    let noLonger = before.answers.keys.sorted().map { AnswerPath($0) }.filter {
      open.contains($0) && !now.contains($0) && plan[$0] != nil
    }
    let new = prompts.count { !open.contains($0.path) && interview.isOpen($0, in: plan) }
    if !noLonger.isEmpty { effects.append(.tell(.touched(noLonger: noLonger, new: new))) }
    let assessment = assessment
    if let (findings, mended) = told?.news(of: assessment, in: interview, answering: paths), !(findings + mended).isEmpty {
      effects.append(.tell(.findings(new: findings, mended: mended)))
    }
    return effects
  }

  // MARK: Moving

  /// To the next prompt: along a walk, or to the first open one.
  private mutating func moveOn(after prompt: Prompt? = nil) -> [Effect] {
    if let prompt, let end = walkingTo, let next = interview.prompt(1, from: prompt, in: plan) {
      if next.path == end.path { walkingTo = nil }
      current = next
      return ask()
    }
    walkingTo = nil
    current = interview.next(in: plan, after: prompt)
    guard current == nil else { return ask() }
    return [.tell(.complete(assessment)), .rest]
  }

  private func leave() -> [Effect] {
    [.finish(isComplete: interview.next(in: plan) == nil && plan.skipped.isEmpty && plan.drafts.isEmpty)]
  }

  /// The questions put off and the answers left as drafts, in the order of the interview.
  public var openPoints: [Prompt] {
    interview.recorded(in: plan).filter { plan.skipped.contains($0.id) || plan.drafts[$0.id] != nil }
  }

  /// The last of the prompts in a row that an answer to the first one answers: a pasted address fills its fields.
  private func last(answeredBy change: Change, from prompt: Prompt) -> Prompt {
    let paths = change.paths
    var last = prompt
    while let next = interview.prompt(1, from: last, in: plan), next.path != walkingTo?.path, paths.contains(next.path) { last = next }
    return last
  }

  private mutating func back() -> [Effect] {
    unconfirmed = nil
    let previous = current.map { interview.prompt(-1, from: $0, in: plan) } ?? interview.prompts(for: plan).last
    guard let previous else { return [.tell(.atStart)] + ask() }
    walkingTo = walkingTo ?? current
    current = previous
    return ask()
  }

  private mutating func skip() -> [Effect] {
    guard let prompt = current else { return ask() }
    unconfirmed = nil
    guard !interview.isAnswered(prompt, in: plan) else { return moveOn(after: prompt) }
    var changed = plan
    interview.putOff(prompt, in: &changed)
    return [.tell(.skipped(prompt))] + commit(changed) + moveOn(after: prompt)
  }

  /// Skips a question because its answer is not known: one that was given is taken back.
  private mutating func putOff() -> [Effect] {
    guard let prompt = current else { return ask() }
    var changed = plan
    interview.putOff(prompt, in: &changed)
    guard let value = plan[prompt.path], changed[prompt.path] == nil else { return skip() }
    return [.tell(.withdrawn(prompt, value: value))] + commit(changed, answering: [prompt.path]) + moveOn(after: prompt)
  }

  private mutating func keep() -> [Effect] {
    guard let refused, refused.prompt == current else { return [.tell(.nothingToKeep)] + ask() }
    var changed = plan
    changed.drafts[refused.prompt.id] = refused.text
    self.refused = nil
    return [.tell(.kept(refused.prompt))] + commit(changed) + moveOn(after: refused.prompt)
  }

  private mutating func go(to place: String) -> [Effect] {
    unconfirmed = nil
    if let number = Int(place), let step = checklist.step(number: number) {
      let prompts = interview.prompts(of: step, for: plan)
      guard let first = prompts.first, let last = prompts.last else { return [.tell(.unknownPlace(place))] + ask() }
      current = first
      walkingTo = first.path == last.path ? nil : last
      return ask()
    }
    if let step = checklist.steps.first(where: { interview.tasks(of: $0, for: plan).contains { $0.id == place || $0.task.id == place } }) {
      walkingTo = nil
      current = Prompt(tasksOf: step)
      return ask()
    }
    let path = assessment.findings.first { $0.rule == place || $0.id == place }?.question ?? AnswerPath(parsing: place)
    guard let path, let prompt = interview.prompt(at: path, in: plan).flatMap({ interview.parts(of: $0, in: plan).first }) else {
      return [.tell(.unknownPlace(place))] + ask()
    }
    walkingTo = nil
    current = prompt
    return ask()
  }

  /// The tasks of a step; those that an answer has added since they were told are named as new.
  private func tell(_ tasks: [TaskInstance]) -> [Effect] {
    let new = tasks.filter { plan.tasks[$0.id] == nil }
    return (new.isEmpty || new.count == tasks.count ? [] : [.tell(.newTasks(new))]) + [.tell(.tasks(tasks))]
  }

  private mutating func ask(isRepeated: Bool = false) -> [Effect] {
    guard let prompt = current, let step = checklist.step(number: prompt.step) else { return [.rest] }
    var effects: [Effect] = []
    if toldStep != prompt.step {
      toldStep = prompt.step
      effects.append(.tell(.step(step)))
    }
    if prompt.isAboutTasks, !isRepeated { effects += tell(interview.tasks(of: step, for: plan)) }
    let prompts = interview.prompts(of: step, for: plan)
    let asking = Asking(
      prompt: prompt, proposal: unconfirmed == nil ? instead(at: prompt) ?? reader.proposal(at: prompt, in: plan) : "yes",
      mayBeNothing: reader.mayBeNothing(at: prompt, in: plan), isAnswered: interview.isAnswered(prompt, in: plan),
      answered: prompts.count { interview.isAnswered($0, in: plan) },
      asked: prompts.count,
      isConfirmation: unconfirmed != nil, isRepeated: isRepeated)
    return effects + [.ask(asking)]
  }

  // MARK: History, notes, tasks

  private mutating func restore(
    from source: WritableKeyPath<Assistant, [Plan]>, to target: WritableKeyPath<Assistant, [Plan]>, telling notice: Notice,
    orElse missing: Notice
  ) -> [Effect] {
    guard let earlier = self[keyPath: source].popLast() else { return [.tell(missing)] + ask() }
    self[keyPath: target].append(plan)
    let before = plan
    plan = earlier
    walkingTo = nil
    unconfirmed = nil
    return [.tell(notice), .save(plan)] + consequences(since: before) + moveOn()
  }

  private mutating func setTask(_ id: String, _ record: TaskRecord) -> [Effect] {
    guard interview.tasks(for: plan).contains(where: { $0.id == id }) else { return [.tell(.unknownPlace(id))] + ask() }
    var changed = plan
    changed.tasks[id] = plan.tasks[id].map(record.completed) ?? record
    return commit(changed) + [.tell(.noted)] + ask()
  }

  private mutating func note(_ text: String) -> [Effect] {
    guard let prompt = current else { return ask() }
    var changed = plan
    changed.notes[prompt.id] = text.isEmpty ? nil : text
    return commit(changed) + [.tell(.noted)] + ask()
  }
}
