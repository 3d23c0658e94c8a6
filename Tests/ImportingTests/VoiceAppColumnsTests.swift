import Readiness
import Testing

@testable import Importing

/// Columns of queues, attendants, bridges and schedules whose loss would go unnoticed.
///
/// Expected values come from the catalogue of the formats.
@Suite struct VoiceAppColumnsTests {
  // Source: New-CsOnlineSchedule and the vendor's small-business example (24/12/2022 to 25/12/2022 is Christmas); others' scripts end
  // the day at 23:45. Windows PowerShell 5.1 writes milliseconds since 1970 in UTC.
  @Test(arguments: [
    ("2026-12-25T00:00:00", "2026-12-26T00:00:00", "2026-12-25"), ("2026-12-25T00:00:00", "2026-12-25T23:45:00", "2026-12-25"),
    ("2026-12-24T00:00:00", "2026-12-27T00:00:00", "2026-12-24/2026-12-26"), ("25/12/2026 0:00", "26/12/2026 0:00", "2026-12-25"),
    ("2026-12-24T12:00:00", "2026-12-25T00:00:00", "2026-12-24T12:00/2026-12-24"),
    // A machine in Paris, one in New York, one in Tokyo, one in Auckland in summer.
    ("/Date(1798153200000)/", "/Date(1798239600000)/", "2026-12-25"), ("/Date(1798174800000)/", "/Date(1798260300000)/", "2026-12-25"),
    ("/Date(1798124400000)/", "/Date(1798210800000)/", "2026-12-25"), ("/Date(1798110000000)/", "/Date(1798196400000)/", "2026-12-25"),
    // Half a day in a zone that nobody knows.
    ("/Date(1798110000000)/", "/Date(1798153200000)/", nil), ("2026-12-26T00:00:00", "2026-12-25T00:00:00", nil),
  ])
  func `a holiday lasts from its first day to its last`(start: String, end: String, days: String?) throws {
    let schedule = """
      [{"Id":"s","Name":"Christmas","Type":"Fixed","FixedSchedule":{"DateTimeRanges":[{"Start":"\(start)","End":"\(end)"}]}}]
      """
    let attendant = """
      {"Identity":"a","Name":"Main","TimeZoneId":"UTC","DefaultCallFlow":{"Menu":{"MenuOptions":[]}},"CallFlows":[],
      "CallHandlingAssociations":[{"Type":"Holiday","ScheduleId":"s","CallFlowId":"f","Enabled":true}]}
      """
    let outcome = Importer.read(
      [Source("schedules.json", Array(schedule.utf8)), Source("attendants.json", Array(attendant.utf8))], into: Plan(), on: Samples.day)
    let holidays = outcome.plan.lists["auto-attendants"]?.first?.fields["holidays"]
    #expect(holidays == "Christmas=\(days ?? "")=announcement")
    #expect(outcome.files[0].remarks.map(\.kind) == (days == nil ? [.lost(column: "FixedSchedule")] : []))
  }

