import Locales
import Testing
import Texts

@testable import Reporting

@Suite struct TextLayoutTests {
  @Test(arguments: [Language.english, .french], [40, 41, 57, 72, 80, 100, 133, 200])
  func `no line is longer than asked unless it is one word`(language: Language, width: Int) throws {
    for plan in [Sample.plan, Hostile.plan] {
      let text = try ReportFormat.text.render(Sample.report(language, of: plan), width: width)
      for line in text.split(separator: "\n") where line.displayWidth > width {
        let words = line.split(separator: " ").filter { word in !word.allSatisfy { "-[]x0123456789".contains($0) } }
        #expect(words.count == 1, "\(line)")
      }
    }
  }

  @Test(arguments: [(1, 40), (1000, 200)]) func `a width out of range becomes the nearest`(asked: Int, used: Int) throws {
    let report = try Sample.report(.english)
    #expect(ReportFormat.text.render(report, width: asked) == ReportFormat.text.render(report, width: used))
  }

  @Test func `the same input gives the same bytes`() throws {
    for format in ReportFormat.all { #expect(try format.render(Sample.report(.french)) == format.render(Sample.report(.french))) }
  }
}
