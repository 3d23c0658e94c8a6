public import Locales
public import Readiness

/// Everything that a report says, in one language: the one model from which every format is rendered.
public struct Report: Sendable {
  /// Whose menus the tasks name.
  public enum Portal: String, Sendable, CaseIterable {
    case teams
    /// The Skype for Business admin center of 2019, where a task has a path there.
    case skype2019 = "skype-2019"
  }

  /// The most items of a list (users, numbers) whose answers are shown one by one.
  static let shownItems = 25
  /// The most places that a finding names.
  static let shownPlaces = 10

  let assessment: Assessment
  let phrasing: Phrasing
  let portal: Portal
  let programVersion: String
  var steps: [StepSection]
  var findings: [FindingEntry]
  var waived: [FindingEntry]
  var unverified: [UnverifiedEntry]
  var postponed: [PostponedEntry]
  var facts: FactSources

  /// The report of an assessment.
  ///
  /// - Parameters:
  ///   - assessment: the plan, judged.
  ///   - checklist: the one that the plan was judged by.
  ///   - localizer: the report's language.
  ///   - portal: whose menus to name; nil for the one that the plan's answer names, else today's.
  ///   - programVersion: named in the closing line.
  public init(_ assessment: Assessment, checklist: Checklist, localizer: Localizer, portal: Portal? = nil, programVersion: String) {
    let portal = portal ?? assessment.plan["organization.portal"].flatMap(Portal.init) ?? .teams
    let phrasing = Phrasing(localizer: localizer)
    let titles = Titles(checklist: checklist, plan: assessment.plan, phrasing: phrasing)
    (self.assessment, self.phrasing, self.portal, self.programVersion) = (assessment, phrasing, portal, programVersion)
    let order = assessment.steps.flatMap { $0.tasks.map(\.task.id) }
    steps = assessment.steps.map { StepSection($0, order: order, assessment.plan, portal, titles) }
    findings = assessment.findings.map { FindingEntry($0, assessment, titles) }
    waived = assessment.waived.map { FindingEntry($0, assessment, titles) }
    unverified = assessment.unverified.map { UnverifiedEntry($0, titles) }
    postponed = PostponedEntry.all(of: assessment.plan, titles)
    let open = assessment.steps.flatMap(\.tasks).filter { $0.state != .done && $0.state != .notNeeded }
    facts = FactSources(of: (assessment.findings + assessment.waived).flatMap(\.facts) + open.flatMap(\.task.task.facts))
  }

  /// The organization's name as it was given; nil when it has none.
  var organization: String? { assessment.plan["organization.name"] }
}
