import Checklists
import Locales
import Testing

@testable import Readiness

/// Sources of the expected zones: timeanddate.com and the tz database; the Windows names are CLDR's.
@Suite struct TimeZoneAnswerTests {
  private func read(_ typed: String, country: String = "US") throws -> String? {
    var plan = Plan()
    plan["organization.country"] = country
    plan.add("Main", to: "auto-attendants", [:])
    let path = AnswerPath(list: "auto-attendants", item: "Main", field: "time-zone")
    let reader = AnswerReader.bilingual
    let prompt = Prompt(subject: .question("auto-attendants[].time-zone"), path: path, step: 8)
    return try reader.change(for: typed, at: prompt, in: plan).applied(to: plan, of: .phoneSystem)[path]
  }

  @Test(arguments: [
    ("Seattle", "Pacific Standard Time"), ("Washington, DC", "Eastern Standard Time"), ("Texas", nil), ("Ohio", "Eastern Standard Time"),
    ("El Paso, Texas", "Mountain Standard Time"), ("Pensacola, FL", "Central Standard Time"), ("Miami, FL", "Eastern Standard Time"),
    ("Portland, Oregon", "Pacific Standard Time"), ("Portland, Maine", "Eastern Standard Time"), ("Phoenix", "US Mountain Standard Time"),
    ("Springfield, Nevada", nil), ("Georgia", "Eastern Standard Time"), ("Belgium", "Romance Standard Time"),
    ("Minneapolis", "Central Standard Time"), ("EST", "Eastern Standard Time"), ("PDT", "Pacific Standard Time"),
    ("Pacific time", "Pacific Standard Time"), ("Eastern", "Eastern Standard Time"), ("MST", nil), ("IST", nil), ("CET", nil),
  ])
  func `a city or state tells its time zone where it has one`(typed: String, expected: String?) {
    #expect((try? read(typed)) == expected)
  }

  @Test(arguments: [
    ("Ottawa", "CA", "Eastern Standard Time"), ("Regina", "CA", "Canada Central Standard Time"), ("Québec", "CA", "Eastern Standard Time"),
    ("Darwin", "AU", "AUS Central Standard Time"), ("Melbourne", "AU", "AUS Eastern Standard Time"),
    ("Western Australia", "AU", "W. Australia Standard Time"),
  ])
  func `so do those of Canada and Australia`(typed: String, country: String, expected: String) throws {
    #expect(try read(typed, country: country) == expected)
  }

  @Test func `the largest of several namesakes is offered`() throws {
    let refusal = try #require(#expect(throws: Rejection.self) { try read("Portland") })
    #expect(refusal.instead == "Portland, Oregon")
    #expect(try read("Portland, Oregon") == "Pacific Standard Time")
  }

  @Test func `the emergency address proposes its time zone`() {
    var plan = Plan()
    plan["organization.country"] = "US"
    plan.add("Main", to: "auto-attendants", [:])
    plan.add("Office", to: "addresses", ["country": "US", "City": "El Paso", "StateOrProvince": "TX"])
    let path = AnswerPath(list: "auto-attendants", item: "Main", field: "time-zone")
    let prompt = Prompt(subject: .question("auto-attendants[].time-zone"), path: path, step: 8)
    let reader = AnswerReader(.phoneSystem, languages: [Localizer(.english)])
    #expect(reader.proposal(at: prompt, in: plan) == "Mountain Standard Time")
    plan.add("Depot", to: "addresses", ["country": "US", "City": "Houston", "StateOrProvince": "TX"])
    #expect(reader.proposal(at: prompt, in: plan) == nil)
  }
}
