import Foundation
import Locales
import Testing

@testable import Reporting

/// Reads snapshots, or writes them with `RECORD_SNAPSHOTS=1`.
enum Snapshot {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Snapshots")

  static func expect(_ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" { try Data(text.utf8).write(to: file) }
    let expected = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(text == expected, "\(name) differs", sourceLocation: sourceLocation)
  }
}

@Suite struct SnapshotTests {
  @Test(arguments: [Language.english, .french], ReportFormat.all)
  func `the report says all it knows in every format and language`(language: Language, format: ReportFormat) throws {
    try Snapshot.expect(page(format.render(Sample.report(language))), is: "report.\(language.code).\(format.fileExtension)")
  }

  @Test(arguments: [Language.english, .french], CheckFormat.all)
  func `the check says all findings in every format and language`(language: Language, format: CheckFormat) throws {
    let ending = ["text": "txt", "junit": "junit.xml", "excel": "excel.csv"][format.id] ?? format.id
    try Snapshot.expect(Sample.check(format, Sample.run(language)), is: "check.\(language.code).\(ending)")
  }

  @Test(arguments: CheckFormat.all)
  func `the check of several folders is one document in every format`(format: CheckFormat) throws {
    let ending = ["text": "txt", "junit": "junit.xml", "excel": "excel.csv"][format.id] ?? format.id
    try Snapshot.expect(Sample.check(format, Sample.run(.english, isSeveral: true), of: Sample.folders), is: "checks.en.\(ending)")
  }

  @Test(arguments: [Language.english, .french], ComparisonFormat.allCases)
  func `a comparison says what changed in every format and language`(language: Language, format: ComparisonFormat) throws {
    let ending = ["text": "txt", "markdown": "md"][format.rawValue] ?? format.rawValue
    let text = try format.render(ComparisonTests.sample(language), in: Sample.run(language).phrasing.localizer)
    try Snapshot.expect(text, is: "compare.\(language.code).\(ending)")
  }

  @Test func `a report in two languages says everything in both`() throws {
    var report = try Sample.report(.english)
    report.translations = [try Sample.report(.french)]
    for format in ReportFormat.all where format.id != "json" {
      try Snapshot.expect(page(format.render(report)), is: "report.en-fr.\(format.fileExtension)")
    }
  }

  @Test func `a checklist for the pen has room for names and dates`() throws {
    var report = try Sample.report(.french)
    report.isBlank = true
    try Snapshot.expect(page(ReportFormat.html.render(report)), is: "blank.fr.html")
  }

  @Test(arguments: ReportFormat.all.filter { ["html", "markdown", "text"].contains($0.id) })
  func `the call flow is drawn and told`(format: ReportFormat) throws {
    try Snapshot.expect(page(format.render(Sample.report(.english, of: Sample.calls))), is: "calls.en.\(format.fileExtension)")
  }

  /// A page without its style and script, which have tests of their own.
  private func page(_ text: String) -> String {
    text.replacing(/<(style|script)>[\s\S]*?<\/(style|script)>/, with: "").replacing(/'sha256-[^']*'/, with: "")
  }

  @Test func `a narrow report breaks tables into lines`() throws {
    try Snapshot.expect(ReportFormat.text.render(Sample.report(.french), width: 40), is: "report-40.fr.txt")
  }
}
