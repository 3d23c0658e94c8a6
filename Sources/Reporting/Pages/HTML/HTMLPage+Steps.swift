internal import Locales
internal import Readiness

/// The ten steps: answers, notes and tasks.
extension HTMLPage {
  var steps: String { each(\.steps).map(step).joined() }

  private func step(_ step: [StepSection]) -> String {
    let title = zip(reports, step).map { $0.phrasing.compose(.reportStep(number: $1.number, title: $1.title.marked)) }
    var content = "<p>\(chip(step[0].state))</p>\n" + findingLinks(of: step[0].number)
    content += answers(step) + notes(step)
    let tasks = counterparts(step, \.tasks)
    if !tasks.isEmpty {
      content += heading(3, say(.reportTasks)) + "<ul class=\"tasks\">\n" + tasks.map(task).joined() + "</ul>\n"
    }
    return section("step-\(step[0].number)", title, class: "step-section", content)
  }

  /// Counterparts of a step's parts in each language.
  func counterparts<Value>(_ step: [StepSection], _ values: (StepSection) -> [Value]) -> [[Value]] {
    let columns = step.map(values)
    return columns[0].indices.map { index in columns.map { $0[index] } }
  }

  /// The way from a step to its findings.
  private func findingLinks(of step: Int) -> String {
    let own = each(\.findings).enumerated().filter { $0.element[0].finding.step == step }
    guard !own.isEmpty else { return "" }
    let items = own.map { index, entry in
      "<li class=\"\(entry[0].finding.severity.rawValue)\">\(Icon.of(entry[0].finding.severity))<a href=\"#finding-\(index + 1)\">\(html(entry.map(\.message)))</a></li>\n"
    }
    return "<ul class=\"links\">\n\(items.joined())</ul>\n"
  }

  private func answers(_ step: [StepSection]) -> String {
    let all = counterparts(step, \.answers)
    guard !all.isEmpty else { return "" }
    let people = all.filter { isOfPeople($0[0].path) }
    let answers = people.isEmpty ? all : all.filter { !isOfPeople($0[0].path) }
    var bodies: [String] = []
    var rest = answers[...]
    while let head = rest.first?[0] {
      // What belongs to one item stands together.
      let group = rest.prefix { $0[0].path.list == head.path.list && $0[0].path.item == head.path.item }
      rest = rest.dropFirst(group.count)
      bodies.append("<tbody>\n\(group.map(answer).joined())</tbody>\n")
    }
    let heads = [Message.reportColumnQuestion, .reportColumnAnswer].map { "<th scope=\"col\">\(label($0))</th>" }.joined()
    let left = step[0].leftOut > 0 ? paragraph(say(.pageLeftOutOfLists(count: step[0].leftOut)), class: "left-out") : ""
    return "<table class=\"answers\">\n<thead><tr>\(heads)</tr></thead>\n\(bodies.joined())</table>\n\(self.people(people))\(left)"
  }

  /// What a column about people is headed with; a checklist of one's own may ask more of them.
  private static let aboutPeople: [(field: String, heading: Message)] = [
    ("usage-location", .reportColumnUsageLocation), ("number", .reportColumnNumber), ("address", .reportColumnSite),
  ]

  private func isOfPeople(_ path: AnswerPath) -> Bool {
    path.list == "users" && path.item != nil && Self.aboutPeople.contains { $0.field == path.field }
  }

