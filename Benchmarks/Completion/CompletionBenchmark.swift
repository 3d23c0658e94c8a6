import Checklists
import Conversation
import Locales
import Readiness
import Tables

/// How long Tab takes among 100,000 numbers, and how long the search takes that is made before the prompt appears.
@main struct CompletionBenchmark {
  static func main() throws {
    var plan = Plan()
    let rows = (0..<100_000).map { "+1425\(5_550_000 + $0),UserAssignment\n" }.joined()
    plan.tables[.numbers] = try Table(parsing: Array(("TelephoneNumber,Capability\n" + rows).utf8), key: TableID.numbers.keyColumn)
    plan.addItem("ana@contoso.com", to: "users")
    let completer = Completer(.phoneSystem, Wording(.phoneSystem, Localizer(.english)), paths: { _ in [] }, findings: { [] })
    let prompt = Prompt(
      subject: .question("users[].number"), path: AnswerPath(list: "users", item: "ana@contoso.com", field: "number"), step: 5)
    let clock = ContinuousClock()
    print("typed          before prompt   Tab       candidates")
    for typed in ["", "+1", "+142555", "+14255551234", "14255591", "+14255599999", "+14265551234"] {
      var fresh = plan
      fresh.addItem("+14250000000", to: "user-numbers")
      var answer = CompletionAnswer(start: 0, candidates: [])
      let first = clock.measure { completer.prepare(for: prompt, in: fresh) }
      let times = (0..<51).map { _ in clock.measure { answer = completer.candidates(for: typed, at: prompt, in: fresh) } }.sorted()
      let (slow, usual) = ("\(first / .milliseconds(1))", "\(times[25] / .milliseconds(1))")
      print(cell("“\(typed)”", 16), cell(slow, 8), "ms ", cell(usual, 8), "ms ", answer.total)
    }
  }

  private static func cell(_ text: String, _ width: Int) -> String {
    let cut = String(text.prefix(width - 1))
    return cut + String(repeating: " ", count: width - cut.count)
  }
}
