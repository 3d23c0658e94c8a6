internal import Readiness

/// One row of a check as a table: a finding, or something that a reader must not overlook beside the findings.
struct CheckRow {
  /// What a row is about.
  enum State: String { case open, accepted, unverified, waiver, skipped, unread }

  let state: State
  var folder: String
  var id = ""
  var rule = ""
  var step: Int?
  var severity: Severity?
  var subjects: [String] = []
  var message: String
  var remedy = ""
  var place = ""
  var source = ""

  /// The rows of a folder.
  static func all(of entry: CheckEntry, in run: CheckRun) -> [CheckRow] {
    switch entry {
    case .unread(let plan): return [CheckRow(state: .unread, folder: plan.folder, message: plan.reason)]
    case .plan(let plan):
      let report = plan.report
      let findings = report.findings.map { CheckRow(.open, $0, plan) } + report.waived.map { CheckRow(.accepted, $0, plan) }
      let unverified = report.unverified.map { entry in
        CheckRow(
          state: .unverified, folder: plan.folder, rule: entry.unverified.rule, step: entry.unverified.step, message: entry.title.plain,
          remedy: entry.needs.plain)
      }
      let waivers = plan.waivers.filter(\.isNotable).map { entry in
        CheckRow(
          state: .waiver, folder: plan.folder, rule: entry.waiver.rule, subjects: entry.waiver.subject.map { [$0] } ?? [],
          message: entry.words(report.phrasing).plain, place: plan.path(of: Plan.fileName))
      }
      let skipped = run.skipped.map { rule in
        CheckRow(state: .skipped, folder: plan.folder, rule: rule.id, message: run.phrasing.title(ofRule: rule.id).plain)
      }
      return findings + unverified + waivers + skipped
    }
  }

  private init(_ state: State, _ entry: FindingEntry, _ plan: CheckedPlan) {
    let finding = entry.finding
    let acceptance = entry.waivers.flatMap(plan.report.acceptance).map(\.plain)
    self.init(
      state: state, folder: plan.folder, id: finding.id, rule: finding.rule, step: finding.step, severity: finding.severity,
      subjects: finding.subjects, message: entry.message.plain,
      remedy: state == .open ? entry.remedy.plain : acceptance.joined(separator: " · "),
      place: finding.places.first ?? "", source: plan.report.source(of: finding) ?? "")
  }

  private init(
    state: State, folder: String, id: String = "", rule: String = "", step: Int? = nil, severity: Severity? = nil, subjects: [String] = [],
    message: String, remedy: String = "", place: String = "", source: String = ""
  ) {
    (self.state, self.folder, self.id, self.rule, self.step, self.severity) = (state, folder, id, rule, step, severity)
    (self.subjects, self.message, self.remedy, self.place, self.source) = (subjects, message, remedy, place, source)
  }
}
