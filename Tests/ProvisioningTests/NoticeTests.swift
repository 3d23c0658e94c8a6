import Foundation
import Locales
import Readiness
import Tables
import TestSupport
import Testing

@testable import Provisioning

@Suite struct NoticeTests {
  private struct Mail: Decodable, Equatable {
    var to: String
    var from: String
    var subject: String
    var date: String
    var language: String
    var unsent: String
    var text: String
  }

  private func notices(_ users: String, country: String = "US", connection: String = "calling-plan") throws -> [Notice] {
    let plan = "version: 1\norganization: {name: Contoso, country: \(country)}\nconnection: \(connection)\n"
    return Notice.all(of: try SamplePlan.read(plan: plan, users: users), fallback: Localizer(.english))
  }

  private static let header = "UserPrincipalName,DisplayName,UsageLocation,LineUri,EmergencyAddress,PreferredLanguage\n"

  @Test func `everyone is written to in their own language, else their country's, else the one asked for`() throws {
    let users = """
      ana@contoso.com,Ana,US,+14255550101,HQ,fr-CA
      bo@contoso.com,Bo,FR,+33199001234,,
      cy@contoso.com,Cy,DE,+493023125101,,
      di@contoso.com,Di,US,none,,
      """
    let notices = try notices(Self.header + users)
    #expect(notices.map(\.userPrincipalName) == ["ana@contoso.com", "bo@contoso.com", "cy@contoso.com"])
    #expect(notices.map(\.language) == [.french, .french, .english])
  }

  // Québec: the law of its language binds who writes to people there, and the country has two.
  @Test(arguments: [(Language.french, Language.french), (.english, .english)])
  func `where a country has several languages, the one asked for is written if it is one of them`(asked: Language, written: Language) throws
  {
    let plan = "version: 1\norganization: {name: Contoso, country: CA}\nconnection: operator-connect\n"
    let users = "zoe@contoso.com,Zoé,CA,+15145550140,,\nluc@contoso.com,Luc,CA,+15145550141,,en-CA\nbo@contoso.com,Bo,FR,+33199001234,,\n"
    let notices = Notice.all(of: try SamplePlan.read(plan: plan, users: Self.header + users), fallback: Localizer(asked))
    #expect(notices.map(\.language) == [written, .english, .french])
  }

  @Test func `numbers are written for people, and the limits of emergency calls are those of the country`() throws {
    let users = "bo@contoso.com,Bo,FR,+33199001234,,\nana@contoso.com,Ana,US,+14255550101,HQ,en-US\njo@contoso.com,Jo,JP,+81312345678,,en\n"
    let notices = try notices(Self.header + users)
    #expect(notices[0].text.contains("01 99 00 12 34") && notices[0].text.contains("+33 1 99 00 12 34"))
    #expect(notices[0].text.contains("112") && !notices[0].text.contains("933"))
    #expect(notices[1].text.contains("911") && notices[1].text.contains("call 933"))
    #expect(notices[1].text.contains("HQ, 1 Main Street, Redmond WA 98052"))
    // Microsoft's routing table: Calling Plans in Japan carry no emergency calls.
    #expect(notices[2].text.contains("cannot make emergency calls"))
  }

  @Test(arguments: [
    ("Ana", "Contoso"), ("Zoë Müller-Lüdenscheidt, née O’Hara de la Très Longue Dénomination", "Été"),
    ("a\r\nBcc: x@evil.example", "b\nX: y"),
    ("\"Quote\" \\ back", "<c>"), ("漢字 👩‍👩‍👧", "=?utf-8?Q?x?="), (".", "From here"), ("\u{202E}abc", "="),
  ])
  func `a mail program reads from the file what was meant`(name: String, organization: String) throws {
    var plan = try SamplePlan.everything(named: organization)
    plan[AnswerPath(list: "users", item: "ana@contoso.com", field: "display-name")] = name
    let notice = try #require(Notice.all(of: plan, fallback: Localizer(.english)).first)
    let day = try #require(CalendarDate(year: 2026, month: 12, day: 1))
    for sender in [nil, "Telephony <telephony@contoso.com>"] {
      let file = try #require(NoticeFormat.eml.files(of: [notice], .init(sender: sender, day: day)).first)
      #expect(file.name == "ana@contoso.com.eml")
      let mail = try JSONDecoder().decode(Mail.self, from: Data(try Oracle.mail.judge(Data(file.bytes)).utf8))
      let expected = Mail(
        to: "\(notice.displayName) ana@contoso.com", from: sender == nil ? "" : "telephony@contoso.com", subject: notice.subject,
        date: "2026-12-01", language: "fr", unsent: "1", text: notice.text)
      #expect(mail == expected)
      #expect(mail.text.split(separator: "\n").last?.hasSuffix(organization.filter { $0 != "\n" }) == true || organization.contains("\n"))
    }
  }

  @Test func `the table for a mail merge reads back, and no cell of it is a formula`() throws {
    var plan = try SamplePlan.everything()
    plan[AnswerPath(list: "users", item: "ana@contoso.com", field: "display-name")] = "=cmd|' /C calc'!A0"
    let notices = Notice.all(of: plan, fallback: Localizer(.english))
    let day = try #require(CalendarDate(year: 2026, month: 12, day: 1))
    let bytes = try #require(NoticeFormat.csv.files(of: notices, .init(sender: nil, day: day)).first?.bytes)
    let table = try Table(parsing: bytes)
    #expect(table.rows.map { table[$0, "Message"] } == notices.map(\.text))
    #expect(table[0, "InternationalNumber"] == "+1 425 555 0101")
    #expect(!String(decoding: bytes, as: UTF8.self).contains("\r\n="))
    #expect(!String(decoding: bytes, as: UTF8.self).contains(",="))
  }