  @Test(arguments: [
    (#"[{"Number":"14255550160"}]"#, "+14255550160"), ("[]", "none"), (#"["14255550160"]"#, nil), (#""System.Object[]""#, nil),
  ]) func `a bridge of which the export lost the numbers is not without any`(listed: String, numbers: String?) throws {
    let bridge = #"[{"Identity":"b","Region":"NOAM","DefaultServiceNumber":null,"ServiceNumbers":\#(listed)}]"#
    let outcome = Samples.read(text: bridge)
    #expect(outcome.plan["audio-conferencing.numbers"] == numbers)
    #expect(outcome.files[0].remarks.map(\.kind) == (numbers == nil ? [.lost(column: "ServiceNumbers")] : []))
  }

  @Test func `an agent who was left out for want of telephony is named, not unexplained`() throws {
    let head = "UserPrincipalName,Identity,LineUri,EnterpriseVoiceEnabled\n"
    let people = head + "ana@contoso.com,a,tel:+33199000010,True\nben@contoso.com,b,,False\n"
    let agents = #"[{"ObjectId":"b","OptIn":true}]"#
    let queue = #"[{"Identity":"q","Name":"Sales","RoutingMethod":"Attendant","AgentAlertTime":30,"Agents":\#(agents)}]"#
    let outcome = Importer.read(
      [Source("people.csv", Array(people.utf8)), Source("queues.json", Array(queue.utf8))], into: Plan(), on: Samples.day)
    #expect(outcome.plan.names(of: "users") == ["ana@contoso.com"])
    #expect(outcome.plan.lists["call-queues"]?.first?.fields["agents"] == "ben@contoso.com")
  }

  @Test func `a name without its comma has single blanks`() throws {
    let queue = #"{"Identity":"q","Name":"Overflow, evening","RoutingMethod":"Attendant","AgentAlertTime":30}"#
    #expect(Samples.read(text: queue).plan.names(of: "call-queues") == ["Overflow evening"])
  }

  @Test func `numbers for words of a menu are not taken for keys, and that is said`() throws {
    let outcome = Samples.read(
      text: """
        {"Identity":"a","Name":"Main","TimeZoneId":"UTC","DefaultCallFlow":{"Menu":{"MenuOptions":[{"Action":0,"DtmfResponse":12}]}},
        "CallFlows":[],"CallHandlingAssociations":[{"Type":1,"ScheduleId":"s","CallFlowId":"f","Enabled":true}]}
        """)
    let fields = try #require(outcome.plan.lists["auto-attendants"]?.first?.fields)
    #expect(fields["menu"] == nil && fields["default-action"] == nil && fields["holidays"] == nil && fields["hours"] == nil)
    #expect(outcome.files[0].remarks.map(\.kind) == [.numbersForWords(column: "DefaultCallFlow")])
  }

  @Test(arguments: [
    (#""FixedSchedule":{"DateTimeRanges":[{"Start":"2026-12-25T00:00:00","End":"2026-12-26T00:00:00"}]}"#, nil),
    (#""FixedSchedule":{"DateTimeRanges":[{"Start":"\/Date(1798153200000)\/","End":"\/Date(1798239600000)\/"}]}"#, nil),
    (#""FixedSchedule":{"DateTimeRanges":[{"Start":"25 December 2026","End":"2026-12-26T00:00:00"}]}"#, "FixedSchedule"),
    (#""WeeklyRecurrentSchedule":{"MondayHours":[{"Start":{"Hours":9},"End":"17:00:00"}]}"#, "WeeklyRecurrentSchedule"),
  ]) func `hours and days that cannot be read are told`(times: String, lost: String?) {
    let outcome = Samples.read(text: #"[{"Id":"1","Name":"Noël","Type":"Fixed",\#(times)}]"#)
    #expect(outcome.files[0].remarks.map(\.kind) == (lost.map { [.lost(column: $0)] } ?? []))
  }

  @Test(arguments: ["Voicemail", "Forward"]) func `whether a person or the person's voicemail answers is told by the action`(action: String)
  {
    let people = "UserPrincipalName,Identity,LineUri\nana@contoso.com,400b7926-de3f-582f-99d2-90b61ca5ff36,tel:+14255550101"
    let target = #"{"Id":"400b7926-de3f-582f-99d2-90b61ca5ff36","Type":"User"}"#
    let queue = #""Name":"Desk","RoutingMethod":"Serial","AgentAlertTime":20,"TimeoutAction":"\#(action)""#
    let plan = Samples.read(text: #"[{\#(queue),"TimeoutActionTarget":\#(target)}]"#, into: Samples.read(text: people).plan).plan
    #expect(plan.lists["call-queues"]?.first?.fields["timeout"] == "\(action == "Forward" ? "user" : "voicemail"):ana@contoso.com")
  }

  @Test(arguments: ["Mailbox", "MailBox", "SharedVoicemail"]) func `a group's voicemail is no account that no file explains`(type: String) {
    let target = #"{"Id":"400b7926-de3f-582f-99d2-90b61ca5ff36","Type":"\#(type)"}"#
    let queue = #""Name":"Desk","RoutingMethod":"Serial","AgentAlertTime":20,"OverflowAction":"SharedVoicemail""#
    let outcome = Samples.read(text: #"[{\#(queue),"OverflowActionTarget":\#(target)}]"#)
    let fields = outcome.plan.lists["call-queues"]?.first?.fields
    #expect(fields?["overflow"] == "voicemail:400b7926-de3f-582f-99d2-90b61ca5ff36")
  }

  // What ConvertTo-Json of PowerShell 5.1 and 7 makes of 09:00, 17:30 and 1.00:00:00.
  @Test(arguments: [(32400, 63000, "Mon 09:00-17:30"), (0, 86400, "Mon 00:00-24:00")])
  func `hours are read that PowerShell wrote as ticks`(start: Int, end: Int, hours: String) {
    func span(_ seconds: Int) -> String { #"{"Ticks":\#(seconds * 10_000_000),"Days":0,"Hours":0,"TotalHours":0}"# }
    let week = #"{"MondayHours":[{"Start":\#(span(start)),"End":\#(span(end))}]}"#
    let attendant =
      #"[{"Name":"Main","Identity":"a","TimeZoneId":"UTC","DefaultCallFlow":{"Menu":{"MenuOptions":[]}},"CallFlows":[],"#
      + #""Schedules":[{"Id":"s","Name":"Open","WeeklyRecurrentSchedule":\#(week)}],"#
      + #""CallHandlingAssociations":[{"Type":"AfterHours","ScheduleId":"s","Enabled":true}]}]"#
    let outcome = Samples.read(text: attendant)
    #expect(outcome.plan.lists["auto-attendants"]?.first?.fields["hours"] == hours)
  }

  @Test(arguments: [
    ("25/12/2026 0:00", "26/12/2026 0:00", nil), ("12/25/2026 0:00", "12/26/2026 0:00", "StartDateTime1"),
    ("25/12/2026 0:00", "", "EndDateTime1"), ("25/12/2026 45:00", "27/12/2026 0:00", "StartDateTime1"),
  ]) func `a holiday whose days cannot be read is told`(start: String, end: String, lost: String?) {
    let outcome = Samples.read(text: "HolidayName,StartDateTime1,EndDateTime1\nNoël,\(start),\(end)\n")
    #expect(outcome.files[0].remarks.map(\.kind) == (lost.map { [.lost(column: $0)] } ?? []))
  }

  @Test(arguments: [
    ("24/12/2026 12:00", "24/12/2026 18:00", "2026-12-24T12:00/2026-12-24T18:00"),
    ("24/12/2026 12:00", "26/12/2026 0:00", "2026-12-24T12:00/2026-12-25"),
    ("25/12/2026 0:00", "25/12/2026 12:30", "2026-12-25/2026-12-25T12:30"), ("25/12/2026 0:00", "26/12/2026 0:00", "2026-12-25"),
    ("25/12/2026 0:00", "25/12/2026 23:45", "2026-12-25"), ("25/12/2026 0:00", "25/12/2026 23:59", "2026-12-25"),
  ])
  func `a closing of half a day keeps its hours`(start: String, end: String, written: String) {
    let outcome = Samples.read(text: "HolidayName,StartDateTime1,EndDateTime1\nNoël,\(start),\(end)\n")
    #expect(outcome.plan.lists["holidays"]?.first?.fields["days"] == written)
    #expect(outcome.files[0].remarks.isEmpty)
  }
}
