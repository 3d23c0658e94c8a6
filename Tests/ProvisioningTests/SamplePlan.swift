import Checklists
import Locales
import PlanFiles
import Provisioning
import Readiness

/// Plans as folders of files, written the way people and imports write them.
enum SamplePlan {
  /// An organization with everything that a script can see to.
  static func everything(named name: String = "Contoso", queue: String = "Support") throws -> Plan {
    var plan = try read(plan: everythingFile)
    plan["organization.name"] = name
    guard queue != "Support" else { return plan }
    plan.lists["call-queues"]?[0].name = queue
    plan[AnswerPath(list: "auto-attendants", item: "Main", field: "menu")] =
      "1=queue:\(queue), 2=user:ana@contoso.com, 3=attendant:Sub, 0=operator"
    return plan
  }

  static func read(plan: String, users: String = users, numbers: String = numbers, addresses: String = addresses) throws -> Plan {
    try PlanFolder(reading: [
      "plan.yaml": Array(plan.utf8), "users.csv": Array(users.utf8), "numbers.csv": Array(numbers.utf8),
      "addresses.csv": Array(addresses.utf8),
    ]).plan
  }

  static func assessment(of plan: Plan) -> Assessment {
    Assessment(
      of: plan, by: Rule.all, on: CalendarDate(year: 2026, month: 12, day: 1) ?? CalendarDate(secondsSince1970: 0), checklist: .phoneSystem)
  }

  static func script(_ plan: Plan, _ language: Language = .english) -> ProvisioningScript {
    ProvisioningScript(
      assessment(of: plan), checklist: .phoneSystem, localizer: Localizer(language), planHash: String(repeating: "0", count: 64),
      programVersion: "0.0.0")
  }

  static let everythingFile = """
    version: 1
    organization: {name: Contoso, country: US, cloud: worldwide}
    connection: calling-plan
    billing: post-usage
    wishes: {users: 3, calling: yes, audio-conferencing: yes, call-queues: yes, auto-attendants: yes, service-numbers: yes}
    audio-conferencing: {provider: microsoft, organizers: 2, numbers: "+14255550111", pin-length: 6}
    licences:
      - {name: SPE_E5, quantity: 5}
      - {name: MCOPSTN1, quantity: 5}
    resource-accounts: {licences: 2}
    call-queues:
      - name: Support
        agents: ana@contoso.com, o'hara@contoso.com
        numbers: "+18005550100"
        resource-account: support@contoso.com
        routing: longest-idle
        waiting-calls: 50
        waiting-seconds: 1200
        alert-seconds: 30
        overflow: "attendant:Main"
        timeout: "voicemail:ana@contoso.com"
        no-agents: disconnect
      - {name: Night, agents: ana@contoso.com, numbers: none, resource-account: none}
    auto-attendants:
      - name: Main
        numbers: "+14255550100"
        resource-account: main@contoso.com
        language: fr-FR
        time-zone: Romance Standard Time
        menu: "1=queue:Support, 2=user:ana@contoso.com, 3=attendant:Sub, 0=operator"
        operator: "user:ana@contoso.com"
        after-hours: disconnect
        hours: "Mon-Fri 09:00-12:00 13:00-17:00"
        holidays: "Christmas=2026-12-24T13:00/2026-12-26+2027-12-25/2027-12-25T12:30=disconnect"
      - name: Sub
        numbers: none
        resource-account: none
        language: en-US
        time-zone: Pacific Standard Time
        menu: "1=queue:Night"
        operator: none
        holidays: "Christmas=2026-12-24T13:00/2026-12-26+2027-12-25/2027-12-25T12:30=disconnect"
    emergency-calling-policies:
      - {name: HQ-Security, notification-mode: NotificationOnly, external-location-lookup: yes}
    emergency-call-routing-policies:
      - {name: US-911, numbers: "911, 933", usages: "911=Emergency, 933=Emergency", masks: "911=9911;112", enhanced-services: yes}
    """

  static let users = """
    UserPrincipalName,DisplayName,UsageLocation,LineUri,EmergencyAddress,TeamsEmergencyCallingPolicy,PreferredLanguage
    ana@contoso.com,Ana Müller,US,+14255550101,HQ,HQ-Security,fr-CA
    o'hara@contoso.com,Sean O’Hara,US,+14255550102,HQ,,
    '@contoso.com,Trap,US,+14255550103,"HQ, Floor 2",,

    """

  static let numbers = """
    TelephoneNumber,NumberType,Capability,IsoCountryCode,City,EmergencyAddress
    +14255550101,CallingPlan,UserAssignment,US,Redmond,
    +14255550102,,UserAssignment,US,,
    +14255550103,,UserAssignment,US,,
    +18005550100,,VoiceApplicationAssignment;ConferenceAssignment,US,,
    +14255550100,,VoiceApplicationAssignment;ConferenceAssignment,US,,HQ
    +14255550111,,VoiceApplicationAssignment;ConferenceAssignment,US,,

    """

  static let addresses = """
    Description,CompanyName,HouseNumber,StreetName,StreetSuffix,City,StateOrProvince,PostalCode,CountryOrRegion,Latitude,Longitude,ValidationStatus,Location
    HQ,Contoso,1,Main,Street,Redmond,WA,98052,US,47.67,-122.12,Validated,
    "HQ, Floor 2",Contoso,1,Main,Street,Redmond,WA,98052,US,47.67,-122.12,Validated,Floor 2

    """
}
