internal import Facts
internal import Locales
internal import Readiness

/// The findings, heaviest first, each with reason, remedy, places and sources; a script can filter them, and nothing is lost without it.
extension HTMLPage {
  var findings: String {
    guard !first.findings.isEmpty else { return section("findings", say(.reportFindings), paragraph(say(.reportNoFindings))) }
    let entries = Array(each(\.findings).enumerated())
    let groups = Severity.allCases.map { severity -> String in
      let own = entries.filter { $0.element[0].finding.severity == severity }
      guard !own.isEmpty else { return "" }
      let title = "<h3 id=\"findings-\(severity.rawValue)\">\(html(say(severity.heading)))</h3>\n"
      return "<div class=\"group\">\n" + title + own.map { finding($0.element, number: $0.offset + 1) }.joined() + "</div>\n"
    }
    return section("findings", say(.reportFindings), filters + groups.joined())
  }

  private func finding(_ entry: [FindingEntry], number: Int) -> String {
    let finding = entry[0].finding
    let step = first.steps.indices.contains(finding.step - 1) ? stepName(each(\.steps)[finding.step - 1]) : []
    var rows = [(Message.pageWhy, html(entry.map(\.reason))), (.pageMend, "<span class=\"remedy\">\(html(entry.map(\.remedy)))</span>")]
    if !finding.places.isEmpty { rows.append((.pageWhere, places(of: finding))) }
    if let record = first.record(of: finding) {
      rows.append((.pageRecord, each { $0.details(ofMending: record) }.map { html($0) }.joined(separator: "<br>")))
    }
    rows.append((.pageRule, "<code>\(finding.rule.inertHTML)</code>"))
    if let sources = sources(of: finding.facts) { rows.append((.pageSources, sources)) }
    let list = rows.map { "<dt>\(label($0.0))</dt><dd>\($0.1)</dd>\n" }.joined()
    return """
      <article class="finding \(finding.severity.rawValue)" id="finding-\(number)" data-severity="\(finding.severity.rawValue)" data-step="\(finding.step)" data-subjects="\(subjects(of: finding))">
      <h4>\(Icon.of(finding.severity))<span class="unseen">\(label(finding.severity.noun))</span><span>\(html(entry.map(\.message)))</span></h4>
      <p class="step">\(step.isEmpty ? "" : "<a href=\"#step-\(finding.step)\">\(label(step))</a>")</p>
      <dl>
      \(list)</dl>
      </article>

      """
  }

  /// The first places at once, more on demand, the rest in the CSV.
  private func places(of finding: Finding) -> String {
    let all = finding.distinctPlaces
    let shown = all.prefix(Report.shownPlaces)
    guard all.count > shown.count else { return shown.map { "<code>\($0.inertHTML)</code>" }.joined(separator: ", ") }
    let listed = all.prefix(Self.shownPlaces)
    let items = listed.map { "<li><code>\($0.inertHTML)</code></li>" }.joined()
    let rest = all.count > listed.count ? leftOut(all.count - listed.count) : ""
    return "<details><summary>\(label(.pagePlaces(count: all.count)))</summary><ul class=\"places\">\(items)</ul>\(rest)</details>"
  }

  /// What is not in this file, and where it is.
  func leftOut(_ count: Int) -> String {
    paragraph(say(first.csvName.map { .pageInCsv(count: count, file: $0) } ?? .pageNotShown(count: count)), class: "left-out")
  }

  /// The numbers of the sources with their dates, leading to the list at the end.
  func sources(of facts: [String]) -> String? {
    let numbers = first.facts.numbers(of: facts)
    guard !numbers.isEmpty else { return nil }
    return numbers.map { number in
      let words = texts { report in
        let date = report.phrasing.localizer.date(partial: report.facts.sources[number - 1].asOf)
        return report.phrasing.say(.reportSource(date: date, number: number))
      }
      return "<a href=\"#source-\(number)\">\(label(words))</a>"
    }.joined(separator: ", ")
  }

  /// What a finding concerns, for the filter.
  private func subjects(of finding: Finding) -> String {
    finding.subjects.prefix(Self.shownPlaces).map(\.inertHTML).joined(separator: "&#10;")
  }

  // MARK: Filters

  /// Shown by the script only: without it every finding is there.
  private var filters: String {
    let severities = Severity.allCases.filter { first.assessment.count(of: $0) > 0 }.map { ($0.rawValue, plain($0.heading)) }
    let steps = each(\.steps).filter { step in first.findings.contains { $0.finding.step == step[0].number } }
      .map { (String($0[0].number), plain(stepName($0))) }
    return """
      <form id="filters" class="filters" role="search" aria-label="\(plain(.pageFilters))" hidden>
      <p><label for="filter-text">\(label(.pageSearch))</label><input type="search" id="filter-text" autocomplete="off"></p>
      <p><label for="filter-severity">\(label(.pageSeverity))</label>\(select("severity", severities))</p>
      <p><label for="filter-step">\(label(.reportColumnStep))</label>\(select("step", steps))</p>
      <p><label for="filter-subject">\(label(.pageSubject))</label><input id="filter-subject" list="subjects" autocomplete="off"><datalist id="subjects">\(subjectOptions)</datalist></p>
      <p><button type="reset">\(label(.pageShowAll))</button></p>
      <p class="shown" role="status" id="shown" data-words="\(plain(.pageShown(shown: "%shown", total: "%total")))"></p>
      </form>

      """
  }

  private func select(_ id: String, _ options: [(String, String)]) -> String {
    let all = "<option value=\"\">\(plain(.pageAll))</option>"
    return "<select id=\"filter-\(id)\">\(all)\(options.map { "<option value=\"\($0.0)\">\($0.1)</option>" }.joined())</select>"
  }

  private var subjectOptions: String {
    var seen: Set<String> = []
    let subjects = first.findings.flatMap { $0.finding.subjects.prefix(Self.shownPlaces) }.filter { seen.insert($0).inserted }
    return subjects.prefix(Self.shownPlaces).map { "<option value=\"\($0.inertHTML)\"></option>" }.joined()
  }
}
