internal import Facts
internal import Locales
internal import PhoneNumbers
internal import Readiness
internal import Texts

/// The plan as data of the script.
extension ProvisioningScript {
  var data: String {
    let policies = policyKeys
    let used = PersonRow.policyColumns.filter { column in content.people.contains { $0.policies[column] != nil } }
    let entries: [(String, PowerShellValue)] = [
      ("Sections", .list([])), ("Refused", .list(refused.map { refusal($0.section, $0.reasons) })),
      ("Modules", .list(modules.map(\.value))),
      ("TeamsEnvironment", .text(teamsEnvironment ?? "")), ("NeedsGraph", .flag(usesGraph)),
      (
        "Licences",
        .list(
          content.licences.map { need in
            .table([("Product", .text(need.product)), ("Plans", .list(need.plans.map(PowerShellValue.text)))])
          })
      ),
      ("Places", .list(content.places.map(\.value))),
      ("ResourceAccountProduct", .text(resourceAccountProduct)),
      ("ResourceAccounts", .list(content.resourceAccounts.map(\.value))), ("CallQueues", .list(content.queues.map(\.value))),
      ("CallTargets", .list(content.callTargets.map(\.value))), ("AutoAttendants", .list(content.attendants.map(\.value))),
      ("CommonNumbers", .list(content.commonNumbers.map(\.value))), ("GivesLicences", .flag(open.contains(.licences))),
      ("MakesAccounts", .flag(open.contains(.resourceAccounts))),
      ("Conferencing", conferencing), ("PolicyColumns", .list(used.map(PowerShellValue.text))),
      ("PolicyNames", .table(policies.names.enumerated().map { ("P\($0 + 1)", .text($1)) })),
      ("EmergencyCallingPolicies", .list(content.callingPolicies.map(\.value))),
      ("EmergencyRoutingPolicies", .list(content.routingPolicies.map(\.value))),
      ("WayBackHead", .list(wayBackHead.map(PowerShellValue.text))), ("ByHand", .list(byHand.map(PowerShellValue.text))),
    ]
    let statements = entries.map { name, value in name == "Sections" ? sections : "$\(name) = \(value.written())" }
    let heading = words.comment(localizer.text("script.comments.data") ?? "")
    return (heading + statements + ["", people(policies.keys, used)]).joined(separator: "\n")
  }

  private var sections: String {
    guard !open.isEmpty else { return "$Sections = @()" }
    let lines = open.map { section in
      "  @{ Title = \(PowerShellLiteral.of(title(of: section))); Find = { param($title) \(section.function) $title } }"
    }
    return "$Sections = @(\n\(lines.joined(separator: ",\n"))\n)"
  }

  private func refusal(_ section: ScriptSection, _ reasons: [String]) -> PowerShellValue {
    .table([("Title", .text(title(of: section))), ("Reasons", .list(reasons.map { .text($0.inert.withoutBackquotes) }))])
  }

  /// The licence of resource accounts: the one that the plan names, else the one of the organization's cloud.
  private var resourceAccountProduct: String {
    let own = content.plan.licences.compactMap(\.licence).first { $0.kind == .resourceAccount }
    let segment = Licence.Segment(rawValue: content.plan["organization.cloud"] ?? "") ?? .commercial
    let usual = Licences.all.first { $0.kind == .resourceAccount && $0.segment == segment }
    return (own ?? usual)?.partNumber ?? ""
  }

  private var conferencing: PowerShellValue {
    guard let row = content.conferencing else { return .table([("Numbers", .list([]))]) }
    return .table([
      ("Numbers", .list(row.numbers.map { .text($0.e164) })), ("Default", .text(row.defaultNumber?.e164 ?? "")),
      ("PinLength", row.pinLength.map(PowerShellValue.number) ?? .missing),
    ])
  }

  /// Names of policies are people's own words: the table of people names them by a key.
  private var policyKeys: (names: [String], keys: [String: String]) {
    let names = Set(content.people.flatMap(\.policies.values)).sorted()
    return (names, Dictionary(names.enumerated().map { ($1, "P\($0 + 1)") }) { first, _ in first })
  }

  private var wayBackHead: [String] {
    ["# " + localizer.text(.scriptWayBackHead(organization: organization.inert)), "$ErrorActionPreference = 'Stop'"]
      + [teamsEnvironment.map { "Connect-MicrosoftTeams -TeamsEnvironmentName '\($0)'" } ?? "Connect-MicrosoftTeams"]
      + (usesGraph ? ["Connect-MgGraph -Scopes 'User.ReadWrite.All', 'Organization.Read.All'"] : [])
  }

  /// The people as CSV in a verbatim here-string: identifiers and keys only, so no cell can end it.
  private func people(_ keys: [String: String], _ policies: [String]) -> String {
    let columns: [(String, (PersonRow) -> String)] =
      [
        ("UserPrincipalName", \.name), ("UsageLocation", \.usageLocation), ("TelephoneNumber", \.number), ("NumberType", \.numberType),
        ("Place", \.place), ("ConferenceNumber", \.conferenceNumber), ("SharesNumber", { $0.sharesNumber ? "yes" : "" }),
      ] + policies.map { column in (column, { person in person.policies[column].flatMap { keys[$0] } ?? "" }) }
    let used = columns.filter { column in column.0 == "UserPrincipalName" || content.people.contains { !column.1($0).isEmpty } }
    guard !content.people.isEmpty else { return "$People = @()" }
    var text = "$People = @(@'\n" + used.map(\.0).joined(separator: ",") + "\n"
    for person in content.people { text += used.map { cell($0.1(person)) }.joined(separator: ",") + "\n" }
    return text + "'@ | ConvertFrom-Csv)"
  }

  /// A cell of the table: `'@contoso.com` at the start of a line would end the here-string, and `;` and blanks are for the eye.
  private func cell(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || "@.+-_".utf8.contains(byte)
    }
    return isPlain ? text : "\"\(text)\""
  }
}
