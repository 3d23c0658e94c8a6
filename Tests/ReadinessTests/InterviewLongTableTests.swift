import Checklists
import Locales
import Readiness
import Testing

@Suite struct InterviewLongTableTests {
  private func plan(sites: Int) -> Plan {
    var plan = Plan()
    for (id, answer) in ["organization.country": "US", "connection": "calling-plan", "wishes.calling": "yes"] { plan[id] = answer }
    for site in 0..<sites {
      plan.addItem("Site \(site)", to: "addresses")
      plan[AnswerPath(list: "addresses", item: "Site \(site)", field: "country")] = "US"
    }
    return plan
  }

  @Test func `rows are asked about one by one up to a hundred, and no further`() {
    let interview = Interview(.phoneSystem)
    #expect(interview.prompts(for: plan(sites: 100)).contains { $0.path.item == "Site 99" })
    #expect(!interview.prompts(for: plan(sites: 101)).contains { $0.path.list == "addresses" })
  }

  @Test func `the tasks of a long table are done for all its rows at once, and say so`() throws {
    let step = try #require(Checklist.phoneSystem.step("calling"))
    let tasks = Interview(.phoneSystem).tasks(of: step, for: plan(sites: 101)).filter { $0.task.each == "addresses" }
    #expect(tasks.contains { $0.id == "check-address" })
    #expect(tasks.allSatisfy { $0.item == nil })
    let words = Wording(.phoneSystem, Localizer(.french))
    #expect(tasks.allSatisfy { words.title(of: $0).contains("chaque adresse de addresses.csv") })
  }

  @Test func `a row of a long table is still reached by its path`() {
    let path = AnswerPath(list: "addresses", item: "Site 7", field: "City")
    #expect(Interview(.phoneSystem).prompt(at: path, in: plan(sites: 101))?.path == path)
  }
}
