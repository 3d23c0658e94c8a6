internal import Facts
internal import JSON
internal import Locales
internal import Readiness

typealias JSONMember = (name: String, value: JSONValue)

/// The JSON of one plan, version 1 of the contract; its schema is `docs/check.schema.json`.
struct CheckDocument {
  let plan: CheckedPlan
  let run: CheckRun

  private var report: Report { plan.report }

  /// The whole document.
  var members: [JSONMember] { folder + head + [("findings", .array(report.findings.map(finding)))] + tail }

  /// Everything but the findings.
  var summary: [JSONMember] { folder + head + tail }

  /// One finding on a line of its own.
  func line(of entry: FindingEntry) -> [JSONMember] { folder + members(of: entry) }

  /// The folder, where there are several to tell apart.
  private var folder: [JSONMember] { run.isSeveral ? [("folder", .string(plan.folder))] : [] }

  private var head: [JSONMember] {
    let assessment = report.assessment
    let counts = Severity.allCases.map { (name: $0.rawValue, value: JSONValue.number(assessment.count(of: $0))) }
    let steps = assessment.steps.map { state in
      JSONValue.object([
        "step": .number(state.step.number), "title": .string(run.phrasing.title(ofStep: state.step.id).plain),
        "state": .string(state.state.rawValue),
        "tasks": .array(state.tasks.map { .object(["id": .string($0.task.id), "state": .string($0.state.id)]) }),
      ])
    }
    return [
      ("version", .number(1)), ("organization", .optional(report.organization)), ("asOf", .string(assessment.today.iso)),
      ("overall", .string(assessment.verdict.rawValue)), ("counts", .members(counts)), ("steps", .array(steps)),
    ]
  }

  private func finding(_ entry: FindingEntry) -> JSONValue { .members(members(of: entry)) }

  private func members(of entry: FindingEntry) -> [JSONMember] {
    let finding = entry.finding
    return [
      ("id", .string(finding.id)), ("rule", .string(finding.rule)), ("step", .number(finding.step)),
      ("severity", .string(finding.severity.rawValue)), ("subjects", .strings(finding.subjects)), ("message", .string(entry.message.plain)),
      ("remedy", .string(entry.remedy.plain)), ("where", .optional(finding.places.first)), ("places", .strings(finding.places)),
      ("source", .optional(report.source(of: finding))),
    ]
  }

  private var tail: [JSONMember] {
    let unverified = report.unverified.map { entry in
      JSONValue.object(["rule": .string(entry.unverified.rule), "needs": .strings(entry.unverified.needs)])
    }
    let accepted = report.waived.map { entry in
      JSONValue.members(members(of: entry) + [("reasons", .strings(entry.waivers.map(\.reason)))])
    }
    return [
      ("unverified", .array(unverified)), ("undecided", .strings(report.assessment.undecided)), ("accepted", .array(accepted)),
      ("waivers", .array(plan.waivers.map(waiver))), ("skipped", .strings(run.skipped.map(\.id))),
      ("failOn", .string(run.threshold.rawValue)), ("status", .number(plan.status.rawValue)),
    ]
  }

  private func waiver(_ entry: WaiverEntry) -> JSONValue {
    .object([
      "rule": .string(entry.waiver.rule), "subject": .optional(entry.waiver.subject), "reason": .string(entry.waiver.reason),
      "by": .optional(entry.waiver.by), "until": .optional(entry.waiver.until), "state": .string(entry.state.rawValue),
    ])
  }
}

extension UnreadPlan {
  /// The folder, what went wrong, and the exit status.
  var members: [JSONMember] { [("folder", .string(folder)), ("error", .string(reason)), ("status", .number(status))] }
}

extension CheckTally {
  /// What several plans amount to.
  func members(in run: CheckRun) -> [JSONMember] {
    [
      ("version", .number(1)), ("asOf", .string(run.today.iso)), ("overall", .string(verdict.rawValue)),
      ("failOn", .string(run.threshold.rawValue)), ("status", .number(status)),
    ]
  }
}

extension Report {
  /// Where the facts behind a finding are written: title, address and date of each; nil when none is known.
  func source(of finding: Finding) -> String? {
    let localizer = phrasing.localizer
    let texts = facts.numbers(of: finding.facts).map { number in
      let source = facts.sources[number - 1]
      return [localizer.title(of: source), source.address].compactMap { $0 }.joined(separator: ", ") + " [\(source.asOf)]"
    }
    return texts.isEmpty ? nil : texts.joined(separator: "; ")
  }
}
