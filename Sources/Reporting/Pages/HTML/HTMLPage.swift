internal import Locales
internal import Readiness

/// The report as one HTML file that needs nothing else: no network, no font, no script of others.
///
/// In several languages each part says everything in the first, then in the others, side by side where there is room.
struct HTMLPage {
  /// The report in each language, alike but for the words.
  let reports: [Report]

  /// The report in its own language, and in those besides.
  init(_ report: Report) { reports = [report] + report.translations }

  var first: Report { reports[0] }
  /// The most places of a finding that are shown; the others are in the CSV.
  static let shownPlaces = 200

  /// The document.
  var text: String {
    let main = summary + findings + callFlow + steps + closing
    let copying = "data-copy=\"\(plain(.pageCopy))\" data-copied=\"\(plain(.pageCopied))\""
    let page = "<div class=\"page\">\n\(contents)<main id=\"main\" tabindex=\"-1\" \(copying)>\n\(main)</main>\n</div>\n"
    return document(body: masthead + page + footer)
  }

  // MARK: Saying

  /// A message in each language.
  func say(_ message: Message) -> [Inline] { reports.map { $0.phrasing.say(message) } }

  /// A text of the report in each language.
  func texts(_ text: (Report) -> Inline) -> [Inline] { reports.map(text) }

  /// Counterparts in each language, one by one.
  func each<Value>(_ values: (Report) -> [Value]) -> [[Value]] {
    let columns = reports.map(values)
    return columns[0].indices.map { index in columns.compactMap { $0.indices.contains(index) ? $0[index] : nil } }
  }

  /// A text in each language, side by side; once where the languages say the same.
  func html(_ texts: [Inline]) -> String {
    guard texts.contains(where: { $0 != texts[0] }) else { return texts[0].html }
    return "<span class=\"two\">" + zip(reports, texts).map { "<span lang=\"\($0.code)\">\($1.html)</span>" }.joined() + "</span>"
  }

  /// A short text in each language, one behind the other.
  func label(_ texts: [Inline]) -> String {
    guard texts.contains(where: { $0 != texts[0] }) else { return texts[0].html }
    return zip(reports, texts).map { "<span lang=\"\($0.code)\">\($1.html)</span>" }.joined(separator: " <span class=\"or\">/</span> ")
  }

  func label(_ message: Message) -> String { label(say(message)) }

  /// A text without markup in each language, for attributes.
  func plain(_ texts: [Inline]) -> String {
    texts.contains { $0 != texts[0] } ? texts.map(\.unmarked.html).joined(separator: " / ") : texts[0].unmarked.html
  }

  func plain(_ message: Message) -> String { plain(say(message)) }

  func heading(_ level: Int, _ texts: [Inline], id: String = "") -> String {
    "<h\(level)\(id.isEmpty ? "" : " id=\"\(id)\"")>\(html(texts))</h\(level)>\n"
  }

  func paragraph(_ texts: [Inline], class name: String = "") -> String {
    "<p\(name.isEmpty ? "" : " class=\"\(name)\"")>\(html(texts))</p>\n"
  }

  /// A part of the page with its heading.
  func section(_ id: String, _ title: [Inline], class name: String = "", _ content: String) -> String {
    """
    <section id="\(id)"\(name.isEmpty ? "" : " class=\"\(name)\"") aria-labelledby="\(id)-title">
    <h2 id="\(id)-title">\(html(title))</h2>
    \(content)</section>

    """
  }

  // MARK: Document

  /// The whole file around a body: what is allowed in it, how it looks, what it can do.
  func document(body: String, title: [Inline]? = nil, script: String = PageScript.text) -> String {
    let paper = Stylesheet.rules(forPaperOf: first.assessment.plan.country)
    let style = Stylesheet.text + paper + (first.branding.accent.map(Stylesheet.rules) ?? "")
    let scripts = script.isEmpty ? "'none'" : Digest.source(of: script)
    return """
      <!doctype html>
      <html lang="\(first.code)"\(reports.count > 1 ? " class=\"bilingual\"" : "")>
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src \(Digest.source(of: style)); script-src \(scripts); base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <meta name="generator" content="ringready \(first.programVersion.html)">
      <title>\(plain(title ?? texts(\.title)))</title>
      <style>\(style)</style>
      </head>
      <body>
      <a class="skip" href="#main">\(label(.pageSkip))</a>
      \(body)\(script.isEmpty ? "" : "<script>\(script)</script>\n")</body>
      </html>

      """
  }

  /// The picture at the head, named after who made the report.
  var logo: String {
    let name = (first.branding.preparedBy ?? "").inertHTML
    return first.branding.logo.map { "<img class=\"logo\" src=\"\($0.address)\" alt=\"\(name)\">\n" } ?? ""
  }

  /// Logo, title, date, who made it and for whom.
  private var masthead: String {
    let branding = first.branding
    var lines = [say(.reportDate(date: first.assessment.today))]
    if let name = branding.customer { lines.append(say(.pageCustomer(name: name))) }
    if let name = branding.preparedBy { lines.append(say(.pagePreparedBy(name: name))) }
    let byline = lines.map { "<li>\(label($0))</li>" }.joined()
    return """
      <header class="masthead">
      \(logo)<h1>\(html(texts(\.title)))</h1>
      <ul class="byline">\(byline)</ul>
      </header>

      """
  }

  private var contents: String {
    var entries: [(id: String, title: [Inline])] = [("summary", say(.reportSummary)), ("findings", say(.reportFindings))]
    if !first.flow.isEmpty { entries.append(("call-flow", say(.reportCallFlow))) }
    entries += each(\.steps).map { ("step-\($0[0].number)", stepName($0)) }
    entries += [("open-points", say(.reportOpenPoints)), ("not-proved", say(.reportNotProved))]
    if !first.facts.sources.isEmpty { entries.append(("sources", say(.reportFacts))) }
    if !first.waived.isEmpty { entries.append(("accepted", say(.reportWaived))) }
    let items = entries.map { entry in
      // On a phone and on paper the table of the steps, just below, is their contents.
      let mark = entry.id.hasPrefix("step-") ? " class=\"of-step\"" : ""
      return "<li\(mark)><a href=\"#\(entry.id)\">\(label(entry.title))</a></li>\n"
    }
    return
      "<nav class=\"contents\" aria-labelledby=\"contents-title\">\n<h2 id=\"contents-title\">\(label(.pageContents))</h2>\n<ol>\n\(items.joined())</ol>\n</nav>\n"
  }

  private var footer: String {
    "<footer>\(paragraph(say(.reportClosing(date: first.assessment.today, version: first.programVersion))))</footer>\n"
  }

  /// A step by number and name in each language.
  func stepName(_ step: [StepSection]) -> [Inline] {
    zip(reports, step).map { $0.phrasing.compose(.reportStepName(number: $1.number, title: $1.title.marked)) }
  }
}

extension Report {
  /// The language's code, for `lang`.
  var code: String { phrasing.localizer.language.code.html }

  /// What the report is called.
  var title: Inline { phrasing.say(organization.map { .reportTitle(organization: $0) } ?? .reportTitleUnnamed) }
}

extension String {
  /// Data for a quoted attribute.
  var inertHTML: String { Inline.data(self).unmarked.html }
}
