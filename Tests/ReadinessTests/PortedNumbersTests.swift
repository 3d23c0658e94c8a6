import Checklists
import Locales
import Testing

@testable import Readiness

@Suite struct PortedNumbersTests {
  @Test(arguments: [("admin-center", true), ("port", false)])
  func `numbers that are to be moved are not told as missing before their orders are named`(source: String, isTold: Bool) throws {
    var plan = Plan()
    let answers = ["organization.country": "CA", "connection": "calling-plan", "wishes.users": "8", "ordering.user-numbers": source]
    for (id, answer) in answers { plan[id] = answer }
    let today = try #require(CalendarDate(iso: "2026-11-30"))
    var assistant = Assistant(
      plan, checklist: .phoneSystem, rules: [.userNumbersShort], today: today, languages: [Localizer(.english)])
    _ = assistant.start()
    _ = assistant.handle(.goTo("user-numbers"))
    let effects = assistant.handle(.answered("none"))
    #expect(effects.contains { if case .tell(.findings) = $0 { true } else { false } } == isTold)
    #expect(assistant.assessment.findings.map(\.rule) == ["user-numbers-short"])
  }
}
