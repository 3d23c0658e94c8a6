import Checklists
import Conversation
import Locales
import Readiness
import Testing

/// A session as keyed lines.
@Suite struct AnswersFileTests {
  private let file = AnswersFile(.phoneSystem, languages: Language.all.map { Localizer($0) })

  private func plan() -> Plan {
    var plan = Plan()
    plan["organization.name"] = "Contoso"
    plan["organization.country"] = "FR"
    plan["wishes.calling"] = "yes"
    return plan
  }

  @Test func `what a session keeps beside its answers comes back as it was`() {
    var plan = plan()
    plan.drafts = ["organization.other-countries": "Atlantis"]
    plan.notes = ["organization.name": "as in the register\nof companies \\ 2026; \"Contoso\""]
    plan.skipped = ["connection", "tasks.calling"]
    plan.tasks = [
      "open-admin-centers": TaskRecord(.done, by: "Ana"), "check-country[FR]": TaskRecord(.notNeeded, note: "known; really"),
    ]
    let copy = file.applied(file.text(of: plan), to: Plan())
    #expect(copy.refusals == [])
    #expect(copy.plan == plan)
  }

  @Test func `an address may be given as a whole, or put off as a whole`() {
    var plan = plan()
    plan.addItem("Siège", to: "addresses")
    plan[AnswerPath(list: "addresses", item: "Siège", field: "country")] = "FR"
    let given = file.applied("addresses[Siège] = 126 rue de l'Université, 75007 Paris", to: plan)
    #expect(given.refusals == [])
    #expect(given.plan[AnswerPath(list: "addresses", item: "Siège", field: "City")] == "Paris")
    let later = file.applied("addresses[Siège] = ?\naddresses[Siège]:keep = somewhere", to: plan)
    #expect(later.refusals.map(\.line) == [2])
    #expect(later.plan.skipped.contains("addresses[Siège].City"))
    #expect(!later.plan.skipped.contains("addresses[Siège]"))
    let abroad = "addresses[Siège] = Rue de Fer 12, 5000 Namur\naddresses[Siège].country = BE"
    let (city, country) = (
      AnswerPath(list: "addresses", item: "Siège", field: "City"), AnswerPath(list: "addresses", item: "Siège", field: "country")
    )
    #expect(file.applied(abroad, to: plan).plan[city] == "Namur")
    plan[country] = nil
    #expect(file.applied(abroad, to: plan).plan[city] == "Namur")
    let only = file.applied("addresses[Siège] = 126 rue de l'Université, 75007 Paris", to: plan)
    #expect(only.refusals == [])
    #expect(only.plan[country] == "FR")
    #expect(
      file.applied("addresses[Siège] = ?", to: plan).refusals.map(\.message)
        == [.answerWaitsFor(id: "addresses[Siège]", ids: ["addresses[Siège].country"])])
  }

  @Test func `fields of an address that nobody is asked for come back too`() {
    var plan = plan()
    plan.addItem("Siège", to: "addresses")
    for (field, value) in [
      "country": "FR", "HouseNumber": "126", "HouseNumberSuffix": "bis", "StreetName": "rue de l'Université", "PostalCode": "75007",
      "City": "Paris", "Latitude": "48.8619", "Longitude": "2.3186",
    ] { plan[AnswerPath(list: "addresses", item: "Siège", field: field)] = value }
    let copy = file.applied(file.text(of: plan), to: Plan())
    #expect(copy.refusals == [])
    #expect(copy.plan.addresses.map(\.address) == plan.addresses.map(\.address))
  }

  // As the vendor's exports have them: a floor of a building, and the units that come with Communications Credits.
  @Test func `names with commas and very large counts come back`() {
    var plan = plan()
    for site in ["HQ", "HQ, 2nd floor", "Lyon; annex"] { plan.addItem(site, to: "addresses") }
    plan[AnswerPath(list: "addresses", item: "HQ, 2nd floor", field: "country")] = "FR"
    plan.addItem("MCOPSTNC", to: "licences")
    plan[AnswerPath(list: "licences", item: "MCOPSTNC", field: "quantity")] = "10000000"
    let copy = file.applied(file.text(of: plan), to: Plan())
    #expect(copy.refusals == [])
    #expect(copy.plan.names(of: "addresses") == plan.names(of: "addresses"))
    #expect(copy.plan[AnswerPath(list: "licences", item: "MCOPSTNC", field: "quantity")] == "10000000")
  }

  @Test func `a product that nobody knows comes back, and can be taken out`() throws {
    var plan = plan()
    for product in ["SPE_E3", "Office Deluxe 2", "Calls, all"] { plan.addItem(product, to: "licences") }
    plan[AnswerPath(list: "licences", item: "Office Deluxe 2", field: "quantity")] = "7"
    let copy = file.applied(file.text(of: plan), to: Plan())
    #expect(copy.refusals == [])
    #expect(copy.plan.names(of: "licences") == plan.names(of: "licences"))
    #expect(copy.plan[AnswerPath(list: "licences", item: "Office Deluxe 2", field: "quantity")] == "7")
    let less = file.applied("licences = -office deluxe 2", to: copy.plan)
    #expect(less.refusals == [])
    #expect(less.plan.names(of: "licences") == ["SPE_E3", "Calls, all"])
  }

  @Test func `a list that is too long for questions stays in its table, which is named`() {
    var plan = plan()
    for number in 1...150 { plan.addItem("user\(number)@contoso.com", to: "users") }
    let lines = file.text(of: plan).split(separator: "\n")
    #expect(lines.first { $0.hasPrefix("users = ") }?.contains("users.csv") == true)
    #expect(!lines.contains { $0.contains("user7@contoso.com") })
    #expect(file.applied(lines.joined(separator: "\n"), to: plan).plan == plan)
  }

  @Test(
    arguments: [
      ("no sign", "", .answersLineWithoutSign), ("][ = x", "][", .answerUnknownQuestion(id: "][")),
      ("nothing.of-this = x", "nothing.of-this", .answerUnknownQuestion(id: "nothing.of-this")),
      ("no-task:done = Ana", "no-task", .answerUnknownTask(id: "no-task")),
      ("open-admin-centers:done = Ana; soon", "open-admin-centers", .answerDate),
      ("wishes.calling = perhaps", "wishes.calling", .answerYesOrNo), ("user-numbers = @numbers.txt", "user-numbers", .answersNoFile),
      (
        "direct-routing.sbc = sbc.contoso.com", "direct-routing.sbc",
        .answerWaitsFor(id: "direct-routing.sbc", ids: ["connection", "wishes.calling"])
      ),
      ("users[ana].number = +33199001234", "users[ana].number", .answerWaitsFor(id: "users", ids: ["wishes.calling"])),
      ("addresses[HQ].City = Paris", "addresses[HQ].City", .answerWaitsFor(id: "addresses", ids: ["wishes.calling"])),
      ("users[ana].shoe-size = 43", "users[ana].shoe-size", .answerUnknownQuestion(id: "users[ana].shoe-size")),
    ] as [(String, String, Message)])
  func `a line that cannot be taken is named with its number, and the others are taken`(line: String, id: String, message: Message) {
    let outcome = file.applied("# mine\n\(line)\norganization.name = Contoso\n", to: Plan())
    #expect(outcome.refusals.map(\.line) == [2])
    #expect(outcome.refusals.map(\.id) == [id])
    #expect(outcome.refusals.map(\.message) == [message])
    #expect(outcome.plan["organization.name"] == "Contoso")
  }

  @Test func `a line for an item that is not there says how it gets there, and one that an answer rules out says which`() {
    let text = "wishes.calling = yes\nconnection = calling-plan\nusers[ana].number = none\ndirect-routing.sbc = sbc.contoso.com"
    #expect(
      file.applied(text, to: Plan()).refusals.map(\.message) == [
        .answerItemMissing(item: "ana", list: "users"),
        .answerRuledOut(id: "direct-routing.sbc", ids: ["connection", "wishes.calling"]),
      ])
  }

  @Test(arguments: [
    ("user-numbers.conection", "connection"), ("wishes.user", "wishes.users"),
    ("call-queue[Support].agents", "call-queues[Support].agents"),
    ("auto-attendants[Main].oprator", "auto-attendants[Main].operator"), ("tasks.calls", "tasks.calling"),
  ]) func `a question that nobody knows is told with the one that is probably meant`(id: String, nearest: String) {
    #expect(file.applied("\(id) = x", to: plan()).refusals.map(\.message) == [.answerQuestionNear(id: id, nearest: nearest)])
  }

  @Test func `a line waits for the answer that lets it be asked, not for the one that rules it out`() {
    let lines = "wishes.auto-attendants = yes\nauto-attendants = Main\nauto-attendants[Main].after-hours = disconnect\n"
    let refusals = file.applied(lines, to: plan()).refusals
    let id = "auto-attendants[Main].after-hours"
    #expect(refusals.map(\.message) == [.answerWaitsFor(id: id, ids: ["auto-attendants[Main].hours"])])
  }

  @Test func `a task that nobody knows is told with the one that is probably meant`() {
    let refusals = file.applied("check-countr[FR]:done = Ana", to: plan()).refusals
    #expect(refusals.map(\.message) == [.answerTaskNear(id: "check-countr[FR]", nearest: "check-country[FR]")])
  }

  @Test func `a step that has no task in the plan is told as such`() {
    let refusals = file.applied("tasks.call-queues = none", to: plan()).refusals
    #expect(refusals.map(\.message) == [.answerStepWithoutTasks(step: "call-queues")])
  }

  @Test func `lines may stand in any order`() {
    let lines = [
      "direct-routing.sbc = sbc.contoso.com", "connection = direct-routing", "wishes.calling = yes", "organization.country = FR",
    ]
    for order in [lines, lines.reversed()] {
      let outcome = file.applied(order.joined(separator: "\n"), to: Plan())
      #expect(outcome.refusals == [])
      #expect(outcome.plan["direct-routing.sbc"] == "sbc.contoso.com")
    }
  }

  @Test func `an answer that says it is not known puts the question off, in either language`() {
    for word in ["?", "don't know", "je ne sais pas"] {
      let outcome = file.applied("wishes.calling = \(word)", to: Plan())
      #expect(outcome.plan.skipped == ["wishes.calling"], "\(word)")
    }
    var plan = Plan()
    plan["wishes.calling"] = "yes"
    let outcome = file.applied("wishes.calling = ?", to: plan)
    #expect(outcome.plan["wishes.calling"] == nil && outcome.plan.skipped == ["wishes.calling"])
  }
}
