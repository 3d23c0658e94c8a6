import Testing

@testable import Provisioning

@Suite struct IdentifierTests {
  @Test(arguments: ["ana@contoso.com", "o'hara@contoso.com", "#ext#x@a-b.example", "a.b_c-d!e^f~g@x.y.z"])
  func `a sign-in name is taken as it is`(text: String) { #expect(Identifier.userPrincipalName(text) == text) }

  @Test(arguments: [
    "", "ana", "@contoso.com", "ana@", "ana@contoso", "a b@contoso.com", "ana@contoso.com\n", "ana@con toso.com", "ana\"@contoso.com",
    "a$b@contoso.com", "a`b@contoso.com", "ana@-x.com", "ana@contoso..com", "o’hara@contoso.com", "ana.@contoso.com", "a;b@contoso.com",
    "ana@contoso.com@contoso.com",
  ])
  func `anything else is no sign-in name`(text: String) { #expect(Identifier.userPrincipalName(text) == nil) }

  @Test func `a GUID has five groups of hexadecimal digits, and all zeros mean none`() {
    #expect(Identifier.guid("CE933385-9390-45D1-9512-C8D228074E07") == "ce933385-9390-45d1-9512-c8d228074e07")
    for text in [
      "", "00000000-0000-0000-0000-000000000000", "ce933385-9390-45d1-9512-c8d228074e0", "ce933385-9390-45d1-9512-c8d228074e0g", "x'",
    ] {
      #expect(Identifier.guid(text) == nil)
    }
  }

  @Test func `a phone number is written in E.164, with its extension`() {
    #expect(Identifier.phoneNumber("+1 (425) 555-0101") == "+14255550101")
    #expect(Identifier.phoneNumber("+33199001234;ext=201") == "+33199001234;ext=201")
    for text in ["", "0199001234", "+1", "3,32E+10", "+14255550101'; Remove-CsCallQueue"] { #expect(Identifier.phoneNumber(text) == nil) }
  }
}
