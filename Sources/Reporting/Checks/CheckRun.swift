public import Locales
public import Readiness

/// One run of `check`: which rules it applies, from what weight on it fails, and how it speaks.
public struct CheckRun: Sendable {
  let rules: [Rule]
  let skipped: [Rule]
  let threshold: Severity
  let today: CalendarDate
  let checklist: Checklist
  let phrasing: Phrasing
  let programVersion: String
  let width: Int
  let isColored: Bool
  /// Whether several folders were named: entries then say which is theirs.
  let isSeveral: Bool

  /// A run that applies `rules` and says of the `skipped` ones that they were left out.
  ///
  /// A plan fails from the weight `threshold` on. The width is in columns, for the text only, and brought into `ReportFormat.widths`.
  public init(
    of rules: [Rule], skipping skipped: [Rule] = [], failOn threshold: Severity = .blocker, on today: CalendarDate, checklist: Checklist,
    localizer: Localizer, programVersion: String, width: Int = ReportFormat.defaultWidth, isColored: Bool = false, isSeveral: Bool = false
  ) {
    (self.rules, self.skipped, self.threshold, self.today, self.checklist) = (rules, skipped, threshold, today, checklist)
    (phrasing, self.programVersion) = (Phrasing(localizer: localizer), programVersion)
    self.width = ReportFormat.width(nearest: width)
    (self.isColored, self.isSeveral) = (isColored, isSeveral)
  }

  /// Checks the plan of a folder; `lines` are those of its `plan.yaml`, by path.
  public func check(_ plan: Plan, in folder: String, lines: [String: Int] = [:]) -> CheckedPlan {
    let assessment = Assessment(of: plan, by: rules, on: today, checklist: checklist)
    // Answers and tasks in words are two thirds of the work of a report, and no check shows them.
    let report = Report(
      assessment, phrasing: phrasing, portal: .teams, programVersion: programVersion,
      titles: Titles(checklist: checklist, plan: plan, phrasing: phrasing), steps: [], flow: CallFlow(of: Plan()),
      facts: (assessment.findings + assessment.waived).flatMap(\.facts))
    let status = CheckStatus(of: assessment, failOn: threshold)
    return CheckedPlan(folder: folder, report: report, status: status, waivers: WaiverEntry.all(of: report, in: self), lines: lines)
  }
}

/// How a check ended; the raw value is the program's exit status.
public enum CheckStatus: Int, Sendable, Comparable {
  case ready = 0
  /// Something weighs as much as the threshold or more.
  case notReady = 1
  /// Nothing wrong was found, but something required could not be checked.
  case notVerified = 2

  init(of assessment: Assessment, failOn threshold: Severity) {
    if assessment.findings.contains(where: { $0.severity <= threshold }) {
      self = .notReady
    } else {
      self = assessment.unverified.isEmpty ? .ready : .notVerified
    }
  }

  /// Better comes first: what is known to be wrong outweighs what is not known.
  public static func < (left: CheckStatus, right: CheckStatus) -> Bool { left.rank < right.rank }

  private var rank: Int { self == .ready ? 0 : self == .notVerified ? 1 : 2 }
}
