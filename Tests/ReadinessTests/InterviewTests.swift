import Checklists
import Locales
import Readiness
import Testing

/// What is asked of whom, and when.
@Suite struct InterviewTests {
  private func asked(_ answers: [String: String], of address: String? = nil) -> [String] {
    var plan = Plan()
    for (id, answer) in answers { plan[id] = answer }
    if let address {
      plan.addItem("HQ", to: "addresses")
      plan[AnswerPath(list: "addresses", item: "HQ", field: "country")] = address
    }
    return Interview(.phoneSystem).prompts(for: plan).map(\.path.description)
  }

  @Test func `coordinates are not asked for: the search on the map finds them`() {
    let asked = asked(["wishes.calling": "yes", "connection": "calling-plan"], of: "FR")
    #expect(asked.contains("addresses[HQ].StreetName"))
    #expect(!asked.contains("addresses[HQ].Latitude") && !asked.contains("addresses[HQ].Longitude"))
  }

  @Test(arguments: [("calling-plan", true), ("operator-connect", false)])
  func `the tax number is asked only where Microsoft requires it, for its own numbers`(connection: String, isAsked: Bool) {
    let asked = asked(["wishes.calling": "yes", "connection": connection], of: "BE")
    #expect(asked.contains("addresses[HQ].CompanyTaxId") == isAsked)
  }

  @Test(arguments: [
    ("CA", "rue Sherbrooke Ouest", false), ("CA", "Boul. René-Lévesque", false), ("CA", "1re Avenue", false),
    ("CA", "King Street West", false),
    ("CA", "Sherbrooke Ouest", true), ("CA", "Esplanade", true), ("US", "5th Ave", false), ("US", "Main", true), ("US", "Broadway", true),
    ("IT", "Via Garibaldi", true),
  ])
  func `the type of street is asked only where the street does not hold it, or the country needs it apart`(
    country: String, street: String, isAsked: Bool
  ) {
    var plan = Plan()
    (plan["organization.country"], plan["wishes.calling"]) = (country, "yes")
    if country == "IT" { plan["connection"] = "calling-plan" }
    plan.addItem("HQ", to: "addresses")
    plan[AnswerPath(list: "addresses", item: "HQ", field: "country")] = country
    plan[AnswerPath(list: "addresses", item: "HQ", field: "StreetName")] = street
    let asked = Interview(.phoneSystem).prompts(for: plan).map(\.id)
    #expect(asked.contains("addresses[HQ].StreetSuffix") == isAsked)
  }

  @Test func `a number that people may have is not asked to serve a queue, nor called to see what it serves`() {
    var plan = Plan()
    for (id, answer) in ["connection": "direct-routing", "wishes.service-numbers": "yes"] { plan[id] = answer }
    plan.addItem("+33199000110", to: "service-numbers")
    plan.addItem("+33199000112", to: "service-numbers")
    plan.addItem("+33199000110", to: "user-numbers")
    let prompts = Interview(.phoneSystem).prompts(for: plan).map(\.path.description)
    #expect(prompts.filter { $0.hasSuffix(".target") } == ["service-numbers[+33199000112].target"])
    let assessment = Assessment(of: plan, by: [], on: CalendarDate(secondsSince1970: 0), checklist: .phoneSystem)
    let tasks = assessment.steps.flatMap(\.tasks).map(\.task.id)
    #expect(tasks.filter { $0.contains("number-target") || $0.hasPrefix("call-service") } == ["choose-number-target[+33199000112]"])
  }

  @Test(arguments: [
    ("+18005550100", "calling-plan", true), ("+18005550199", "calling-plan", true), ("+14255550100", "calling-plan", false),
    ("+18005550100", "operator-connect", false),
  ])
  func `a queue's number is to be funded where it is a toll-free one that Microsoft bills`(number: String, way: String, isFunded: Bool) {
    var plan = Plan()
    for (id, answer) in ["organization.country": "US", "connection": way, "wishes.call-queues": "yes", "wishes.auto-attendants": "yes"] {
      plan[id] = answer
    }
    for number in ["+18005550100", "+18005550101"] { plan.addItem(number, to: "service-numbers") }
    for (list, item, number) in [("call-queues", "Support", number), ("auto-attendants", "Main", "+18005550101")] {
      plan.addItem(item, to: list)
      plan[AnswerPath(list: list, item: item, field: "numbers")] = number
    }
    let tasks = Interview(.phoneSystem).tasks(of: Checklist.phoneSystem.steps[6], for: plan).map(\.id)
    #expect(tasks.contains("check-queue-numbers[Support]"))
    #expect(tasks.contains("fund-queue-numbers") == isFunded)
  }

  @Test func `how calls are billed is asked once there are calls that Microsoft bills`() {
    #expect(!asked(["connection": "calling-plan"]).contains("billing"))
    #expect(asked(["connection": "calling-plan", "wishes.call-anywhere": "yes"]).contains("billing"))
  }

  @Test func `far destinations are no question of Microsoft's where an operator carries all calls`() {
    #expect(asked(["connection": "calling-plan"]).contains("wishes.call-anywhere"))
    #expect(!asked(["connection": "direct-routing"]).contains("wishes.call-anywhere"))
    #expect(asked(["connection": "direct-routing", "wishes.audio-conferencing": "yes"]).contains("wishes.call-anywhere"))
  }

  @Test func `the tasks about conferencing stand in its own step, so that nobody is thrown back`() throws {
    var plan = Plan()
    plan["organization.country"] = "FR"
    let step = try #require(Checklist.phoneSystem.step("availability"))
    let before = Interview(.phoneSystem).tasks(of: step, for: plan).map(\.id)
    plan["wishes.audio-conferencing"] = "yes"
    #expect(Interview(.phoneSystem).tasks(of: step, for: plan).map(\.id) == before)
  }
}
