public import Locales
internal import Readiness
internal import Texts

extension CheckRun {
  /// What a verdict rests on: what was read of a plan, and how many rules found something, could not tell, or found nothing.
  public func account(of plan: CheckedPlan) -> [Message] {
    let (folder, assessment) = (plan.folder.inert, plan.report.assessment)
    let loud = Set((assessment.findings + assessment.waived).map(\.rule))
    let unsure = Set(assessment.undecided).subtracting(loud)
    return [
      .checkRead(folder: folder, lists: lists(of: assessment.plan)),
      .checkJudged(
        count: rules.count, day: today, folder: folder, found: loud.count, silent: rules.count - loud.count - unsure.count,
        unsure: unsure.count),
    ]
  }

  /// The answers and each list that is not empty, with their lengths.
  private func lists(of plan: Plan) -> [String] {
    let localizer = phrasing.localizer
    let tables = TableID.allCases.map { ("\($0.rawValue).csv", plan.names(of: $0.rawValue).count) }
    let lists = plan.lists.sorted { $0.key < $1.key }.map { (localizer.text("import-lists.\($0.key)") ?? $0.key, $0.value.count) }
    let counts = tables + lists.filter { !$0.0.isEmpty }
    return [localizer.text(.checkReadAnswers(count: plan.answers.count))]
      + counts.filter { $0.1 > 0 }.map { localizer.text(.checkReadList(count: $0.1, name: $0.0.inert)) }
  }
}
