import Checklists
import Locales
import Readiness
import Testing

@testable import Reporting

@Suite struct ReportTests {
  private func text(_ language: Language, _ plan: Plan, portal: Report.Portal? = nil) throws -> String {
    try ReportFormat.text.render(Sample.report(language, of: plan, portal: portal), width: 200)
  }

  private func plan(ready: Bool = true, _ edit: (inout Plan) -> Void) -> Plan {
    var plan = ready ? Sample.ready : Sample.plan
    edit(&plan)
    return plan
  }

  @Test func `a plan without findings is ready`() throws {
    #expect(try text(.english, Sample.ready).contains("\nReady: nothing stands in the way.\n"))
    #expect(try text(.french, Sample.ready).contains("\nPrêt\u{202F}: rien ne s’oppose à la mise en service.\n"))
  }

  @Test func `what could not be checked is no yes`() throws {
    let plan = plan(ready: false) { plan in
      plan.waivers = ["sample-credits", "sample-address", "sample-role", "sample-waived"].map { Waiver(rule: $0, reason: "known") }
    }
    #expect(try text(.english, plan).contains("\nNot verified: 1 check could not be made.\n"))
  }

  @Test(arguments: [
    (["users.csv:UsageLocation", "sample.users"], "`users.csv:UsageLocation` and “How many people will call?”"),
    (["people.page1.json", "numbers.export.csv"], "`people.page1.json` and `numbers.export.csv`"),
    (["gateways", "users.csv"], "an export of session border controllers and `users.csv`"),
    (Array(repeating: "users.csv", count: 12), Array(repeating: "`users.csv`", count: 10).joined(separator: ", ") + ", and 2 more"),
  ])
  func `what would tell is a file, a question or an export`(needs: [String], expected: String) {
    let titles = Titles(checklist: Sample.checklist, plan: Plan(), phrasing: Sample.phrasing(.english))
    #expect(UnverifiedEntry.words(for: needs, titles).plain == expected)
  }

  @Test func `the verdict names checks that could not be made beside the blockers`() throws {
    #expect(try text(.english, Sample.plan).contains("Besides, 1 check could not be made"))
  }

  @Test(arguments: [
    (Report.Portal?.none, "teams", "Teams admin center > Help"), (nil, "skype-2019", "Skype admin center > Help"),
    (.skype2019, "teams", "Skype admin center > Help"), (.teams, "skype-2019", "Teams admin center > Help"),
  ])
  func `menus are those of the portal asked for, else of the plan's`(asked: Report.Portal?, answer: String, menus: String) throws {
    let plan = plan(ready: false) { $0["organization.portal"] = answer }
    #expect(try text(.english, plan, portal: asked).contains("Menus: \(menus)"))
  }

  @Test func `what is done alike for several is explained once`() throws {
    var plan = Plan()
    for id in ["wishes.call-queues", "wishes.calling"] { plan[id] = "yes" }
    for name in ["Sales", "Support", "Returns"] { plan.addItem(name, to: "call-queues") }
    plan.tasks["create-call-queue[Sales]"] = TaskRecord(.done)
    let assessment = Assessment(of: plan, by: [], on: CalendarDate(daysSince1970: 20_779), checklist: .phoneSystem)
    let report = Report(assessment, checklist: .phoneSystem, localizer: Localizer(.english), programVersion: "1")
    for format in [ReportFormat.text, .markdown, .html] {
      let text = format.render(report, width: 200)
      #expect(text.ranges(of: "Give its name, language, greeting").count == 1, "\(format.id)")
      #expect(text.contains("How: as for “Create the queue Support”, above"), "\(format.id)")
    }
    // A list to work from has it in every row.
    #expect(ReportFormat.actions.render(report).ranges(of: "Give its name, language, greeting").count == 2)
  }

  @Test func `an answer that an export wrote is told in the report's words`() throws {
    var plan = Plan()
    plan["wishes.calling"] = "yes"
    plan.addItem("HQ", to: "addresses")
    plan[AnswerPath(list: "addresses", item: "HQ", field: "validation")] = "NotValidated"
    plan.addItem("ana@contoso.com", to: "users")
    plan[AnswerPath(list: "users", item: "ana@contoso.com", field: "number")] = "tel:+12065550100"
    let assessment = Assessment(of: plan, by: [], on: CalendarDate(daysSince1970: 20_779), checklist: .phoneSystem)
    let report = Report(assessment, checklist: .phoneSystem, localizer: Localizer(.english), programVersion: "1")
    let text = ReportFormat.text.render(report, width: 200)
    #expect(!text.contains("NotValidated") && !text.contains("tel:") && text.contains("+12065550100"))
  }

