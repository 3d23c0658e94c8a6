internal import Locales
internal import Readiness

/// One finding with its words, and the waivers that accept it.
struct FindingEntry: Sendable {
  let finding: Finding
  let waivers: [Waiver]
  var message: Inline
  var reason: Inline
  var remedy: Inline

  init(_ finding: Finding, _ assessment: Assessment, _ titles: Titles) {
    self.finding = finding
    waivers = assessment.plan.waivers.filter { waiver in
      waiver.holds(on: assessment.today) && waiver.rule == finding.rule && waiver.subject.map(finding.subjects.contains) ?? true
    }
    let wording = titles.wording
    message = titles.phrasing.say(wording.words("message", of: finding))
    reason = titles.phrasing.say(wording.words("why", of: finding))
    remedy = titles.phrasing.say(wording.words("remedy", of: finding))
  }

  /// The first places where it stands.
  var shownPlaces: [String] { Array(finding.distinctPlaces.prefix(Report.shownPlaces)) }
}

extension Finding {
  /// Where it stands, each place once: several subjects may share one.
  var distinctPlaces: [String] {
    var seen: Set<String> = []
    return places.filter { seen.insert($0).inserted }
  }
}

/// A rule of which nothing can be told yet, with its words.
struct UnverifiedEntry: Sendable {
  let unverified: Assessment.Unverified
  var title: Inline
  /// What would tell, in a sentence.
  let needs: Inline

  init(_ unverified: Assessment.Unverified, _ titles: Titles) {
    self.unverified = unverified
    title = titles.phrasing.title(ofRule: unverified.rule)
    needs = titles.phrasing.compose(.reportNeeds(needs: [Self.words(for: unverified.needs, titles).marked]))
  }

  /// The first of the things that would tell, and how many more there are.
  static func words(for needs: [String], _ titles: Titles) -> Inline {
    titles.phrasing.list(needs.prefix(Report.shownPlaces).map { words(for: $0, titles) }, outOf: needs.count)
  }

  /// A question by its title; a file of the plan, also with a column (`users.csv:UsageLocation`), or an export by its name; a list that
  /// only exports fill as such.
  private static func words(for need: String, _ titles: Titles) -> Inline {
    let file = need.prefix { $0 != ":" }
    guard !file.hasSuffix(".csv"), !file.hasSuffix(".yaml"), let path = AnswerPath(parsing: need) else { return .code(need) }
    if let list = titles.phrasing.find("import-lists.\(need)"), titles.phrasing.find("questions.\(need).title") == nil {
      return titles.phrasing.compose(.reportExportOf(list: list.marked))
    }
    let title = titles.question(at: path)
    return title == .code(path.description) ? title : titles.phrasing.compose(.reportQuoted(text: title.marked))
  }
}

/// A question that was put off, or an answer that is not valid yet.
struct PostponedEntry: Sendable {
  let path: String
  let title: Inline
  /// The answer that is not valid yet; nil for a question that was put off.
  let draft: String?

  /// All of a plan, by path.
  static func all(of plan: Plan, _ titles: Titles) -> [PostponedEntry] {
    let paths = plan.skipped.union(plan.drafts.keys).sorted()
    return paths.map { PostponedEntry(path: $0, draft: plan.drafts[$0], titles) }
  }

  init(path: String, draft: String?, _ titles: Titles) {
    (self.path, self.draft) = (path, draft)
    title = AnswerPath(parsing: path).map { titles.question(at: $0) } ?? .code(path)
  }
}
