internal import Facts
internal import JSON
internal import Locales
internal import Readiness
internal import Texts

/// The parts of a SARIF 2.1.0 log.
///
/// Source: OASIS SARIF 2.1.0, sections 3.14 to 3.58; what GitHub reads of it: docs.github.com, "SARIF support for code scanning" (one run
/// with the results of all plans, at least one physical location, fingerprints in `partialFingerprints`).
struct SarifLog {
  let run: CheckRun

  /// GitHub takes no more locations of one result.
  private static let greatestLocations = 1_000

  // MARK: The tool

  /// `tool`, with every rule; those that were left out are switched off in `invocation`.
  var tool: JSONValue {
    let reference = RuleReference(checklist: run.checklist, localizer: run.phrasing.localizer)
    let rules = (run.rules + run.skipped).map { rule in
      let page = FactSources(of: rule.facts).sources.lazy.compactMap(\.address).first
      return JSONValue.members(
        [
          ("id", .string(rule.id)), ("shortDescription", text(reference.text("title", rule))),
          ("fullDescription", text(reference.text("why", rule))), ("help", text(reference.text("remedy", rule))),
        ] + (page.map { [("helpUri", .string($0))] } ?? []) + [
          ("defaultConfiguration", .object(["level": .string(rule.severity.sarifLevel)])),
          ("properties", .object(["tags": .strings([rule.step]), "severity": .string(rule.severity.rawValue)])),
        ])
    }
    return .object([
      "driver": .object(["name": .string("ringready"), "version": .string(run.programVersion), "rules": .array(rules)])
    ])
  }

  /// `invocation`: whether every plan could be read, which rules were left out, and what else must not be overlooked.
  func invocation(_ tally: CheckTally) -> JSONValue {
    let unread = tally.lines.filter { $0.status == nil }
    let overrides = run.skipped.map { rule in
      JSONValue.object(["descriptor": .object(["id": .string(rule.id)]), "configuration": .object(["enabled": .bool(false)])])
    }
    let notices = tally.lines.flatMap { line in line.notices.map { notification($0.plain, "warning", in: line.folder) } }
    let failures = unread.map { notification($0.words.plain, "error", in: $0.folder) }
    return .object([
      "executionSuccessful": .bool(unread.isEmpty), "exitCode": .number(tally.status), "ruleConfigurationOverrides": .array(overrides),
      "toolConfigurationNotifications": .array(notices), "toolExecutionNotifications": .array(failures),
    ])
  }

  private func notification(_ words: String, _ level: String, in folder: String) -> JSONValue {
    .object(["level": .string(level), "message": text(words), "locations": .array([location(of: Plan.fileName, nil, in: folder)])])
  }

  // MARK: Results

  /// The results of one plan: what is open, what is accepted, what could not be told.
  func results(of plan: CheckedPlan) -> [JSONValue] {
    let fingerprints = Fingerprints()
    return plan.report.findings.map { result(for: $0, of: plan, fingerprints, suppressed: false) }
      + plan.report.waived.map { result(for: $0, of: plan, fingerprints, suppressed: true) }
      + plan.report.unverified.map { unverified($0, plan) }
  }

  private func result(for entry: FindingEntry, of plan: CheckedPlan, _ prints: Fingerprints, suppressed: Bool) -> JSONValue {
    let finding = entry.finding
    let remedy = run.phrasing.compose(.reportMend(text: entry.remedy.marked)).plain
    let places = finding.distinctPlaces.prefix(Self.greatestLocations).map { location(atPlace: $0, plan) }
    var members: [JSONMember] = [
      ("ruleId", .string(finding.rule)), ("level", .string(finding.severity.sarifLevel)),
      ("message", text(entry.message.plain + " " + remedy)),
      ("locations", .array(places.isEmpty ? [location(of: Plan.fileName, nil, in: plan.folder)] : places)),
      ("partialFingerprints", fingerprint(prints.next(for: finding, in: folder(of: plan)))),
      (
        "properties",
        .object([
          "severity": .string(finding.severity.rawValue), "step": .number(finding.step), "subjects": .strings(finding.subjects),
          "why": .string(entry.reason.plain), "remedy": .string(entry.remedy.plain), "source": .optional(plan.report.source(of: finding)),
        ])
      ),
    ]
    if suppressed {
      let suppressions = entry.waivers.map { waiver in
        JSONValue.object([
          "kind": .string("external"), "status": .string("accepted"), "justification": .string(waiver.reason),
          "location": location(of: Plan.fileName, plan.line(of: "waivers"), in: plan.folder),
          "properties": .object(["by": .optional(waiver.by), "until": .optional(waiver.until)]),
        ])
      }
      members.append(("suppressions", .array(suppressions)))
    }
    return .members(members)
  }

