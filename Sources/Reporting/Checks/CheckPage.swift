internal import Locales
internal import Readiness
internal import Texts

/// A check for people at a terminal: the verdict, then step by step what is wrong, what could not be told, and what was accepted.
///
/// Colour only repeats what a mark and a word say already.
struct CheckPage {
  let run: CheckRun

  private var phrasing: Phrasing { run.phrasing }

  // MARK: One plan

  func text(of plan: CheckedPlan) -> String {
    let report = plan.report
    let name = [run.isSeveral ? plan.folder : nil, report.organization].compactMap { $0 }.joined(separator: " – ")
    var text = name.isEmpty ? "" : paragraph(.data(name), .heading) + "\n"
    text += verdict(report)
    if let scope { text += paragraph(scope, .warning, first: "! ") }
    if plan.status == .notReady, report.assessment.verdict != .notReady {
      text += paragraph(phrasing.say(.checkFailOn(severity: run.threshold.rawValue)), first: "! ")
    }
    for state in report.assessment.steps { text += section(state.step, report) }
    return text + notices(plan)
  }

  func text(of plan: UnreadPlan) -> String {
    paragraph(.data(plan.folder), .heading) + "\n" + paragraph(phrasing.say(.checkUnread(reason: plan.reason)), .blocker, first: "✗ ")
  }

  private func verdict(_ report: Report) -> String {
    let (mark, role) = Self.mark(of: report.assessment.verdict)
    return paragraph(report.verdict, role, first: mark)
  }

  private static func mark(of verdict: Assessment.Verdict?) -> (String, TextRole) {
    switch verdict {
    case .ready: ("✓ ", .good)
    case .notReady, nil: ("✗ ", .blocker)
    case .notVerified: ("? ", .warning)
    }
  }

  /// Which rules the verdict doesn't speak of; nil when all were applied.
  private var scope: Inline? {
    guard !run.skipped.isEmpty else { return nil }
    let all = run.rules.count + run.skipped.count
    let isFew = run.rules.count < run.skipped.count
    let named = isFew ? run.rules : run.skipped
    let list = phrasing.list(named.prefix(Report.shownPlaces).map { .code($0.id) }, outOf: named.count).marked
    return phrasing.compose(
      isFew
        ? .checkScopeOnly(all: all, applied: run.rules.count, rules: [list])
        : .checkScope(all: all, applied: run.rules.count, rules: [list]))
  }

  private func section(_ step: Step, _ report: Report) -> String {
    let open = report.findings.filter { $0.finding.step == step.number }.map { item(for: $0, report) }
    let unverified = report.unverified.filter { $0.unverified.step == step.number }.map(item)
    let accepted = report.waived.filter { $0.finding.step == step.number }.map { acceptedItem(for: $0, report) }
    let items = open + unverified + accepted
    guard !items.isEmpty else { return "" }
    let heading = phrasing.compose(.reportStep(number: step.number, title: phrasing.title(ofStep: step.id).marked))
    return "\n" + paragraph(heading, .heading) + "\n" + items.joined(separator: "\n")
  }

  private func item(for entry: FindingEntry, _ report: Report) -> String {
    let severity = entry.finding.severity
    return item(severity.mark + " ", phrasing.say(severity.label).plain, severity.role, entry.message, report.details(of: entry))
  }

  private func item(for entry: UnverifiedEntry) -> String {
    let details = [entry.needs, phrasing.say(.reportRule(id: entry.unverified.rule))]
    return item("? ", phrasing.say(.checkUnverifiedLabel).plain, .warning, entry.title, details)
  }

  private func acceptedItem(for entry: FindingEntry, _ report: Report) -> String {
    item("~ ", phrasing.say(.checkAcceptedLabel).plain, .quiet, entry.message, report.acceptedDetails(of: entry))
  }

  /// Waivers that accept nothing.
  private func notices(_ plan: CheckedPlan) -> String {
    let entries = plan.waivers.filter(\.isNotable)
    guard !entries.isEmpty else { return "" }
    let items = entries.map { entry in
      paragraph(entry.name(phrasing), first: "! ")
        + details([entry.words(phrasing), phrasing.say(.checkWaiverReason(reason: entry.waiver.reason))])
    }
    return "\n" + paragraph(phrasing.say(.checkWaivers), .heading) + "\n" + items.joined(separator: "\n")
  }

  // MARK: Several plans

  func summary(of tally: CheckTally) -> String {
    let lines = tally.lines.map { line in
      let (mark, role) = Self.mark(of: line.verdict)
      let words = line.verdict == nil ? phrasing.compose(.checkUnread(reason: line.words.marked)) : line.words
      return paragraph(
        phrasing.compose(.checkSummaryLine(folder: Inline.data(line.folder).marked, verdict: words.marked)), role, first: mark)
    }
    func count(_ verdict: Assessment.Verdict?) -> Int { tally.lines.count { $0.verdict == verdict } }
    let counts: [(Int, Message)] = [
      (count(.ready), .checkCountReady(count: count(.ready))), (count(.notReady), .checkCountNotReady(count: count(.notReady))),
      (count(.notVerified), .checkCountNotVerified(count: count(.notVerified))), (count(nil), .checkCountUnread(count: count(nil))),
    ]
    let total = Message.checkPlans(count: tally.lines.count, counts: counts.filter { $0.0 > 0 }.map { phrasing.say($0.1).plain })
    return "\n" + paragraph(phrasing.say(.checkSummary), .heading) + "\n" + lines.joined() + "\n" + paragraph(phrasing.say(total), .heading)
  }

  // MARK: Lines

  private func item(_ mark: String, _ label: String, _ role: TextRole, _ text: Inline, _ details: [Inline]) -> String {
    var lines = "\(label) \(text.plain)".lines(of: run.width - mark.count).enumerated().map { ($0 == 0 ? mark : "  ") + $1 }
    // A label that a narrow window breaks stays without colour.
    if lines[0].hasPrefix(mark + label) { lines[0] = styled(mark + label, role) + lines[0].dropFirst((mark + label).count) }
    return lines.joined(separator: "\n") + "\n" + self.details(details)
  }

  private func details(_ details: [Inline]) -> String {
    details.map { detail in
      detail.plain.lines(of: run.width - 4).enumerated().map { ($0 == 0 ? "  " : "    ") + $1 + "\n" }.joined()
    }.joined()
  }

  private func paragraph(_ text: Inline, _ role: TextRole = .plain, first: String = "") -> String {
    let indent = String(repeating: " ", count: first.count)
    return text.plain.lines(of: run.width - first.count).enumerated().map { styled(($0 == 0 ? first : indent) + $1, role) + "\n" }
      .joined()
  }

  private func styled(_ text: String, _ role: TextRole) -> String { run.isColored ? role.styled(text) : text }
}
