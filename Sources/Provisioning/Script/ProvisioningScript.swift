public import Locales
public import Readiness
internal import Texts

/// The PowerShell script that carries out what a plan still leaves to do, as far as findings allow and cmdlets can.
///
/// It looks at everything first, shows what it would change, asks once, changes, and looks again. The same plan, day, language and version
/// give the same bytes.
public struct ProvisioningScript: Sendable {
  let assessment: Assessment
  let checklist: Checklist
  let words: ScriptText
  let content: ScriptContent
  let planHash: String
  let programVersion: String
  private(set) var open: [ScriptSection] = []
  private(set) var done: [ScriptSection] = []
  private(set) var refused: [(section: ScriptSection, reasons: [String])] = []

  /// The script for a plan that was judged.
  ///
  /// - Parameters:
  ///   - assessment: the plan, judged.
  ///   - checklist: the one that the plan was judged by.
  ///   - localizer: the language of comments and of what the script says.
  ///   - planHash: what tells this plan from another.
  ///   - programVersion: named at the head.
  public init(_ assessment: Assessment, checklist: Checklist, localizer: Localizer, planHash: String, programVersion: String) {
    (self.assessment, self.checklist, self.planHash, self.programVersion) = (assessment, checklist, planHash, programVersion)
    words = ScriptText(localizer: localizer)
    content = ScriptContent(assessment.plan)
    for section in ScriptSection.allCases where content.hasContent(for: section) {
      let reasons = reasonsAgainst(section)
      if isDone(section) {
        done.append(section)
      } else if reasons.isEmpty {
        open.append(section)
      } else {
        refused.append((section, reasons))
      }
    }
  }

  var localizer: Localizer { words.localizer }
  var organization: String { assessment.plan["organization.name"] ?? localizer.text(.scriptNameless) }

  /// What the script needs.
  var modules: [ScriptModule] { usesGraph ? [.teams, .graph, .graphUsers, .graphActions, .graphDirectory] : [.teams] }

  /// What a section is called.
  func title(of section: ScriptSection) -> String { localizer.text("script.sections.\(section.rawValue)") ?? section.rawValue }

  /// Whether every task that the section carries out is recorded as done or not needed.
  private func isDone(_ section: ScriptSection) -> Bool {
    let tasks = assessment.steps.flatMap(\.tasks).filter { section.tasks.contains($0.task.task.id) }
    return !tasks.isEmpty && tasks.allSatisfy { $0.state == .done || $0.state == .notNeeded }
  }

  /// The blockers of the section, and of what it needs and is refused.
  private func reasonsAgainst(_ section: ScriptSection) -> [String] {
    let wording = Wording(checklist, localizer)
    let concerned = [section] + section.needs.filter { needed in refused.contains { $0.section == needed } }
    let blockers = assessment.findings.filter { finding in
      guard !content.mends(finding) else { return false }
      let step = checklist.steps.first { $0.number == finding.step }?.id ?? ""
      return concerned.contains { $0.isBlocked(by: finding, ofStep: step) }
    }
    var reasons = blockers.map { localizer.text(wording.words("message", of: $0)) }
    if section.usesGraph, teamsEnvironment != nil { reasons.append(localizer.text(.scriptCloudSignIn)) }
    if section.readsNumbers, assessment.plan["organization.cloud"] == "21vianet" { reasons.append(localizer.text(.scriptCloudNumbers)) }
    return reasons
  }

  /// What `Connect-MicrosoftTeams` calls the organization's cloud; nil for the worldwide one.
  var teamsEnvironment: String? {
    switch assessment.plan["organization.cloud"] {
    case "gcc-high": "TeamsGCCH"
    case "dod": "TeamsDOD"
    case "21vianet": "TeamsChina"
    default: nil
    }
  }

  var usesGraph: Bool { open.contains(where: \.usesGraph) }

  /// The script, with a byte order mark: Windows PowerShell 5.1 takes a file without one for ANSI.
  public var text: String {
    let code = body
    let parts =
      [head, words.code("parameters"), words.table(for: code, ["Title": localizer.text(.scriptTitle(organization: organization))])]
      + [data, code]
    return ByteOrderMark.text + parts.joined(separator: "\n\n") + "\n"
  }

  /// The functions that the open sections need, each once and in their order, and what runs them.
  private var body: String {
    var files = ["helpers", "paging"]
    for section in open {
      for file in section.lookups where !files.contains(file) { files.append(file) }
    }
    let sections = open.map { heading(of: $0) + "\n" + words.code($0.rawValue) }
    return (files.map(words.code) + sections + [words.code("connect"), words.code("run")]).joined(separator: "\n\n")
  }

  private func heading(of section: ScriptSection) -> String {
    let step = checklist.step(section.step)
    let place = step.map {
      localizer.text(.scriptHeading(number: $0.number, step: localizer.text("steps.\($0.id).title") ?? $0.id, title: title(of: section)))
    }
    let rule = "# " + String(repeating: "-", count: 98)
    return ([rule] + words.comment(place ?? title(of: section)) + [rule]).joined(separator: "\n")
  }
}
