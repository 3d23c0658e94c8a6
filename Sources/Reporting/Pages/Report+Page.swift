internal import Facts
internal import Locales
internal import Readiness

/// The report as people read it, without a format: verdict first, then what to do, then what to know.
extension Report {
  /// The whole report.
  var page: [Block] {
    opening + summary + findingSections + callFlow + steps.flatMap { section(of: $0) } + openPoints + limits + factList + waivedFindings + [
      closing
    ]
  }

  func heading(_ level: Int, _ message: Message) -> Block { .heading(level, phrasing.say(message)) }

  // MARK: Verdict

  private var opening: [Block] {
    let makers: [Message?] = [branding.customer.map { .pageCustomer(name: $0) }, branding.preparedBy.map { .pagePreparedBy(name: $0) }]
    let lines = [.reportDate(date: assessment.today)] + makers.compactMap { $0 }
    return [.heading(1, title)] + lines.map { .paragraph(phrasing.say($0)) } + [.strong(verdict)]
      + meanings.map(Block.paragraph)
  }

  /// The verdict in one line, with the counts of findings.
  var verdict: Inline {
    let counts = Severity.allCases.compactMap { severity -> String? in
      let count = assessment.count(of: severity)
      return count == 0 ? nil : phrasing.say(severity.counted(count)).plain
    }
    let open = assessment.unverified.count
    switch assessment.verdict {
    case .ready: return phrasing.compose(counts.isEmpty ? .reportReady : .reportReadyWith(counts: counts))
    case .notReady: return phrasing.compose(.reportNotReady(counts: counts))
    case .notVerified:
      return phrasing.compose(counts.isEmpty ? .reportNotVerified(count: open) : .reportNotVerifiedWith(count: open, counts: counts))
    }
  }

  /// What the verdict means, and what it leaves open.
  var meanings: [Inline] { [meaning, alsoNotVerified].compactMap(\.self).map(phrasing.say) }

  private var meaning: Message {
    switch assessment.verdict {
    case .ready: .reportReadyMeaning
    case .notReady: .reportNotReadyMeaning
    case .notVerified: .reportNotVerifiedMeaning
    }
  }

  /// The checks that could not be made, where the verdict is about something else.
  private var alsoNotVerified: Message? {
    guard assessment.verdict == .notReady, !assessment.unverified.isEmpty else { return nil }
    return .reportAlsoNotVerified(count: assessment.unverified.count)
  }

  private var summary: [Block] {
    let header: [Message] = [.reportColumnStep, .reportColumnState, .reportColumnAnswered, .reportColumnTasks]
    let rows = steps.map { step in
      [
        phrasing.compose(.reportStepName(number: step.number, title: step.title.marked)), phrasing.say(step.state.word),
        progress(step.answered, of: step.asked), progress(step.tasksDone, of: step.tasks.count),
      ]
    }
    return [heading(2, .reportSummary), .table(header: header.map(phrasing.say), rows: rows)]
  }

  private func progress(_ done: Int, of total: Int) -> Inline {
    total > 0 ? phrasing.say(.reportProgress(done: done, total: total)) : .words("–")
  }

  // MARK: Findings

  private var findingSections: [Block] {
    guard !findings.isEmpty else { return [heading(2, .reportFindings), .paragraph(phrasing.say(.reportNoFindings))] }
    let sections = Severity.allCases.flatMap { severity -> [Block] in
      let entries = findings.filter { $0.finding.severity == severity }
      return entries.isEmpty ? [] : [heading(3, severity.heading), .items(entries.map { item(for: $0) })]
    }
    return [heading(2, .reportFindings)] + sections
  }

  private func item(for entry: FindingEntry) -> Block.Item {
    Block.Item(text: entry.message, details: details(of: entry) + [sources(of: entry.finding.facts)].compactMap { $0 })
  }

  /// Why, how to mend, where, and which rule.
  func details(of entry: FindingEntry) -> [Inline] {
    var details = [phrasing.compose(.reportWhy(text: entry.reason.marked)), phrasing.compose(.reportMend(text: entry.remedy.marked))]
    details += [places(of: entry)].compactMap { $0 }
    if let record = record(of: entry.finding) { details += self.details(ofMending: record) }
    return details + [phrasing.say(.reportRule(id: entry.finding.rule))]
  }

  func places(of entry: FindingEntry) -> Inline? {
    guard !entry.finding.places.isEmpty else { return nil }
    let list = phrasing.list(entry.shownPlaces.map(Inline.code), outOf: entry.finding.distinctPlaces.count)
    return phrasing.compose(.reportWhere(places: [list.marked]))
  }

