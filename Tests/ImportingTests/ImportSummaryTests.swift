import Locales
import Readiness
import Tables
import Testing

@testable import Importing

/// What is said of an import: what was taken, what was left and why, what changes, row by row.
@Suite struct ImportSummaryTests {
  private static let heading = "TelephoneNumber,NumberType,PstnAssignmentStatus,City,LocationId,Capability\n"

  private func lines(_ outcome: Importer.Outcome, _ language: Language = .english) -> [ImportSummary.Line] {
    ImportSummary(outcome, in: Localizer(language)).lines
  }

  private func numbers(_ count: Int, city: String) -> String {
    Self.heading + (0..<count).map { "+1425555\(1000 + $0),CallingPlan,Unassigned,\(city),,UserAssignment\n" }.joined()
  }

  // MARK: Changes

  @Test func `a renewed value is told with the old one, the file and the line`() {
    let plan = Samples.read(text: numbers(2, city: "Seattle")).plan
    let news = lines(Samples.read(text: numbers(2, city: "Tacoma"), named: "new.csv", into: plan))
    #expect(news.contains { $0.depth == 0 && $0.text == Localizer(.english).text(.importChanged(count: 2)) && !$0.isWarning })
    let told = news.filter { $0.text.contains("+14255551001") }.map(\.text)
    #expect(
      told.count == 1 && told[0].contains("Seattle") && told[0].contains("Tacoma") && told[0].contains(/new\.csv\b.*\b3\b/), "\(told)")
  }

  @Test func `of many changes the first twenty are told, and how many more there are`() {
    let plan = Samples.read(text: numbers(30, city: "Seattle")).plan
    let news = lines(Samples.read(text: numbers(30, city: "Tacoma"), into: plan))
    #expect(news.count { $0.depth == 1 && $0.text.contains("Tacoma") } == 20)
    #expect(news.contains { $0.text == Localizer(.english).text(.importMorePlaces(count: 10)) })
  }

  @Test(arguments: [Language.english, .french]) func `what a person typed is kept, and told as a warning with both values`(
    language: Language
  ) throws {
    var plan = Samples.read(text: numbers(2, city: "Seattle")).plan
    let row = try #require(plan.tables[.numbers]?.row(named: "+14255551001"))
    plan.tables[.numbers]?.set(row: row, "City", to: "Redmond")
    let news = lines(Samples.read(text: numbers(2, city: "Tacoma"), named: "new.csv", into: plan), language)
    #expect(news.contains { $0.isWarning && $0.text == Localizer(language).text(.importKept(count: 1)) })
    let told = news.filter { $0.text.contains("Redmond") }.map(\.text)
    #expect(told.count == 1 && told[0].contains("Tacoma") && told[0].contains("new.csv"), "\(told)")
  }

  @Test func `what a whole newer export lacks is named as a warning`() {
    let plan = Samples.read(text: numbers(30, city: "Seattle")).plan
    let gone = lines(Samples.read(text: numbers(3, city: "Seattle"), into: plan)).filter { $0.text.contains("+14255551003") }
    #expect(gone.count == 1 && gone[0].isWarning && gone[0].text.contains("27"))
    #expect(gone[0].text.contains("+14255551022, and 7 more") && !gone[0].text.contains("+14255551023"))
  }

  @Test func `an import that changes nothing says so`() {
    let plan = Samples.read(text: numbers(2, city: "Seattle")).plan
    #expect(
      lines(Samples.read(text: numbers(2, city: "Seattle"), into: plan)).last?.text == Localizer(.english).text(.importNothingChanges))
  }

  // MARK: Files

  @Test(
    arguments: [
      ("", .importDamageEmpty), ("PK\u{3}\u{4}\u{14}\u{0}", .importDamageArchive),
      ("<Objs Version=\"1.1.0.1\"></Objs>", .importDamageClixml),
      ("[{\"TelephoneNumber\": ]", .importDamageJson),
      (String(repeating: "[", count: 100) + String(repeating: "]", count: 100), .importDamageDeep),
      ("+14255550101\n+14255550102\n", .importDamageNoHeading), ("TelephoneNumber,City,city\n", .importDamageDuplicateColumn(name: "city")),
    ] as [(String, Message)])
  func `a file that cannot be read is left, with the reason`(text: String, reason: Message) {
    for language in [Language.english, .french] {
      let said = lines(Samples.read(text: text, named: "x.csv"), language)
      #expect(said.contains { $0.isWarning && $0.text == Localizer(language).text(.importFileLeft(file: "x.csv")) })
      #expect(said.contains { $0.isWarning && $0.depth == 1 && $0.text == Localizer(language).text(reason) }, "\(said.map(\.text))")
    }
  }

  @Test func `an export that is damaged on the way is told with the line, as not whole`() {
    let said = lines(Samples.read(text: numbers(1, city: "Seattle") + "\"+1", named: "x.csv")).map(\.text)
    #expect(said.contains(Localizer(.english).text(.importDamageQuote)) && said.contains(Localizer(.english).text(.importNotWhole)))
    #expect(said.contains { $0.contains("line 3") })
  }

  @Test func `an export that was cut off at a page is told as perhaps not whole`() {
    let said = lines(Samples.read(text: numbers(500, city: "Seattle"))).map(\.text)
    #expect(said.contains(Localizer(.english).text(.importPageLimit(rows: 500))))
    #expect(said.contains(Localizer(.english).text(.importWholeUnknown)))
  }

  @Test func `two files that differ are told with both places`() {
    let sources = [("a.csv", "Seattle"), ("b.csv", "Tacoma")].map { Source($0.0, Array(numbers(1, city: $0.1).utf8)) }
    let said = lines(Importer.read(sources, into: Plan(), on: Samples.day)).map(\.text)
    #expect(said.contains(Localizer(.english).text(.importDisagreement(column: "City", count: 1))))
    #expect(said.contains { $0.contains("Tacoma") && $0.contains("a.csv") && $0.contains("Seattle") })
  }
}
