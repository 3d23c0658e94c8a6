/// The findings that the user has been told and that still hold.
struct ToldFindings: Sendable {
  private var findings: [Finding]

  /// Those of a plan that is about to change for the first time count as told.
  init(of assessment: Assessment) { findings = assessment.findings }

  /// The findings that are ripe and not told yet, and those told that are mended; both count as told from now on.
  mutating func news(
    of assessment: Assessment, in interview: Interview, answering paths: Set<AnswerPath>
  ) -> (new: [Finding], mended: [Finding]) {
    let prompts = interview.prompts(for: assessment.plan)
    let unanswered = prompts.filter { interview.isOpen($0, in: assessment.plan) }
    let told = findings
    let new = assessment.findings.filter { finding in
      Self.isRipe(finding, among: prompts, open: unanswered, answering: paths)
        && !told.contains { $0.isSame(as: finding) && $0.subjects == finding.subjects }
    }
    // What is told as mended is that its rule holds: not where something else breaks it, nor where it can no longer be checked.
    let open = Set(assessment.findings.map(\.rule) + assessment.unverified.map(\.rule))
    var mendedRules: Set<String> = []
    let mended = told.filter { !open.contains($0.rule) && mendedRules.insert($0.rule).inserted }
    findings = assessment.findings.filter { finding in (told + new).contains { $0.isSame(as: finding) } }
    return (new, mended)
  }

  /// A finding is told when its cause was just answered, not while the questions that would mend it are still to come.
  private static func isRipe(_ finding: Finding, among prompts: [Prompt], open: [Prompt], answering paths: Set<AnswerPath>) -> Bool {
    guard let question = finding.question else { return true }
    // Tasks come at the end of their step, once its questions have answers.
    if question.field.hasPrefix("tasks."), !prompts.contains(where: { $0.path == question }) { return false }
    if question.item == nil, open.contains(where: { $0.path.list == question.field }) { return false }
    guard !paths.contains(question) else { return true }
    return !open.contains { other in
      other.path == question || (question.item != nil && other.path.list == question.list && other.path.item == question.item)
    }
  }
}

extension Finding {
  /// Whether it was told as this one; ids alone do not say so, since those of one rule's findings change when there are several.
  fileprivate func isSame(as other: Finding) -> Bool {
    id == other.id || rule == other.rule && subjects == other.subjects && arguments == other.arguments
  }
}