  /// The numbers of the sources, with their dates; nil when the facts have none.
  private func sources(of ids: [String]) -> Inline? {
    let references = facts.numbers(of: ids).map { number in
      phrasing.say(.reportSource(date: phrasing.localizer.date(partial: facts.sources[number - 1].asOf), number: number)).marked
    }
    guard !references.isEmpty else { return nil }
    var message = Message.reportSources(sources: references)
    message.arguments["count"] = .number(references.count)
    return phrasing.compose(message)
  }

  // MARK: Steps

  private func section(of step: StepSection) -> [Block] {
    var blocks: [Block] = [
      .heading(2, phrasing.compose(.reportStep(number: step.number, title: step.title.marked))),
      .paragraph(phrasing.compose(.reportState(state: phrasing.say(step.state.word).marked))),
    ]
    if !step.answers.isEmpty {
      let header = [phrasing.say(.reportColumnQuestion), phrasing.say(.reportColumnAnswer)]
      blocks.append(.table(header: header, rows: step.answers.map { [$0.title, $0.words] }))
    }
    if step.leftOut > 0 { blocks.append(.paragraph(phrasing.say(.reportLeftOut(count: step.leftOut)))) }
    if !step.notes.isEmpty {
      blocks += [heading(3, .reportNotes), .items(step.notes.map { Block.Item(text: $0.title, details: [.data($0.text)]) })]
    }
    if !step.tasks.isEmpty { blocks += [heading(3, .reportTasks), .items(step.tasks.map { item(for: $0) })] }
    return blocks
  }

  private func item(for entry: TaskEntry) -> Block.Item {
    let box: Block.Item.Box =
      switch entry.state {
      case .done: .done
      case .notNeeded: .notNeeded
      case .todo, .blocked: .empty
      }
    let isOpen = box == .empty
    let details = [phrasing.compose(.reportState(state: phrasing.say(entry.state.word).marked))] + (isOpen ? advice(for: entry) : [])
    return Block.Item(
      mark: .box(box), text: entry.title, details: details + (entry.record.map { self.details(of: $0, isOpen: isOpen) } ?? []))
  }

  /// What somebody needs who is going to do a task.
  private func advice(for entry: TaskEntry) -> [Inline] {
    var details: [Inline] = []
    if !entry.first.isEmpty { details.append(first(of: entry)) }
    if entry.task.isRequired { details.append(phrasing.say(.reportRequired)) }
    if let model = asAbove(entry) { return details + [model] }
    if let path = entry.path { details.append(phrasing.compose(.reportMenus(path: path.marked))) }
    if let how = entry.how { details.append(how) }
    if let lag = entry.task.lag { details.append(phrasing.say(.lag(hours: lag))) }
    if let hint = entry.hint { details.append(phrasing.compose(.reportHint(text: hint.marked))) }
    if let link = entry.task.link { details.append(phrasing.compose(.reportLink(address: Inline.link(link).marked))) }
    return details + [sources(of: entry.task.facts)].compactMap { $0 }
  }

  /// Which task above says how one is done; nil where it says so itself.
  func asAbove(_ entry: TaskEntry) -> Inline? {
    entry.model.map { phrasing.compose(.reportAsAbove(task: phrasing.compose(.reportQuoted(text: $0.marked)).marked)) }
  }

  /// Who is to mend a finding and by when; of one that was found again, that it is recorded as mended, by whom and when.
  func details(ofMending record: TaskRecord) -> [Inline] {
    let state: Message? =
      switch record.state {
      case .todo: nil
      case .done: .reportTaskDone
      case .notNeeded: .reportTaskNotNeeded
      }
    return (state.map { [phrasing.compose(.reportState(state: phrasing.say($0).marked))] } ?? [])
      + details(of: record, isOpen: record.state == .todo)
  }

  /// Who did a task, when, and what they noted; of an open one, who is to do it and by when.
  func details(of record: TaskRecord, isOpen: Bool) -> [Inline] {
    var details: [Inline] = []
    if !record.by.isEmpty { details.append(phrasing.say(isOpen ? .reportOwner(name: record.by) : .reportBy(name: record.by))) }
    if !record.on.isEmpty {
      let date = phrasing.localizer.date(partial: record.on)
      details.append(phrasing.say(isOpen ? .reportDue(date: date) : .reportOn(date: date)))
    }
    if !record.note.isEmpty { details.append(phrasing.say(.reportNote(text: record.note))) }
    return details
  }
}

extension Message {
  /// How long a task may take to have effect; whole days from two days on.
  static func lag(hours: Int) -> Message {
    hours >= 48 && hours % 24 == 0 ? .reportLagDays(count: hours / 24) : .reportLagHours(count: hours)
  }
}
