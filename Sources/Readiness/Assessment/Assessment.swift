public import Locales

/// A plan judged on a day: findings, what could not be told, where each step stands, and whether going live is safe.
public struct Assessment: Sendable {
  /// Whether the organization is ready to go live.
  public enum Verdict: String, Sendable { case ready, notReady = "not ready", notVerified = "not verified" }

  /// A rule of which it cannot be told whether it holds.
  public struct Unverified: Equatable, Sendable {
    /// The rule's id.
    public var rule: String
    /// The step, counted from 1.
    public var step: Int
    /// What would tell: files or questions.
    public var needs: [String]
  }

  /// What was judged.
  public let plan: Plan
  /// The day for which it was judged.
  public let today: CalendarDate
  /// What is wrong, heaviest first, then by step.
  public let findings: [Finding]
  /// What is wrong but accepted by a waiver that still holds; of a finding with several subjects, the part that is.
  public let waived: [Finding]
  /// What could not be told; an input that several rules lack is named by one of them.
  public let unverified: [Unverified]
  /// Every rule of which something could not be told, by id in the order of the rules.
  public let undecided: [String]
  /// Where each step stands.
  public let steps: [StepState]

  /// Judges a plan by every rule.
  public init(of plan: Plan, by rules: [Rule], on today: CalendarDate, checklist: Checklist) {
    let context = Rule.Context(today: today, checklist: checklist)
    var findings: [Finding] = []
    var unverified: [Unverified] = []
    for rule in rules {
      let number = checklist.step(rule.step)?.number ?? 0
      let (found, needs) = plan.judged(by: rule, context)
      findings += found
      if !needs.isEmpty { unverified.append(Unverified(rule: rule.id, step: number, needs: needs)) }
    }
    findings.sort { ($0.severity, $0.step, $0.id) < ($1.severity, $1.step, $1.id) }
    let waivers = plan.waivers.filter { $0.holds(on: today) }
    let parts = findings.map { $0.parted(by: waivers) }
    self.plan = plan
    self.today = today
    self.waived = parts.compactMap(\.accepted)
    self.findings = parts.compactMap(\.open)
    self.undecided = unverified.map(\.rule)
    self.unverified = Self.eachNeedOnce(unverified).sorted { ($0.step, $0.rule) < ($1.step, $1.rule) }
    steps = StepState.all(of: plan, checklist: checklist, findings: self.findings)
  }

  /// One missing input is said once, by the rule that needs least besides it: a missing country is one line, not ten.
  private static func eachNeedOnce(_ unverified: [Unverified]) -> [Unverified] {
    var named: Set<String> = []
    return unverified.sorted { ($0.needs.count, $0.step, $0.rule) < ($1.needs.count, $1.step, $1.rule) }.compactMap { entry in
      var entry = entry
      entry.needs = entry.needs.filter { named.insert($0).inserted }
      return entry.needs.isEmpty ? nil : entry
    }
  }

  /// Whether going live is safe: not while anything blocks, and not while anything required is unknown.
  public var verdict: Verdict {
    if findings.contains(where: { $0.severity == .blocker }) { return .notReady }
    return unverified.isEmpty ? .ready : .notVerified
  }

  /// How many findings weigh so much.
  public func count(of severity: Severity) -> Int { findings.count { $0.severity == severity } }
}

/// What a plan is judged by.
private struct Judging: Equatable, Sendable {
  var rule: Rule.Identity
  var context: Rule.Context
}

extension Plan {
  /// What a rule finds, and what it would have to know; judged again only when something that the rule read has changed.
  fileprivate func judged(by rule: Rule, _ context: Rule.Context) -> (findings: [Finding], needs: [String]) {
    remembered("rule \(rule.id)", of: Judging(rule: rule.identity, context: context)) { plan in
      let outcome = rule.check(plan, context)
      return (Finding.findings(of: rule, in: context.checklist, outcome.violations), outcome.needs)
    }
  }
}
