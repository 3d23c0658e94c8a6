import Readiness
import Testing

@Suite struct CallTargetTests {
  @Test(arguments: [
    ("queue:Support", CallTarget.queue("Support")), ("attendant:Nights: late", .attendant("Nights: late")),
    ("user:ana@contoso.com", .user("ana@contoso.com")), ("voicemail:ana@contoso.com", .voicemail("ana@contoso.com")),
    ("number:+33199001234", .number("+33199001234")), ("disconnect", .disconnect), ("operator", .operator),
    ("", .unclear("")), ("queue:", .unclear("queue:")), ("disconnect:now", .unclear("disconnect:now")), ("the boss", .unclear("the boss")),
  ])
  func `is written as it was read`(text: String, target: CallTarget) {
    #expect(CallTarget(text) == target)
    #expect(target.text == text)
  }
}