  /// A rule of which nothing can be told: of the kind `open`, which has no level.
  private func unverified(_ entry: UnverifiedEntry, _ plan: CheckedPlan) -> JSONValue {
    let words = run.phrasing.compose(.checkUnverified(title: entry.title.marked)).plain + " " + entry.needs.plain
    let places = entry.unverified.needs.map { location(atPlace: $0, plan) }
    return .members([
      ("ruleId", .string(entry.unverified.rule)), ("kind", .string("open")), ("level", .string("none")), ("message", text(words)),
      ("locations", .array(places)),
      ("partialFingerprints", fingerprint((folder(of: plan) + ["open", entry.unverified.rule]).joined(separator: "/"))),
      ("properties", .object(["needs": .strings(entry.unverified.needs)])),
    ])
  }

  /// GitHub recognizes a result by `primaryLocationLineHash`; it would else hash the line, which moves.
  private func fingerprint(_ name: String) -> JSONValue {
    .object(["primaryLocationLineHash": .string(name), "ringready/v1": .string(name)])
  }

  /// What tells several plans apart.
  private func folder(of plan: CheckedPlan) -> [String] { run.isSeveral ? [plan.folder] : [] }

  // MARK: Places and texts

  /// A place of the plan: a file with a line or column, else the id of a question, which `plan.yaml` answers.
  private func location(atPlace place: String, _ plan: CheckedPlan) -> JSONValue {
    let parts = place.split(separator: ":", maxSplits: 1).map(String.init)
    guard let file = parts.first, file.hasSuffix(".csv") || file.hasSuffix(".yaml") else {
      return location(of: Plan.fileName, plan.line(of: place), in: plan.folder, name: place)
    }
    return location(of: file, parts.count > 1 ? Int(parts[1]) : nil, in: plan.folder)
  }

  private func location(of file: String, _ line: Int?, in folder: String, name: String? = nil) -> JSONValue {
    let path = CheckedPlan.path(of: file, in: folder)
    let place = JSONValue.object([
      "artifactLocation": .object(["uri": .string(Self.uri(of: path))]), "region": .object(["startLine": .number(line ?? 1)]),
    ])
    guard let name else { return .object(["physicalLocation": place]) }
    return .object(["physicalLocation": place, "logicalLocations": .array([.object(["fullyQualifiedName": .string(name)])])])
  }

  /// A path as a relative reference, an absolute one as a `file` URI (RFC 3986).
  static func uri(of path: String) -> String {
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    let encoded = path.utf8.map { byte -> String in
      let scalar = Character(UnicodeScalar(byte))
      let isPlain = byte < 0x80 && (scalar.isLetter || scalar.isNumber || "-._~/".contains(scalar))
      if isPlain { return String(UnicodeScalar(byte)) }
      return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
    return path.hasPrefix("/") ? "file://" + encoded : encoded
  }

  /// A message; `[x](y)` in data would become a link.
  private func text(_ words: String) -> JSONValue { .object(["text": .string(words.inert.replacing("](", with: "] ("))]) }
}

/// Names for findings that stay while rows move, subjects come and go, and other findings of the rule appear.
private final class Fingerprints {
  private var given: [String: Int] = [:]

  func next(for finding: Finding, in folder: [String]) -> String {
    let details = finding.arguments.sorted { $0.key < $1.key }.compactMap { argument in
      if case .text(let text) = argument.value { text } else { nil }
    }
    let name = (folder + [finding.rule] + details).joined(separator: "/")
    given[name, default: 0] += 1
    let number = given[name] ?? 1
    return number == 1 ? name : "\(name)#\(number)"
  }
}

extension Severity {
  fileprivate var sarifLevel: String {
    switch self {
    case .blocker: "error"
    case .warning: "warning"
    case .advice, .info: "note"
    }
  }
}