  @Test func `a report tells in how many addresses the postal code was not held against the city`() throws {
    func address(_ name: String, _ country: String, _ city: String, _ code: String, in plan: inout Plan) {
      plan.addItem(name, to: "addresses")
      for (field, value) in ["country": country, "City": city, "PostalCode": code] {
        plan[AnswerPath(list: "addresses", item: name, field: field)] = value
      }
    }
    let coarsely = "A postal code was held against its city coarsely"
    let paris = plan { address("Louvre", "FR", "Paris", "75001", in: &$0) }
    #expect(try text(.english, paris).contains(coarsely) && !text(.english, paris).contains("was not checked"))
    let both = plan {
      address("Louvre", "FR", "Paris", "75001", in: &$0)
      address("Diet", "JP", "Tokyo", "100-0014", in: &$0)
    }
    #expect(try text(.english, both).contains("In one address of 2, whether the postal code is the city's was not checked"))
    #expect(try text(.french, both).contains("Pour 1 adresse sur 2, que le code postal"))
    let tokyo = plan { address("Diet", "JP", "Tokyo", "100-0014", in: &$0) }
    #expect(try !text(.english, tokyo).contains(coarsely))
  }

  @Test func `a task without an old path keeps today's`() throws {
    #expect(
      try text(.english, Sample.plan, portal: .skype2019).contains("Menus: Teams admin center > Voice > Phone numbers > Numbers > Port"))
  }

  @Test(arguments: [(["US"], true, false), (["FR"], false, true), (["CA", "FR"], true, true), ([], false, true)])
  func `933 is named only where it answers`(countries: [String], readsBack: Bool, arrange: Bool) throws {
    let plan = plan { plan in
      plan["organization.country"] = countries.first
      plan["organization.other-countries"] = countries.dropFirst().joined(separator: ", ")
    }
    let text = try text(.english, plan)
    #expect(text.contains("`933`") == readsBack)
    #expect(text.contains("arrange test calls") == arrange)
  }

  @Test(arguments: [
    (Question.Kind.target, "queue:Support", "Support"), (.target, "disconnect", "hang up"),
    (.menu, "1=queue:Support, 0=operator", "1 for Support and 0 for operator"),
    (.countries, "FR, BE", "France and Belgium"), (.yesNo, "no", "No"), (.names, "none", "None"), (.count, "1200", "1,200"),
    (.phoneNumber, "+33199001234", "+33199001234"), (.date, "2026-12-01", "December 1, 2026"),
    (.service, "conference-bridge", "conference bridge"),
  ])
  func `answers are said in words`(kind: Question.Kind, answer: String, expected: String) {
    let titles = Titles(checklist: Sample.checklist, plan: Plan(), phrasing: Phrasing(localizer: Localizer(.english)))
    let words = titles.words(for: answer, to: Question(id: "q", kind: kind)).plain
    #expect(expected == "hang up" ? ["disconnect", "hang up"].contains(words) : words == expected)
  }

  @Test func `long lists are cut short and say by how much`() throws {
    let plan = plan { plan in
      for number in 0..<1000 { plan.addItem("q\(number)", to: "sample-queues") }
    }
    let text = try text(.english, plan)
    #expect(text.contains("q24, and 975 more"))
    #expect(text.contains("975 more entries are not shown here."))
    #expect(!text.contains("q25: who answers?"))
  }

  /// Source: product names and service plan identifiers for licensing.
  @Test(arguments: [(Language.english, "Domestic Calling Plan"), (.french, "Forfait d’appels nationaux")])
  func `products are called by their names, and what no question asks is not quoted as one`(language: Language, name: String) {
    var plan = Plan()
    plan.addItem("MCOPSTN1", to: "licences")
    plan[AnswerPath(list: "licences", item: "MCOPSTN1", field: "quantity")] = "5"
    plan.addItem("Support", to: "call-queues")
    plan[AnswerPath(list: "call-queues", item: "Support", field: "resource-account")] = "support@contoso.com"
    plan.addItem("support@contoso.com", to: "resource-accounts")
    plan.lists["resource-accounts"]?[0].fields["number"] = "+14255550100"
    let assessment = Assessment(of: plan, by: Rule.all, on: CalendarDate(daysSince1970: 20_779), checklist: .phoneSystem)
    let report = Report(assessment, checklist: .phoneSystem, localizer: Localizer(language), programVersion: "1.0.0")
    let text = ReportFormat.markdown.render(report)
    #expect(text.contains(name) && !text.contains("| MCOPSTN1"))
    #expect(assessment.unverified.contains { $0.rule == "resource-account-unlicensed" })
    #expect(!text.contains(".licensed"))
  }

  @Test(arguments: [Language.english, .french]) func `the real checklist leaves no placeholder unfilled`(language: Language) {
    var plan = Sample.plan
    plan.addItem("HQ", to: "addresses")
    plan[AnswerPath(list: "addresses", item: "HQ", field: "country")] = "FR"
    plan[AnswerPath(list: "addresses", item: "HQ", field: "StateOrProvince")] = "Paris"
    for (id, value) in [("connection", "calling-plan"), ("wishes.calling", "yes"), ("ordering.user-numbers", "port")] { plan[id] = value }
    plan.addItem("Paris office", to: "user-ports")
    let today = CalendarDate(daysSince1970: 20_779)
    let assessment = Assessment(of: plan, by: [], on: today, checklist: .phoneSystem)
    let report = Report(assessment, checklist: .phoneSystem, localizer: Localizer(language), programVersion: "1.0.0")
    for format in [ReportFormat.text, .markdown] {
      let text = format.render(report)
      #expect(text.contains("HQ"))
      for placeholder in ["{item", "{term", "{name", "{count", "{text", "messages."] {
        #expect(!text.contains(placeholder), "\(placeholder)")
      }
    }
  }
}
