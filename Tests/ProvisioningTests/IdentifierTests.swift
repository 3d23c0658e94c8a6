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

  @Test func `opening hours are understood or not taken`() {
    let week = OpeningHours("Mon-Fri 09:00-12:00 13:00-17:00; samedi 9:00-24:00")
    #expect(week?.spans["Monday"] == [.init(start: "09:00:00", end: "12:00:00"), .init(start: "13:00:00", end: "17:00:00")])
    #expect(week?.spans["Saturday"] == [.init(start: "09:00:00", end: "1.00:00:00")])
    #expect(week?.spans["Sunday"] == nil)
    for text in ["", "always", "Mon", "Mon 9-17", "Mon 09:00-25:00", "M 09:00-17:00"] { #expect(OpeningHours(text) == nil) }
  }

  @Test func `hours across midnight end on the next day, also from Sunday to Monday`() {
    let nights = OpeningHours("Fri-Sun 22:00-06:00; Mon 20:00-00:00")
    #expect(nights?.spans["Thursday"] == nil)
    #expect(nights?.spans["Friday"] == [.init(start: "22:00:00", end: "1.00:00:00")])
    #expect(nights?.spans["Saturday"] == [.init(start: "00:00:00", end: "06:00:00"), .init(start: "22:00:00", end: "1.00:00:00")])
    #expect(nights?.spans["Monday"] == [.init(start: "00:00:00", end: "06:00:00"), .init(start: "20:00:00", end: "1.00:00:00")])
    #expect(nights?.spans["Tuesday"] == nil)
  }

  /// Source: New-CsOnlineTimeRange, the start is less than the end and both lie on quarters of an hour.
  @Test(arguments: [
    "Mon 09:10-17:00", "Mon 09:00-17:05", "Mon 09:00-09:00", "Mon 09:00-13:00 12:00-17:00", "Sun 22:00-06:00; Mon 05:00-08:00",
  ])
  func `hours that Teams would refuse are not taken`(text: String) {
    #expect(OpeningHours(text) == nil)
  }
}