  /// A row for each person, where as many questions would fill pages.
  private func people(_ entries: [[AnswerEntry]]) -> String {
    guard !entries.isEmpty else { return "" }
    let columns = Self.aboutPeople.filter { column in entries.contains { $0[0].path.field == column.field } }
    var rows = ""
    var rest = entries[...]
    while let item = rest.first?[0].path.item {
      let person = rest.prefix { $0[0].path.item == item }
      rest = rest.dropFirst(person.count)
      let cells = columns.map { column in
        let entry = person.first { $0[0].path.field == column.field }
        // Where the table becomes a list, on a phone, each cell says what it is.
        let name = "<span class=\"column\" aria-hidden=\"true\">\(label(column.heading)) </span>"
        return entry.map { "<td class=\"\($0[0].state.rawValue)\">\(name)\(html($0.map(\.words)))</td>" } ?? "<td class=\"none\"></td>"
      }
      rows += "<tr><th scope=\"row\">\(Inline.data(item).html)</th>\(cells.joined())</tr>\n"
    }
    let heads = ([.reportColumnPerson] + columns.map(\.heading)).map { "<th scope=\"col\">\(label($0))</th>" }.joined()
    return "<table class=\"people\">\n<thead><tr>\(heads)</tr></thead>\n<tbody>\n\(rows)</tbody>\n</table>\n"
  }

  private func answer(_ entry: [AnswerEntry]) -> String {
    "<tr class=\"\(entry[0].state.rawValue)\"><th scope=\"row\">\(html(entry.map(\.title)))</th><td>\(html(entry.map(\.words)))</td></tr>\n"
  }

  private func notes(_ step: [StepSection]) -> String {
    let notes = counterparts(step, \.notes)
    guard !notes.isEmpty else { return "" }
    let items = notes.map { "<li>\(html($0.map(\.title)))<br>\(Inline.data($0[0].text).html)</li>\n" }
    return heading(3, say(.reportNotes)) + "<ul>\n\(items.joined())</ul>\n"
  }

  // MARK: Tasks

  private func task(_ entry: [TaskEntry]) -> String {
    let state = entry[0].state
    let isOpen = entry[0].isOpen
    var details: [String] = []
    if isOpen { details = advice(for: entry) }
    if let record = entry[0].record {
      details += each { $0.details(of: record, isOpen: isOpen) }.map { html($0) }
    }
    let list = details.isEmpty ? "" : "<ul>\(details.map { "<li>\($0)</li>" }.joined())</ul>"
    return """
      <li class="task \(isOpen ? "open" : state == .done ? "done" : "not-needed")" id="task-\(entry[0].instance.id.anchor)">\
      <p class="name"><span class="box" aria-hidden="true"></span>\(html(entry.map(\.title))) \
      <span class="state">\(label(say(state.word)))</span></p>\(list)</li>

      """
  }

  private func advice(for entry: [TaskEntry]) -> [String] {
    let task = entry[0].task
    var details: [String] = []
    if task.isRequired { details.append("<strong>\(html(say(.reportRequired)))</strong>") }
    if !entry[0].first.isEmpty { details.append(html(zip(reports, entry).map { $0.first(of: $1) })) }
    let models = zip(reports, entry).compactMap { $0.asAbove($1) }
    if models.count == entry.count { return details + [html(models)] }
    let path = entry.compactMap(\.path)
    if path.count == entry.count { details.append("<span class=\"menus\">\(html(path))</span>") }
    for part in [\TaskEntry.how, \.hint] {
      let words = entry.compactMap { $0[keyPath: part] }
      if words.count == entry.count { details.append(html(words)) }
    }
    if let lag = task.lag { details.append(html(say(.lag(hours: lag)))) }
    if let link = task.link { details.append(html(texts { $0.phrasing.compose(.reportLink(address: Inline.link(link).marked)) })) }
    if let sources = sources(of: task.facts) { details.append("\(label(.pageSources)) \(sources)") }
    return details
  }
}

extension Report {
  /// The tasks that come before one, by name.
  func first(of entry: TaskEntry) -> Inline {
    let titles = entry.firstTitles.map { phrasing.compose(.reportQuoted(text: $0.marked)) }
    return phrasing.compose(.reportFirst(tasks: [phrasing.list(titles, outOf: entry.first.count).marked]))
  }
}

extension String {
  /// Letters, digits and hyphens only, for the name of a place in the page.
  var anchor: String {
    String(decoding: utf8.map { byte in (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) ? byte : 0x2D }, as: UTF8.self)
  }
}
