import Foundation
import Locales
import Readiness
import Testing

@testable import Reporting

@Suite struct ActionsFileTests {
  private func file(_ language: Language, _ edit: (inout [String]) -> Void) throws -> [UInt8] {
    var lines = try ReportFormat.actions.render(Sample.report(language)).split(separator: "\r\n").map(String.init)
    edit(&lines)
    return Array(lines.map { $0 + "\r\n" }.joined().utf8)
  }

  /// A row of the French file with its last five cells filled in.
  private func fill(_ lines: inout [String], _ id: String, _ cells: String, delimiter: String = ";") throws {
    let index = try #require(lines.firstIndex { $0.hasPrefix(id + delimiter) || $0.hasPrefix("\"\(id)") })
    let end = try #require(lines[index].range(of: delimiter + (delimiter == ";" ? "à faire" : "to do") + delimiter, options: .backwards))
    lines[index] = lines[index][..<end.lowerBound] + delimiter + cells
  }

  @Test(arguments: [Language.english, .french]) func `a file that nobody filled in changes nothing`(language: Language) throws {
    let bytes = try file(language) { _ in }
    #expect(ActionsFile.recognizes(bytes))
    let read = try ActionsFile(bytes)
    #expect(read.records.isEmpty && read.refusals.isEmpty)
  }

  /// English "Comment" is a remark, French « comment » a way of doing.
  @Test func `no column is called as another is in any language`() {
    let names = Language.all.map { language in ActionsFile.Column.allCases.map { Localizer(language).text($0.title) } }
    for (first, name) in names[0].enumerated() {
      for (second, other) in names[1].enumerated() where first != second { #expect(name.lowercased() != other.lowercased()) }
    }
  }

  @Test func `owners, dates, comments and states come back`() throws {
    let bytes = try file(.french) { lines in
      try? fill(&lines, "sample-look-up[FR]", "à faire;Ana;05/12/2026;;\"avec l'opérateur; lundi\"")
      try? fill(&lines, "sample-assign", "fait;Bob;24/12/2026;2026-11-30;")
      try? fill(&lines, "mend:sample-credits", "à faire;Eve;;;=1+1")
    }
    let read = try ActionsFile(bytes)
    #expect(read.refusals.isEmpty)
    #expect(
      read.records == [
        "sample-look-up[FR]": TaskRecord(.todo, by: "Ana", on: "2026-12-05", note: "avec l'opérateur; lundi"),
        "sample-assign": TaskRecord(.done, by: "Bob", on: "2026-11-30"), "mend:sample-credits": TaskRecord(.todo, by: "Eve", note: "=1+1"),
      ])
    let plan = read.applied(to: Sample.plan)
    #expect(plan.tasks["sample-tell"] == Sample.plan.tasks["sample-tell"])
    let report = try ReportFormat.text.render(Sample.report(.english, of: plan))
    #expect(report.contains("Owner: Ana") && report.contains("Due: December 5, 2026") && report.contains("Owner: Eve"))
  }

  @Test func `when a task was due is not when it was done`() throws {
    var plan = Sample.plan
    plan.tasks["sample-port"] = TaskRecord(.todo, by: "Ana", on: "2026-12-24")
    let lines = try ReportFormat.actions.render(Sample.report(.english, of: plan)).replacing(",to do,Ana,", with: ",done,Ana,")
    #expect(try ActionsFile(Array(lines.utf8)).records["sample-port"] == TaskRecord(.done, by: "Ana"))
  }

  @Test func `of a finding that is recorded as mended it is told when it was, not when it is due`() throws {
    var plan = Sample.plan
    plan.tasks["mend:sample-address"] = TaskRecord(.done, by: "Bob", on: "2026-11-20")
    for format in [ReportFormat.text, .html] {
      let report = try format.render(Sample.report(.english, of: plan))
      #expect(report.contains("State: Done") && report.contains("By: Bob") && report.contains("On: November 20, 2026"))
      #expect(!report.contains("Due: November 20, 2026"))
    }
    for format in [ReportFormat.csv, .excel, .actions] {
      #expect(!format.render(try Sample.report(.english, of: plan)).contains("2026-11-20"))
    }
  }

  @Test func `what is written is what is read, in both languages`() throws {
    var plan = Sample.plan
    plan.tasks["sample-port"] = TaskRecord(.todo, by: "+33 Équipe", on: "2026-12-24", note: "=SUM(A1); \"x\" | y")
    plan.tasks["mend:sample-address"] = TaskRecord(.todo, by: "-x", note: "'quoted")
    for language in [Language.english, .french] {
      let read = try ActionsFile(Array(ReportFormat.actions.render(Sample.report(language, of: plan)).utf8))
      for id in ["sample-port", "mend:sample-address"] { #expect(read.records[id] == plan.tasks[id]) }
    }
  }

  @Test func `a cell that says nothing understandable is named, the row's others are kept`() throws {
    let bytes = try file(.english) { lines in
      try? fill(&lines, "sample-assign", "maybe,Bob,,,", delimiter: ",")
      try? fill(&lines, "sample-port", "to do,Eve,03/04/2027,,", delimiter: ",")
    }
    let read = try ActionsFile(bytes)
    #expect(read.refusals.map(\.id).sorted() == ["sample-assign", "sample-port"])
    #expect(read.records == ["sample-port": TaskRecord(.todo, by: "Eve")])
  }

  @Test(arguments: ["0199001234", "007", "331990012345", "+33199001234", "42", "15", "0"])
  func `a spreadsheet keeps digits as they are written`(text: String) {
    var sheet = Spreadsheet(.excel(Phrasing(localizer: Localizer(.french))))
    sheet.add([text])
    let cell = sheet.text.dropFirst().trimmingCharacters(in: .whitespacesAndNewlines)
    // Excel drops a leading zero and shows more than eleven digits as a power of ten; an apostrophe keeps them.
    let isSafe = text.count <= 11 && (!text.hasPrefix("0") || text == "0") && !text.hasPrefix("+")
    #expect(cell == (isSafe ? text : "'" + text))
  }

  @Test func `a remark of digits comes back without the apostrophe`() throws {
    let bytes = try file(.french) { lines in try? fill(&lines, "sample-assign", "fait;'0199001234;;;'007") }
    let record = try #require(try ActionsFile(bytes).records["sample-assign"])
    #expect(record.by == "0199001234" && record.note == "007")
  }

  @Test func `phone numbers stay texts in a spreadsheet, and come back`() {
    var sheet = Spreadsheet(.excel(Phrasing(localizer: Localizer(.french))))
    sheet.add(["+33199001234", "-5", "=1+1", "plain", "a;b"])
    #expect(sheet.text.unicodeScalars.first == "\u{FEFF}")
    #expect(String(sheet.text.unicodeScalars.dropFirst()) == "'+33199001234;'-5;'=1+1;plain;\"a;b\"\r\n")
  }

  @Test(arguments: ["UserPrincipalName,DisplayName\n", "", "x ringready-id\n"]) func `other files are not taken for one`(text: String) {
    #expect(!ActionsFile.recognizes(Array(text.utf8)))
  }
}
