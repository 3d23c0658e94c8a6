public import Locales

/// One thing that must hold before going live: a pure function from the plan and the day to what breaks it.
///
/// Its words (`title`, `message`, `why`, `remedy`) stand in `Locales` under `rules.<id>`. A published id is never renamed or reused.
public struct Rule: Sendable, Identifiable {
  /// A name that no language changes: `toll-free-needs-credits`.
  public let id: String
  /// The step that it belongs to, by id.
  public let step: String
  /// How much a violation weighs.
  public let severity: Severity
  /// The facts that it rests on, by id; their sources and dates stand in `Facts`.
  public let facts: [String]
  /// Tells it from every other rule, also from one of the same id.
  let identity = Identity()
  private let makePasses: @Sendable () -> [Plan]
  private let makeFails: @Sendable () -> [Plan]
  private let makeCannotTell: @Sendable () -> [Plan]
  /// What its subjects are, so that each language can name them.
  public let subjects: SubjectKind
  /// What breaks the rule in a plan.
  public let check: @Sendable (Plan, Context) -> Outcome

  /// Plans that keep the rule.
  public var passes: [Plan] { makePasses() }
  /// Plans that break it.
  public var fails: [Plan] { makeFails() }
  /// Plans of which it cannot be told.
  public var cannotTell: [Plan] { makeCannotTell() }

  /// A rule with its examples, which explain it and are its tests; they are made only when somebody looks.
  public init(
    id: String, step: String, severity: Severity, facts: [String], passes: @escaping @autoclosure @Sendable () -> [Plan],
    fails: @escaping @autoclosure @Sendable () -> [Plan], cannotTell: @escaping @autoclosure @Sendable () -> [Plan] = [],
    subjects: SubjectKind = .named, check: @escaping @Sendable (Plan, Context) -> Outcome
  ) {
    (self.id, self.step, self.severity, self.facts, self.subjects, self.check) = (id, step, severity, facts, subjects, check)
    (makePasses, makeFails, makeCannotTell) = (passes, fails, cannotTell)
  }

  /// The same for all copies of one rule.
  final class Identity: Sendable, Equatable {
    static func == (left: Identity, right: Identity) -> Bool { left === right }
  }

  /// What the subjects of a rule's violations are.
  public enum SubjectKind: Sendable {
    /// Numbers, users, addresses, services: names as the plan has them.
    case named
    /// Country codes.
    case countries
    /// Ids of tasks.
    case tasks
  }

  /// What a rule may know besides the plan.
  public struct Context: Equatable, Sendable {
    /// The day for which the plan is judged; the caller reads the clock.
    public let today: CalendarDate
    /// The steps and tasks.
    public let checklist: Checklist

    /// A context for a day.
    public init(today: CalendarDate, checklist: Checklist) { (self.today, self.checklist) = (today, checklist) }
  }

  /// What a rule found: nothing, violations, or that something is not known.
  public struct Outcome: Sendable {
    /// What breaks the rule.
    public var violations: [Violation] = []
    /// What would have to be known to tell: file names (`numbers.csv`) or question ids.
    public var needs: [String] = []

    /// The rule holds.
    public static let holds = Outcome()

    /// The rule is broken, unless there are no violations.
    public static func violated(by violations: [Violation]) -> Outcome { Outcome(violations: violations) }

    /// It cannot be told before so much is known.
    public static func unverified(needs: [String]) -> Outcome { Outcome(needs: needs) }
  }
}
