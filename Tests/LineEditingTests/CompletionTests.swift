import Conversation
import TestSupport
import Testing

@testable import LineEditing

@Suite(.serialized) struct CompletionTests {
  @Test func `one candidate is completed, plus nothing else`() throws {
    let terminal = try probe()
    try terminal.press("nor", .tab)
    try terminal.wait(forLine: "> Norway▏")
    try terminal.press("!", .enter)
    try terminal.wait(for: #"line "Norway!""#)
  }

  @Test(arguments: [("é", "> États-Unis▏"), ("日", "> 日本▏"), ("Norway,日", "> Norway,日本▏")])
  func `accents and wide letters complete`(typed: Key, line: String) throws {
    let terminal = try probe()
    try terminal.press(typed, .tab)
    try terminal.wait(forLine: line)
  }

  @Test func `text after the cursor stays`() throws {
    let terminal = try probe()
    try terminal.press("nor, Germany", .home, .right, .right, .right, .tab, "X")
    try terminal.wait(forLine: "> NorwayX▏, Germany")
  }

  @Test func `several candidates share their start and are listed`() throws {
    let terminal = try probe()
    try terminal.press("fren", .tab)
    try terminal.wait(for: "PF")
    try terminal.wait(forLine: "> French ▏")
    #expect(terminal.screen.lines == ["> French", "French Guiana     GF  French Polynesia  PF", "> French"])
    try terminal.press("G", .tab, .enter)
    try terminal.wait(for: #"line "French Guiana""#)
  }

  @Test func `nothing to complete rings the bell`() throws {
    let terminal = try probe()
    try terminal.press("zzz", .tab)
    try terminal.wait("the bell") { $0.bells == 1 }
    try terminal.wait(forLine: "> zzz▏")
  }

  @Test func `a list longer than the window is cut`() throws {
    let terminal = try probe(columns: 40, rows: 10)
    try terminal.press("many", .tab)
    try terminal.wait(for: "more\n> many numbered")
    let shown = 2 * 7
    #expect(terminal.screen.lines.dropLast().last == "… and \(200 - shown) more")
    #expect(terminal.screen.lines.count == 10)
    #expect(terminal.screen.lines[..<2] == ["> many numbered", "many numbered 1    many numbered 8"])
  }

  @Test func `the list stands under a line that wraps`() throws {
    let terminal = try probe(columns: 20)
    try terminal.press("Norway, Norway, Norway,fr", .left, .left, .right, .right, .tab)
    let list = ["France            …", "French Guiana     …", "French Polynesia  …"]
    let line = ["> Norway, Norway, No", "rway,Fr"]
    try terminal.wait("the list and the line") { $0.lines == line + list + line }
  }

  @Test func `a crash while completing restores the terminal`() throws {
    let terminal = try probe()
    try terminal.press("crash", .tab)
    guard case .signalled = try terminal.waitForEnd() else {
      Issue.record("no crash")
      return
    }
    #expect(terminal.isCooked)
    #expect(String(decoding: terminal.output, as: UTF8.self).contains("\u{1B}[?2004l"))
  }
}

struct CommonTextTests {
  private func common(_ typed: String, _ candidates: [String]) -> String? {
    CompletionAnswer(start: 0, candidates: candidates.map { Completion($0) }).commonText(replacing: typed)
  }

  @Test func `the common start replaces what was typed`() {
    #expect(common("fr", ["France", "French Guiana"]) == "Fr")
    #expect(common("united k", ["United Kingdom"]) == "United Kingdom")
    #expect(common("e\u{301}", ["États", "Éthiopie"]) == "Ét")
  }

  @Test func `what was typed is never shortened for several candidates`() {
    #expect(common("king", ["United Kingdom", "Kingston"]) == nil)
    #expect(common("united", ["United States", "Tanzania, United Republic of"]) == nil)
    #expect(common("", []) == nil)
  }

  @Test func `one candidate may be shorter than what was typed`() {
    #expect(common("united states", ["US"]) == "US")
  }
}

struct CompletionListTests {
  init() { #expect(TerminalLocale.useUTF8()) }

  private func rows(_ candidates: [Completion], columns: Int, rows: Int = 10) -> [String] {
    CompletionList.rows(for: CompletionAnswer(start: 0, candidates: candidates), columns: columns, rows: rows) { "+\($0)" }
  }

  @Test func `columns are filled downwards`() {
    let letters = "abcdefg".map { Completion(String($0)) }
    #expect(rows(letters, columns: 8) == ["a  d  g", "b  e", "c  f"])
    #expect(rows(letters, columns: 3).count == 7)
  }

  @Test func `wide letters keep columns straight`() {
    #expect(rows([Completion("日本", detail: "JP"), Completion("é", detail: "x"), Completion("c")], columns: 80) == ["日本  JP  é     x   c"])
  }

  @Test func `a cell wider than the window is cut`() {
    #expect(rows([Completion("abcdefghijkl")], columns: 8) == ["abcdef…"])
    #expect(rows([Completion("日本語日本語")], columns: 8) == ["日本語…"])
  }

  @Test func `what finds no room is counted`() {
    let many = (1...9).map { Completion("\($0)") }
    #expect(rows(many, columns: 2, rows: 4) == ["1", "2", "3", "+6"])
    #expect(rows(many, columns: 2, rows: 0) == ["+9"])
  }

  @Test func `candidates of several kinds stand under the names of their kinds`() {
    let kinds = [("a", "Queues"), ("b", "People"), ("c", "Queues")].map { Completion($0.0, group: $0.1) }
    #expect(rows(kinds, columns: 80) == ["Queues", "  a  c", "People", "  b"])
    #expect(rows(kinds, columns: 4) == ["Qu…", "  a", "  c", "Pe…", "  b"])
    #expect(rows(kinds, columns: 80, rows: 3) == ["Queues", "  a  c", "+1"])
    #expect(rows([Completion("a", group: "Queues")], columns: 80) == ["a"])
  }

  @Test func `meanings stand in a column of their own in each group, whatever the names in another`() {
    let steps = ["1", "10"].map { Completion($0, detail: "step", group: "Steps") }
    let questions = ["name", "connection"].map { Completion($0, detail: "asked", group: "Questions") }
    #expect(
      rows(steps + questions, columns: 30) == [
        "Steps", "  1   step", "  10  step", "Questions", "  name        asked", "  connection  asked",
      ])
  }

  @Test func `an escape sequence in a candidate does nothing`() {
    #expect(rows([Completion("a\u{1B}[2Jb", detail: "\n")], columns: 80) == ["a [2Jb   "])
  }
}
