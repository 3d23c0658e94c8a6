internal import Locales
internal import Readiness

/// The checklist for the pen: every task with a box, its menus, and room for a name, a date and a remark.
struct BlankPage {
  private let page: HTMLPage

  init(_ report: Report) { page = HTMLPage(report) }

  /// The document; it has no script, for paper runs none.
  var text: String {
    let steps = page.each(\.steps).filter { !$0[0].tasks.isEmpty }.map(step).joined()
    let fields: [Message] = [.blankOrganization, .blankPreparedBy, .blankDate]
    let known = [page.first.organization, page.first.branding.preparedBy, nil]
    let head = zip(fields, known).map { field, value in
      "<li><span class=\"field\">\(page.label(field))</span><span class=\"line\">\((value ?? "").inertHTML)</span></li>"
    }
    let body = """
      <header class="masthead">
      \(page.logo)<h1>\(page.html(page.say(.blankTitle)))</h1>
      <p class="lead">\(page.html(page.say(.blankIntroduction)))</p>
      <ul class="fields">\(head.joined())</ul>
      </header>
      <main id="main" class="blank" tabindex="-1">
      \(steps)</main>

      """
    return page.document(body: body, title: page.say(.blankTitle), script: "")
  }

  private func step(_ step: [StepSection]) -> String {
    let title = zip(page.reports, step).map { $0.phrasing.compose(.reportStep(number: $1.number, title: $1.title.marked)) }
    let tasks = page.counterparts(step, \.tasks).map(task).joined()
    return page.section("step-\(step[0].number)", title, "<ul class=\"sheet\">\n\(tasks)</ul>\n")
  }

  private func task(_ entry: [TaskEntry]) -> String {
    var details: [String] = []
    let models = zip(page.reports, entry).compactMap { $0.asAbove($1) }
    let path = entry.compactMap(\.path)
    let how = entry.compactMap(\.how)
    if models.count == entry.count {
      details.append("<p>\(page.html(models))</p>")
    } else {
      if path.count == entry.count { details.append("<p class=\"menus\">\(page.html(path))</p>") }
      if how.count == entry.count { details.append("<p>\(page.html(how))</p>") }
    }
    if entry[0].task.isRequired { details.append("<p><strong>\(page.html(page.say(.reportRequired)))</strong></p>") }
    let fields: [Message] = [.blankName, .blankDay, .blankRemark]
    let lines = fields.map { "<span class=\"field\">\(page.label($0))</span><span class=\"line\"></span>" }.joined()
    return """
      <li><span class="pen-box" aria-hidden="true"></span><div><p class="name">\(page.html(entry.map(\.title)))</p>
      \(details.joined(separator: "\n"))
      <p class="pen">\(lines)</p></div></li>

      """
  }
}
