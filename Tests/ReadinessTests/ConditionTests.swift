import Readiness
import Testing

@Suite struct ConditionTests {
  private var plan: Plan {
    var plan = Plan()
    plan["connection"] = "calling-plan"
    plan["organization.country"] = "FR"
    plan["ordering.user-numbers"] = "admin-center, port"
    plan["wishes.calling"] = "no"
    plan.addItem("Orange", to: "user-ports")
    plan[AnswerPath(list: "user-ports", item: "Orange", field: "count")] = "1000"
    return plan
  }

  @Test(arguments: [
    ("connection = calling-plan", true), ("connection != calling-plan", false), ("organization.country in (US, FR)", true),
    ("not organization.country in (US, CA)", true), ("ordering.user-numbers has port", true), ("ordering.user-numbers has form", false),
    ("wishes.calling", false), ("missing", false), ("missing or connection", true),
    ("connection and (missing or not wishes.calling)", true),
    ("user-ports[].count > 999", true), ("user-ports[].count <= 999", false), ("user-ports", true),
  ])
  func `a condition is what it says`(text: String, expected: Bool) throws {
    #expect(try Condition(parsing: text).holds(in: plan, item: "Orange") == expected)
  }

  @Test(arguments: [("a =", ""), ("a in b", "b"), ("(a", ""), ("a b", "b"), ("a < x", "x"), ("and", "and"), ("a in (b, or)", "or")])
  func `a text that is no condition is refused at its word`(text: String, word: String) {
    let error = #expect(throws: Condition.SyntaxError.self) { try Condition(parsing: text) }
    #expect(error?.word == word)
  }

  @Test(arguments: ["not", "("]) func `a condition nested without end is refused`(word: String) {
    let text = String(repeating: "\(word) ", count: 100_000) + "a"
    let error = #expect(throws: Condition.SyntaxError.self) { try Condition(parsing: text) }
    #expect(error?.word == word)
  }
}
