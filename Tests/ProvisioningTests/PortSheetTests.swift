import Checklists
import Locales
import Readiness
import Testing

@testable import Provisioning

@Suite struct PortSheetTests {
  private static let orders = """
    version: 1
    organization: {name: Contoso, country: US}
    connection: calling-plan
    ordering: {user-numbers: port, service-numbers: port}
    wishes: {service-numbers: yes}
    user-ports:
      - {name: Old, count: 999, carrier: Example Telecom, account-number: "7001234", billing-number: "+14255550101", extent: full, loa: yes, date: 2027-01-11}
      - {name: Large | *one*, count: 1000, carrier: Example Telecom, account-number: 7001-234}
      - {name: Past, count: 3, status: completed}
    service-ports:
      - {name: Freephone, type: toll-free, count: 3}
      - {name: Unknown, count: 3}
    """

  private func sheets(_ language: Language = .english) throws -> [PortSheet] {
    let assessment = SamplePlan.assessment(of: try SamplePlan.read(plan: Self.orders))
    return PortSheet.all(of: assessment, checklist: .phoneSystem, localizer: Localizer(language))
  }

  @Test func `every open order has a sheet of its own kind`() throws {
    #expect(
      try sheets().map(\.fileName) == [
        "port-1-user-old.md", "port-2-user-large-one.md", "port-3-toll-free-freephone.md", "port-4-service-unknown.md",
      ])
  }

  @Test func `up to 999 numbers go through the wizard, more through the service desk`() throws {
    let sheets = try sheets()
    #expect(sheets.map(\.order.needsServiceRequest) == [false, true, false, false])
    #expect(sheets[0].markdown.contains("Teams admin center > Voice"))
    #expect(sheets[1].markdown.contains("As a service request"))
  }

  @Test(arguments: [Language.english, .french]) func `the sheet says what is known and what is missing`(language: Language) throws {
    let sheets = try sheets(language)
    let localizer = Localizer(language)
    #expect(sheets[0].markdown.contains("| \\+14255550101 |") && sheets[0].markdown.contains("| 7001234 |"))
    let gaps: [[Message]] = [
      [.portMissingPerson, .portMissingAddress],
      [
        .portAccountCharacters, .portMissingBilling, .portMissingExtent, .portMissingDate, .portMissingPerson, .portMissingAddress,
        .portMissingLetter,
      ],
    ]
    for (sheet, missing) in zip(sheets, gaps) {
      let heading = "## \(localizer.text(.portMissingHeading))\n\n"
      #expect(sheet.markdown.contains(heading + missing.map { "- [ ] \(localizer.text($0))" }.joined(separator: "\n") + "\n\n## "))
    }
    #expect(sheets[3].markdown.contains(localizer.text(.portMissingKind)) && !sheets[2].markdown.contains(localizer.text(.portMissingKind)))
    #expect(sheets[1].markdown.contains("Large \\| \\*one\\*"))
  }
}
