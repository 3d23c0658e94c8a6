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
  let flow: CallFlow

  /// Who made it and for whom.
  public var branding = Branding()
  /// The same report in more languages, for one document that says everything in each.
  public var translations: [Report] = []
  /// The name of the CSV file beside the report that holds what the report leaves out; nil while there is none.
  public var csvName: String?
  /// Whether a page is a checklist to print and fill in by hand rather than a report.
  public var isBlank = false

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
    let order = assessment.steps.flatMap { $0.tasks.map(\.task.id) }
    let places = Dictionary(zip(order, order.indices)) { first, _ in first }
    let open = assessment.steps.flatMap(\.tasks).filter { $0.state != .done && $0.state != .notNeeded }
    self.init(
      assessment, phrasing: phrasing, portal: portal, programVersion: programVersion, titles: titles,
      steps: assessment.steps.map { StepSection($0, places: places, assessment.plan, portal, titles) }, flow: CallFlow(of: assessment.plan),
      facts: (assessment.findings + assessment.waived).flatMap(\.facts) + open.flatMap(\.task.task.facts))
  }

  /// A report of findings as they were judged and of steps as they are told; `facts` are ids in the order of their sources' numbers.
  init(
    _ assessment: Assessment, phrasing: Phrasing, portal: Portal, programVersion: String, titles: Titles, steps: [StepSection],
    flow: CallFlow, facts: [String]
  ) {
    (self.assessment, self.phrasing, self.portal, self.programVersion) = (assessment, phrasing, portal, programVersion)
    (self.steps, self.flow) = (steps, flow)
    findings = assessment.findings.map { FindingEntry($0, assessment, titles) }
    waived = assessment.waived.map { FindingEntry($0, assessment, titles) }
    unverified = assessment.unverified.map { UnverifiedEntry($0, titles) }
    postponed = PostponedEntry.all(of: assessment.plan, titles)
    self.facts = FactSources(of: facts)
  }

  /// The checklist before anybody answered anything: every task, for whatever it will be about.
  public init(blankOf checklist: Checklist, localizer: Localizer, programVersion: String) {
    let assessment = Assessment(of: Plan(), by: [], on: CalendarDate(daysSince1970: 0), checklist: checklist)
    self.init(assessment, checklist: checklist, localizer: localizer, programVersion: programVersion)
    let titles = Titles(checklist: checklist, plan: Plan(), phrasing: phrasing)
    steps = zip(assessment.steps, steps).map { state, section in
      var section = section
      section.tasks = state.step.tasks.map { task in
        TaskEntry(TaskInstance(task: task, item: task.each.map { _ in "…" }), .todo, nil, places: [:], portal, titles)
      }
      return section
    }
    isBlank = true
  }

  /// Whether a page of the report leaves rows to the CSV file.
  public var leavesOutRows: Bool { findings.contains { $0.finding.places.count > HTMLPage.shownPlaces } }

  /// What is recorded of mending a finding; nil for nothing.
  func record(of finding: Finding) -> TaskRecord? { assessment.plan.tasks[Self.recordPrefix + finding.id] }

  /// What the ids of findings begin with among the records of tasks.
  static let recordPrefix = "mend:"

  /// The organization's name as it was given; nil when it has none.
  var organization: String? { assessment.plan["organization.name"] }
}
