internal import Locales
internal import Readiness

/// A comparison as people read it: what got worse first, what stayed last.
struct ComparisonPage {
  let comparison: Comparison
  let phrasing: Phrasing

  var blocks: [Block] {
    [
      .heading(1, phrasing.say(.compareTitle)), .items([side(comparison.old, isOld: true), side(comparison.new, isOld: false)]),
      .strong(summary),
    ]
      + (comparison.isOfDifferentOrganizations ? [.paragraph(phrasing.say(.compareOtherOrganization))] : [])
      + details(.compareNew, comparison.added) + details(.compareWorse, comparison.worse) + brief(.compareUncertain, comparison.uncertain)
      + rules(.compareUnverifiable, comparison.unverifiable) + rules(.compareLeftOut, comparison.leftOut)
      + brief(.compareFixed, comparison.fixed) + brief(.compareAccepted, comparison.accepted)
      + rules(.compareVerifiable, comparison.verifiable) + brief(.compareOpen, comparison.open)
  }

  private func side(_ record: CheckRecord, isOld: Bool) -> Block.Item {
    let verdict = phrasing.say(record.verdict.word).marked
    let date = phrasing.localizer.date(partial: record.asOf)
    let name = Inline.data([record.name, record.organization].compactMap { $0 }.joined(separator: " – ")).marked
    return Block.Item(
      text: phrasing.compose(
        isOld ? .compareBefore(date: date, name: name, verdict: verdict) : .compareNow(date: date, name: name, verdict: verdict)))
  }

  private var summary: Inline {
    let counts: [(Int, Message)] = [
      (comparison.added.count, .compareCountNew(count: comparison.added.count)),
      (comparison.worse.count, .compareCountWorse(count: comparison.worse.count)),
      (comparison.uncertain.count, .compareCountUncertain(count: comparison.uncertain.count)),
      (comparison.fixed.count, .compareCountFixed(count: comparison.fixed.count)),
      (comparison.accepted.count, .compareCountAccepted(count: comparison.accepted.count)),
      (comparison.open.count, .compareCountOpen(count: comparison.open.count)),
    ]
    let said = counts.filter { $0.0 > 0 }.map { phrasing.say($0.1).plain }
    return phrasing.say(said.isEmpty ? .compareNothing : .compareSummary(counts: said))
  }

  /// What somebody has to act on: message, remedy, places.
  private func details(_ heading: Message, _ items: [Comparison.Item]) -> [Block] {
    section(heading, items) { item in
      let entry = item.entry
      var details: [Inline] = []
      if let before = item.before { details.append(phrasing.compose(.compareSeverityBefore(severity: word(before)))) }
      if item.joins { details.append(phrasing.compose(.compareJoins(subjects: [subjects(of: item).marked]))) }
      if item.wasAccepted { details.append(phrasing.say(.compareWasAccepted)) }
      details.append(phrasing.compose(.reportMend(text: entry.remedy.marked)))
      if !entry.places.isEmpty {
        let places = phrasing.list(entry.places.prefix(Report.shownPlaces).map(Inline.code), outOf: entry.places.count)
        details.append(phrasing.compose(.reportWhere(places: [places.marked])))
      }
      details.append(phrasing.say(.reportRule(id: entry.rule)))
      return Block.Item(
        text: phrasing.compose(.compareFinding(message: entry.message.marked, severity: word(entry.severity))), details: details)
    }
  }

  /// What is only to know: the rule and who is concerned, in the language of the page whatever that of a saved check was.
  private func brief(_ heading: Message, _ items: [Comparison.Item]) -> [Block] {
    section(heading, items) { item in
      let (title, severity) = (phrasing.title(ofRule: item.entry.rule).marked, word(item.entry.severity))
      // The id of a question, as `wishes.users`, tells a reader nothing that the title doesn't.
      let isNamed = item.subjects.contains { phrasing.find("questions.\($0).title") == nil }
      return Block.Item(
        text: phrasing.compose(
          isNamed
            ? .compareBrief(severity: severity, subjects: [subjects(of: item).marked], title: title)
            : .compareFinding(message: title, severity: severity)))
    }
  }

  private func rules(_ heading: Message, _ ids: [String]) -> [Block] {
    section(heading, ids) {
      Block.Item(text: phrasing.compose(.compareRule(id: Inline.code($0).marked, title: phrasing.title(ofRule: $0).marked)))
    }
  }

  private func section<Element>(_ heading: Message, _ elements: [Element], _ item: (Element) -> Block.Item) -> [Block] {
    elements.isEmpty ? [] : [.heading(2, phrasing.say(heading)), .items(elements.map(item))]
  }

  private func subjects(of item: Comparison.Item) -> Inline {
    phrasing.list(item.subjects.prefix(Finding.namedSubjects).map(Inline.data), outOf: item.subjects.count)
  }

  private func word(_ severity: Severity) -> String { phrasing.say(severity.noun).plain }
}

extension Assessment.Verdict {
  fileprivate var word: Message {
    switch self {
    case .ready: .compareReady
    case .notReady: .compareNotReady
    case .notVerified: .compareNotVerified
    }
  }
}
