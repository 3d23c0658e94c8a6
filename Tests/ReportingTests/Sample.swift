import Locales
import Readiness

@testable import Reporting

/// A fixed checklist, plan and set of rules: the snapshots change when the reports do, not when a question or rule is added.
enum Sample {
  static let today = "2026-11-22"

  static func phrasing(_ language: Language) -> Phrasing {
    let words = language == .french ? SampleWords.french : SampleWords.english
    return Phrasing(localizer: (try? Localizer(file: Array(words.utf8), code: language.code)) ?? Localizer(language))
  }

  static func report(_ language: Language, of plan: Plan = plan, portal: Report.Portal? = nil) throws -> Report {
    let words = language == .french ? SampleWords.french : SampleWords.english
    let localizer = try Localizer(file: Array(words.utf8), code: language.code)
    return Report(assessment(of: plan), checklist: checklist, localizer: localizer, portal: portal, programVersion: "1.0.0")
  }

  /// A run of `check` on the sample's rules.
  static func run(
    _ language: Language, skipping skipped: Set<String> = [], failOn threshold: Severity = .blocker, width: Int = 80,
    isColored: Bool = false,
    isSeveral: Bool = false
  ) throws -> CheckRun {
    let words = language == .french ? SampleWords.french : SampleWords.english
    return CheckRun(
      of: rules.filter { !skipped.contains($0.id) }, skipping: rules.filter { skipped.contains($0.id) }, failOn: threshold,
      on: CalendarDate(iso: today) ?? CalendarDate(daysSince1970: 0), checklist: checklist,
      localizer: try Localizer(file: Array(words.utf8), code: language.code), programVersion: "1.0.0", width: width, isColored: isColored,
      isSeveral: isSeveral)
  }

  /// The whole document of a check; nil stands for a plan that cannot be read.
  static func check(_ format: CheckFormat, _ run: CheckRun, of plans: [(folder: String, plan: Plan?)] = [(".", plan)]) -> String {
    var (text, tally, parts) = (format.opening(of: run), CheckTally(), [String]())
    for (folder, plan) in plans {
      let entry =
        plan.map { CheckEntry.plan(run.check($0, in: folder)) }
        ?? .unread(UnreadPlan(folder: folder, reason: "It <is> not there.", status: 66))
      tally.add(entry)
      parts.append(format.text(of: entry, in: run))
    }
    text += parts.filter { !$0.isEmpty }.joined(separator: format.separator)
    return text + format.closing(of: tally, in: run)
  }

  /// Four folders: one with faults, one ready, one that cannot be read, one whose name does mischief.
  static let folders: [(folder: String, plan: Plan?)] = [
    ("contoso", plan), ("fabrikam", ready), ("no where/é", nil), ("<b>&\"evil\".csv", Hostile.plan),
  ]

  static func assessment(of plan: Plan = plan) -> Assessment {
    Assessment(of: plan, by: rules, on: CalendarDate(iso: today) ?? CalendarDate(daysSince1970: 0), checklist: checklist)
  }

  static let checklist = Checklist(steps: [
    Step(
      id: "sample-availability", number: 1,
      questions: [
        Question(id: "organization.name", kind: .text), Question(id: "organization.country", kind: .country),
        Question(id: "organization.other-countries", kind: .countries), Question(id: "sample.connection", kind: .choice),
        Question(id: "sample.start", kind: .date), Question(id: "sample.users", kind: .count), Question(id: "sample.hybrid", kind: .yesNo),
      ],
      tasks: [Readiness.Task(id: "sample-look-up", each: "countries", link: "https://example.com/availability")]),
    Step(
      id: "sample-numbers", number: 2,
      questions: [
        Question(id: "service-numbers", kind: .serviceNumbers), Question(id: "sample-queues", kind: .names),
        Question(id: "sample-queues[].agents", kind: .agents), Question(id: "sample-queues[].overflow", kind: .target, isOnDemand: true),
      ],
      tasks: [
        Readiness.Task(id: "sample-port", needs: ["sample-look-up"], lag: 336, isRequired: true, facts: ["numbers.port.lead-time"]),
        Readiness.Task(id: "sample-assign", lag: 1), Readiness.Task(id: "sample-tell"),
      ]),
    Step(id: "sample-later", number: 3, questions: [], tasks: []),
  ])

