import Checklists
import Facts
import Locales
import PhoneNumbers
import Testing

@testable import Readiness

@Suite struct ExampleTests {
  private func example(at id: String, country: String, _ language: Language = .french) throws -> String {
    var plan = Plan()
    plan["organization.country"] = country
    plan.addItem("Main", to: "auto-attendants")
    let path = try #require(AnswerPath(parsing: id))
    let question = path.item == nil ? id : "auto-attendants[].numbers"
    let prompt = Prompt(subject: .question(question), path: path, step: 3)
    return try #require(Wording(.phoneSystem, Localizer(language)).example(of: prompt, in: plan))
  }

  @Test func `numbers in examples are dialled in the organization's country`() throws {
    for country in Countries.all {
      for id in ["user-numbers", "service-numbers", "auto-attendants[Main].numbers"] {
        let shown = try example(at: id, country: country.code).matches(of: /\+\d+/).map { String($0.0) }
        #expect(Set(shown).count == shown.count)
        for number in shown where NumberingPlan.exampleNumber(region: country.code, type: .tollFree) != nil {
          #expect(try PhoneNumber(number).callingCode == country.callingCode, "\(country.code) \(id) \(number)")
        }
      }
    }
  }

  @Test(arguments: ["CA", "US", "BS"]) func `North American ones are nobody's`(country: String) throws {
    for id in ["user-numbers", "auto-attendants[Main].numbers"] {
      #expect(try example(at: id, country: country).matches(of: /\+\d+/).allSatisfy { $0.0.dropLast(2).hasSuffix("55501") })
    }
  }

  @Test func `an example of the country itself stays`() throws {
    #expect(try example(at: "user-numbers", country: "FR").contains("+33199001234"))
    #expect(try example(at: "user-numbers", country: "US", .english).contains("+14255550101, +14255550102"))
  }
}
