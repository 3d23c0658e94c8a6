internal import Locales
internal import Readiness

/// One plan as a suite of JUnit: every rule is a test, and each has one outcome.
///
/// Source: junit-10.xsd of the Jenkins xUnit plugin, which Azure Pipelines and GitLab read too.
struct JUnitSuite {
  let plan: CheckedPlan
  let run: CheckRun

  private enum Outcome {
    case passes(note: String)
    case fails(what: String, text: String)
    case cannotTell(what: String, text: String)
    case skipped(why: String)
  }

  private var phrasing: Phrasing { plan.report.phrasing }

  /// The element `testsuite`.
  var text: String {
    let cases = run.rules.map { ($0, outcome(of: $0)) } + run.skipped.map { ($0, .skipped(why: phrasing.say(.checkRuleSkipped).plain)) }
    let failures = cases.count { if case .fails = $0.1 { true } else { false } }
    let errors = cases.count { if case .cannotTell = $0.1 { true } else { false } }
    let skipped = cases.count { if case .skipped = $0.1 { true } else { false } }
    let name = [run.isSeveral ? plan.folder : nil, plan.report.organization].compactMap { $0 }.joined(separator: ": ")
    let head =
      "  <testsuite name=\"\((name.isEmpty ? plan.folder : name).xml(inAttribute: true))\" tests=\"\(cases.count)\" failures=\"\(failures)\" "
      + "errors=\"\(errors)\" skipped=\"\(skipped)\">\n"
    let notices = plan.waivers.filter(\.isNotable).map { $0.line(phrasing).plain }
    let closing = [plan.report.verdict.plain] + notices
    return head + cases.map(element).joined() + "    <system-out>\(closing.joined(separator: "\n").xml())</system-out>\n  </testsuite>\n"
  }

  private func outcome(of rule: Rule) -> Outcome {
    let open = plan.report.findings.filter { $0.finding.rule == rule.id }
    let accepted = plan.report.waived.filter { $0.finding.rule == rule.id }
    let notes = (open + accepted).map(text).joined(separator: "\n\n")
    if let worst = open.map(\.finding.severity).min(), worst <= run.threshold {
      return .fails(what: open.map(\.message.plain).joined(separator: " "), text: notes)
    }
    if let entry = plan.report.unverified.first(where: { $0.unverified.rule == rule.id }) {
      return .cannotTell(what: entry.needs.plain, text: notes)
    }
    if open.isEmpty, !accepted.isEmpty { return .skipped(why: notes) }
    return .passes(note: notes)
  }

  private func element(_ rule: Rule, _ outcome: Outcome) -> String {
    let name = "\(rule.id): \(phrasing.title(ofRule: rule.id).plain)"
    let head = "    <testcase classname=\"\(rule.step.xml(inAttribute: true))\" name=\"\(name.xml(inAttribute: true))\""
    switch outcome {
    case .passes(""): return head + "/>\n"
    case .passes(let note): return head + ">\n      <system-out>\(note.xml())</system-out>\n    </testcase>\n"
    case .fails(let what, let text): return head + child("failure", rule.severity.rawValue, what, text)
    case .cannotTell(let what, let text): return head + child("error", "not verified", what, text)
    case .skipped(let why): return head + ">\n      <skipped message=\"\(why.xml(inAttribute: true))\"/>\n    </testcase>\n"
    }
  }

  private func child(_ name: String, _ type: String, _ message: String, _ text: String) -> String {
    ">\n      <\(name) type=\"\(type)\" message=\"\(message.xml(inAttribute: true))\">\(text.xml())</\(name)>\n    </testcase>\n"
  }

  /// A finding with everything that its reader needs.
  private func text(of entry: FindingEntry) -> String {
    let label = phrasing.say(entry.finding.severity.noun).plain
    let places = entry.finding.places.isEmpty ? [] : [phrasing.compose(.reportWhere(places: entry.finding.distinctPlaces)).plain]
    let acceptance = entry.waivers.flatMap(plan.report.acceptance).map(\.plain)
    return
      (["[\(label)] \(entry.message.plain)", entry.reason.plain, phrasing.compose(.reportMend(text: entry.remedy.marked)).plain] + places
      + acceptance).joined(separator: "\n")
  }
}
