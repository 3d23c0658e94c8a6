import Foundation
import Locales
import Readiness
import TestSupport
import Testing

@testable import Reporting

/// What people may have typed, or an export may hold, to make a page do something.
enum Hostile {
  static let name = "Evil\u{1B}]0;title\u{07}\u{202E} | **Corp** @everyone <script>alert(1)</script>"

  static let texts = [
    "a | b", "a \\| b", "`code` and ``more``", "**bold** _it_ ~~gone~~", "[text](https://example.com)",
    "![image](https://example.com/a.png)",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!-- hidden -->", "&lt;b&gt; &copy;", "# heading", "- item", "+ item",
    "1. one",
    "2) two", "> quote", "=====", "-----", "```", "@everyone", "@org/team", "ana@contoso.com", "https://example.com", "www.example.com",
    "#12",
    "GH-12", "org/repo#1", "0123456789abcdef0123456789abcdef01234567", ":smile: :+1:", "$x^2$", "| a | b |", "[x] done", "\\", "a\\", "`",
    "[^1]: note", "[ref]: https://example.com", "mailto:ana@contoso.com", "<https://example.com>", "***", "a  \nb", "\u{E001}code\u{E003}",
    "{item}", "{count}", "\u{202E}gnp.exe", "é\u{301}\u{301}", "-", "*", "C:\\temp\\|x",
  ]

  /// Queues and attendants with such names, and ways of such names between them.
  static let calls: Plan = {
    var plan = Plan()
    plan["wishes.call-queues"] = "yes"
    plan["wishes.auto-attendants"] = "yes"
    for text in texts {
      plan.addItem(text, to: "call-queues")
      plan[AnswerPath(list: "call-queues", item: text, field: "agents")] = text
      plan[AnswerPath(list: "call-queues", item: text, field: "overflow")] = "voicemail:" + text
      plan.addItem(text, to: "auto-attendants")
      plan[AnswerPath(list: "auto-attendants", item: text, field: "menu")] = "\(text)=queue:\(text)"
      plan[AnswerPath(list: "auto-attendants", item: text, field: "holidays")] = "\(text)=2027-01-01=\(text)"
    }
    return plan
  }()

  static let plan: Plan = {
    var plan = Sample.plan
    plan["organization.name"] = name
    for text in texts { plan.addItem(text, to: "sample-queues") }
    plan.tasks["sample-assign"] = TaskRecord(.done, by: "<b>Bob</b>", on: "2026-13-99", note: name)
    plan.drafts["sample-queues[# heading].agents"] = name
    plan.waivers.append(Waiver(rule: "sample-role", reason: name))
    return plan
  }()
}

@Suite struct InertPageTests {
  private struct Parts: Decodable {
    let texts: [String]
    let tags: Set<String>
  }

  private func parts(of blocks: [Block]) throws -> Parts {
    try JSONDecoder().decode(
      Parts.self, from: Data(Oracle.markdown.judge(MarkdownLayout(phrasing: Sample.phrasing(.english)).text(of: blocks)).utf8))
  }

  /// What GitHub is to show: blanks collapse.
  private func shown(_ text: String) -> String { Inline.data(text).plain.split(separator: " ").joined(separator: " ") }

  @Test
  func `GitHub shows data as it was typed, in paragraphs, headings and lists`() throws {
    let texts = Hostile.texts.map(Inline.data)
    let blocks = texts.flatMap { [Block.heading(3, $0), .paragraph($0), .items([Block.Item(text: $0, details: [$0])])] }
    let parts = try parts(of: blocks)
    #expect(parts.texts.map(shown).filter { !$0.isEmpty } == Hostile.texts.flatMap { Array(repeating: shown($0), count: 4) })
    #expect(parts.tags.isSubset(of: ["h3", "p", "ul", "li", "code"]))
  }

  @Test
  func `GitHub shows data as it was typed, in tables`() throws {
    let header = [Inline.words("One"), Inline.words("Two")]
    let parts = try parts(of: [.table(header: header, rows: Hostile.texts.map { [.data($0), .code($0)] })])
    let expected = Hostile.texts.flatMap { [shown($0), shown($0)] }
    #expect(parts.texts.map(shown) == ["One", "Two"] + expected)
    #expect(parts.tags.isSubset(of: ["table", "thead", "tbody", "tr", "th", "td", "code"]))
  }

  @Test(arguments: [Language.english, .french])
  func `a report of hostile data has no element but its own`(language: Language) throws {
    let report = try Sample.report(language, of: Hostile.plan)
    let parts = try parts(of: report.page)
    #expect(
      parts.tags == ["h1", "h2", "h3", "p", "strong", "table", "thead", "tbody", "tr", "th", "td", "ul", "ol", "li", "code", "a", "input"])
  }

  /// Mentions, numbers of issues and addresses are looked for in the text of the page, code apart.
  @Test(arguments: ["@everyone", "ana@contoso.com", "#12", "GH-12", "https://example.com", "www.example.com", ":+1:", "$x$", "deadbee1"])
  func `what GitHub would link becomes code`(text: String) {
    #expect(MarkdownLayout(phrasing: Sample.phrasing(.english)).text(of: [.paragraph(.data(text))]) == "`\(text)`\n")
  }

  @Test(arguments: [Language.english, .french], ReportFormat.all)
  func `no format passes a control character on`(language: Language, format: ReportFormat) throws {
    let rendered = try format.render(Sample.report(language, of: Hostile.plan))
    // A spreadsheet wants a byte order mark first and a carriage return at each line's end; nowhere else is one.
    let text = (rendered.hasPrefix("\u{FEFF}") ? String(rendered.unicodeScalars.dropFirst()) : rendered).replacing("\r\n", with: "\n")
    #expect(
      text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control && $0.properties.generalCategory != .format }
    )
    #expect(text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .privateUse })
  }

  @Test func `data in a message can't pass for our words`() {
    let phrasing = Phrasing(localizer: Localizer(.english))
    #expect(phrasing.say(.reportNote(text: "`x` \u{E003}**y**")).runs == [.words("Note: "), .data("`x` [U+E003]**y**")])
    #expect(phrasing.say(.reportRule(id: "a`b")).runs == [.words("Rule: "), .code("a`b")])
  }
}
