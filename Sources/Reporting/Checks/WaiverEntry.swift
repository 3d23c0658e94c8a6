internal import Locales
internal import Readiness

/// A waiver of the plan, and what became of it.
struct WaiverEntry: Sendable {
  /// What a waiver does in one check.
  enum State: String, Sendable {
    /// It accepts a finding.
    case holds
    /// Its last day is over, or is no date.
    case expired
    /// What it accepts is not found.
    case unused
    /// Its rule was left out.
    case notChecked = "not checked"
    /// There is no rule of that name.
    case unknownRule = "unknown rule"
  }

  let waiver: Waiver
  let state: State
  /// The rule that was perhaps meant, where there is none of the name.
  let nearest: String?

  /// All of a plan.
  static func all(of report: Report, in run: CheckRun) -> [WaiverEntry] {
    let used = report.waived.flatMap(\.waivers)
    return report.assessment.plan.waivers.map { waiver in
      let isApplied = run.rules.contains { $0.id == waiver.rule }
      let isKnown = isApplied || run.skipped.contains { $0.id == waiver.rule }
      let state: State =
        if !isKnown { .unknownRule } else if !isApplied { .notChecked } else if !waiver.holds(on: run.today) {
          .expired
        } else { used.contains(waiver) ? .holds : .unused }
      return WaiverEntry(waiver: waiver, state: state, nearest: isKnown ? nil : RuleNames.nearest(to: waiver.rule))
    }
  }

  /// Whether somebody has to be told: it accepts nothing, though its rule was applied.
  var isNotable: Bool { state != .holds && state != .notChecked }

  /// The rule, and the subject where there is one.
  func name(_ phrasing: Phrasing) -> Inline {
    phrasing.say(waiver.subject.map { .checkWaiver(rule: waiver.rule, subject: $0) } ?? .checkWaiverWhole(rule: waiver.rule))
  }

  /// What became of it, in words.
  func words(_ phrasing: Phrasing) -> Inline {
    switch state {
    case .holds: return phrasing.say(.reportAccepted(reason: waiver.reason))
    case .unused: return phrasing.say(.checkWaiverUnused)
    case .notChecked: return phrasing.say(.checkWaiverNotChecked)
    case .unknownRule: return phrasing.say(nearest.map { .checkWaiverNear(nearest: $0) } ?? .checkWaiverUnknown)
    case .expired:
      let day = waiver.until.flatMap { CalendarDate(iso: $0) }
      return phrasing.say(day.map { .checkWaiverExpired(date: $0) } ?? .checkWaiverEnd(text: waiver.until ?? ""))
    }
  }

  /// Name and state in one line.
  func line(_ phrasing: Phrasing) -> Inline {
    phrasing.compose(.checkWaiverLine(state: words(phrasing).marked, waiver: name(phrasing).marked))
  }
}
