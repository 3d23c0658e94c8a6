import Checklists
import Foundation
import Locales
import PlanFiles
import Readiness

/// How long it takes after one answer until the assistant has the findings of the plan in a folder.
///
/// `CheckBenchmark FOLDER` prints milliseconds of CPU, the usual and the slowest of 21. The first answer, which reads the tables, is not
/// counted.
@main struct CheckBenchmark {
  static func main() throws {
    var files: [String: [UInt8]] = [:]
    for name in PlanFolder.fileNames {
      files[name] = FileManager.default.contents(atPath: CommandLine.arguments[1] + "/" + name).map { [UInt8]($0) }
    }
    let plan = try PlanFolder(reading: files).plan
    let user = plan.users[plan.users.count / 2].name
    let site = plan.addresses[plan.addresses.count / 2].name
    let answers: [(what: String, path: String, texts: [String])] = [
      ("a single question", "organization.hybrid", ["yes", "no"]),
      ("a list's item", "licences[SPE_E5].quantity", ["9", "200000"]),
      ("a row of users.csv: country", "users[\(user)].usage-location", ["FR", "US"]),
      ("a row of users.csv: number", "users[\(user)].number", ["none", "+12062000000"]),
      ("a row of addresses.csv", "addresses[\(site)].City", ["Redmond", "Spokane"]),
    ]
    for (what, path, texts) in answers {
      time(what, plan, at: path) { .answered(texts[$0 % 2]) }
    }
    time("a task's state", plan, at: "organization.hybrid") { .task("tell-emergency-limits", TaskRecord($0 % 2 == 0 ? .todo : .done)) }
  }

  private static func time(_ what: String, _ plan: Plan, at path: String, _ event: (Int) -> Assistant.Event) {
    let localizer = Localizer(.english)
    var assistant = Assistant(
      plan, checklist: .phoneSystem, rules: Rule.all, today: CalendarDate(daysSince1970: 20_779), languages: [localizer])
    _ = assistant.start()
    var times: [Double] = []
    var changes = 0
    for turn in 0..<22 {
      _ = assistant.handle(.goTo(path))
      let start = clock()
      for effect in assistant.handle(event(turn)) { if case .save = effect { changes += 1 } }
      times.append(Double(clock() - start) / Double(CLOCKS_PER_SEC) * 1000)
    }
    let sorted = times.dropFirst().sorted()
    let numbers = [sorted[sorted.count / 2], sorted[sorted.count - 1]].map { String(format: "%7.1f ms", $0) }
    precondition(changes == 22, "an answer was not accepted")
    print("after " + what.padding(toLength: 30, withPad: " ", startingAt: 0), numbers.joined(separator: " "))
  }
}