  static let rules: [Rule] = [
    rule("sample-credits", .blocker, facts: ["credits.required.toll-free", "numbers.port.lead-time"]) { _ in
      .violated(by: ["+18005550100", "+18005550101"].enumerated().map { Violation($1, at: "numbers.csv:\($0 + 2)") })
    },
    rule("sample-address", .warning) { _ in
      .violated(by: [Violation("Head | office", ["city": "Sprinfield"], at: "addresses.csv:2", question: AnswerPath("addresses"))])
    },
    rule("sample-role", .advice) { _ in .violated(by: [Violation("licences")]) },
    rule("sample-unknown", .blocker) { _ in .unverified(needs: ["users.csv", "sample.users"]) },
    rule("sample-waived", .warning) { _ in .violated(by: [Violation("ana@contoso.com", at: "users.csv:2")]) },
  ]

  private static func rule(_ id: String, _ severity: Severity, facts: [String] = [], _ check: @escaping @Sendable (Plan) -> Rule.Outcome)
    -> Rule
  {
    Rule(id: id, step: "sample-numbers", severity: severity, facts: facts, passes: [], fails: []) { plan, _ in
      plan["sample.ready"] == "yes" ? .holds : check(plan)
    }
  }

  static let plan: Plan = {
    var plan = Plan()
    plan["organization.name"] = "Contoso"
    plan["organization.country"] = "US"
    plan["organization.other-countries"] = "FR, BE"
    plan["sample.connection"] = "calling-plan"
    plan["sample.start"] = "2027-02-01"
    plan["sample.hybrid"] = "no"
    plan.skipped = ["sample.users"]
    plan.drafts = ["sample-queues[Support].agents": "@team"]
    plan.notes = ["sample.connection": "Decided on <Monday>"]
    for number in ["+18005550100", "+18005550101", "+14255550100"] { plan.addItem(number, to: "service-numbers") }
    for queue in ["Support", "Ventes | sales"] { plan.addItem(queue, to: "sample-queues") }
    plan[AnswerPath(list: "sample-queues", item: "Ventes | sales", field: "agents")] = "ana@contoso.com, bob@contoso.com"
    plan[AnswerPath(list: "sample-queues", item: "Support", field: "overflow")] = "voicemail:ana@contoso.com"
    plan.tasks = [
      "sample-look-up[US]": TaskRecord(.done, by: "Ana *Martin*", on: "2026-11-20", note: "see #12"), "sample-tell": TaskRecord(.notNeeded),
    ]
    plan.waivers = [
      Waiver(rule: "sample-waived", subject: "ana@contoso.com", reason: "leaves in December", by: "Ben <IT>", until: "2026-12-31")
    ]
    return plan
  }()

  /// A plan with ways for calls: good ones, dead ends, one that comes back, one that nobody knows.
  static let calls: Plan = {
    var plan = ready
    plan["wishes.call-queues"] = "yes"
    plan["wishes.auto-attendants"] = "yes"
    func add(_ name: String, to list: String, _ fields: [String: String]) {
      plan.addItem(name, to: list)
      for (field, value) in fields { plan[AnswerPath(list: list, item: name, field: field)] = value }
    }
    add(
      "Support", to: "call-queues",
      ["agents": "ana@contoso.com, bob@contoso.com, eve@contoso.com, zoe@contoso.com", "overflow": "voicemail:ana@contoso.com"])
    add("Accounts", to: "call-queues", ["agents": "none"])
    add("Archive", to: "call-queues", [:])
    add(
      "Main", to: "auto-attendants",
      [
        "numbers": "+18005550100, +14255550100", "menu": "1=queue:Support, 2=queue:Accounts, 3=queue:Sales, 4=queue:Archive, 0=operator",
        "operator": "user:ana@contoso.com", "after-hours": "attendant:Nights", "holidays": "New Year=2027-01-01/2027-01-01=disconnect",
      ])
    add("Nights", to: "auto-attendants", ["menu": "9=attendant:Main, 1=unknown:6c4e", "operator": "none"])
    for number in ["+18005550100", "+14255550100", "+14255550199"] { plan.addItem(number, to: "service-numbers") }
    return plan
  }()

  /// A plan of which nothing is wrong.
  static let ready: Plan = {
    var plan = Plan()
    plan["sample.ready"] = "yes"
    return plan
  }()
}