  @Test func `two people with one extension are told nothing, a third with another is`() throws {
    let users = "ana@contoso.com,Ana,ES,tel:+34910550000;ext=202,,\nbo@contoso.com,Bo,ES,+34910550000;ext=202,,\n"
    let plan = try SamplePlan.read(
      plan: "version: 1\norganization: {name: Contoso, country: ES}\nconnection: direct-routing\n",
      users: Self.header + users + "cy@contoso.com,Cy,ES,+34910550000;ext=203,,\n", numbers: "", addresses: "")
    let round = NoticeRound(SamplePlan.assessment(of: plan), fallback: Localizer(.english))
    #expect(round.notices.map(\.userPrincipalName) == ["cy@contoso.com"] && round.heldBack == 2)
    #expect(round.blockers.map(\.rule) == ["number-for-two-users"])
  }

  private static let routedPlan = """
    version: 1
    organization: {name: Contoso, country: FR}
    connection: direct-routing
    wishes: {calling: yes}
    emergency-call-routing-policies:
      - {name: Paris, numbers: "112, 15", usages: "112=FR, 15=FR", masks: "112=9112"}
      - {name: Lyon, numbers: "112", usages: "112=Emergency"}
    voice-routing-policies:
      - {name: Everyone, usages: FR}
    voice-routes:
      - {name: FR, pattern: ".*", usages: FR, gateways: sbc.contoso.com}
    gateways:
      - {name: sbc.contoso.com, enabled: yes}
    """

  private static let routedUsers = """
    UserPrincipalName,DisplayName,UsageLocation,LineUri,EmergencyAddress,OnlineVoiceRoutingPolicy,TeamsEmergencyCallRoutingPolicy
    ana@contoso.com,Ana,FR,+33199001234,,Everyone,Paris
    bo@contoso.com,Bo,FR,+33199001235,,Everyone,Tag:Lyon
    cy@contoso.com,Cy,FR,+33199001236,,Everyone,

    """

  @Test func `whose calls for help may lead nowhere is told nothing, whose policy leads somewhere is`() throws {
    let plan = try SamplePlan.read(plan: Self.routedPlan, users: Self.routedUsers, numbers: "", addresses: "")
    let round = NoticeRound(SamplePlan.assessment(of: plan), fallback: Localizer(.english))
    // Which policy Cy has is not known: it may be that of Lyon.
    #expect(round.notices.map(\.userPrincipalName) == ["ana@contoso.com"] && round.heldBack == 2)
    #expect(round.blockers.map(\.rule) == ["emergency-number-unrouted"])
  }

  @Test func `over Direct Routing the numbers for help are those of the person's policy, where it is known`() throws {
    let plan = try SamplePlan.read(plan: Self.routedPlan, users: Self.routedUsers, numbers: "", addresses: "")
    let notices = Notice.all(of: plan, fallback: Localizer(.english))
    #expect(notices.prefix(2).map(\.emergencyNumbers) == [["112", "15"], ["112"]])
    #expect(notices[2].emergencyNumbers.contains("112") && notices[2].emergencyNumbers.contains("18"))
    #expect(notices[0].text.contains("112 et 15") && !notices[0].text.contains("18"))
  }

  @Test(arguments: [("port", "processing", 0), ("port", "completed", 2), ("port, admin-center", "processing", 1)])
  func `a number that still rings at another operator is not announced`(ordering: String, status: String, told: Int) throws {
    let orders = "ordering: {user-numbers: \"\(ordering)\"}\nuser-ports:\n  - {name: DDI, count: 2, carrier: BT, status: \(status)}\n"
    // The inventory tells of one that it is moving, until the order is completed; of the other nothing.
    let state = status == "completed" ? "Completed" : "FirmOrderCommitmentAccepted"
    let plan = try SamplePlan.read(
      plan: "version: 1\norganization: {name: Contoso, country: GB}\nconnection: calling-plan\n" + orders,
      users: Self.header + "ana@contoso.com,Ana,GB,+441632960001,,\nbo@contoso.com,Bo,GB,+441632960002,,\n",
      numbers: "TelephoneNumber,Capability,PortInOrderStatus\n+441632960001,UserAssignment,\(state)\n+441632960002,UserAssignment,\n",
      addresses: "")
    let round = NoticeRound(SamplePlan.assessment(of: plan), fallback: Localizer(.english))
    #expect(round.notices.count == told && round.stillMoving == 2 - told && round.heldBack == 0)
  }

  @Test func `Markdown shows names as they are`() throws {
    #expect(MarkdownText.escaped("<img src=x> [a](b) *c* _d_ `e` | #f") == "&lt;img src=x> \\[a\\](b) \\*c\\* \\_d\\_ \\`e\\` \\| #f")
    #expect(
      MarkdownText.escaped("1. a") == "1\\. a" && MarkdownText.escaped("# a") == "\\# a" && MarkdownText.escaped("x@y.z") == "x&#64;y.z")
    #expect(MarkdownText.escaped("https://www.evil.example") == "https:&#47;/www&#46;evil.example")
  }
}
