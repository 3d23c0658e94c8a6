import Readiness

/// One slip in one cell or field of a healthy tenant, and the one rule that must name it.
struct Damage: Sendable, CustomStringConvertible {
  let path: String
  let value: @Sendable (Plan) -> String
  let rule: String
  let tenants: [Tenant]

  var description: String { "\(path) → \(rule)" }

  /// A slip; `@user` stands for the last person listed, `@number` for that person's number, and so on.
  init(_ path: String, _ value: String, _ rule: String, of tenants: [Tenant] = Tenant.allCases) {
    self.init(path, rule, of: tenants) { _ in value }
  }

  init(_ path: String, _ rule: String, of tenants: [Tenant] = Tenant.allCases, value: @escaping @Sendable (Plan) -> String) {
    (self.path, self.value, self.rule, self.tenants) = (path, value, rule, tenants)
  }

  func strike(_ plan: inout Plan) {
    guard var place = AnswerPath(parsing: path) else { return }
    place.item = place.item.map { item in
      switch item {
      case "@user": plan.users.last?.name ?? ""
      case "@number": plan.users.last?.number ?? ""
      case "@toll": plan.services.first { $0.kind == .autoAttendant }?.numbers.first ?? ""
      case "@address": plan.addresses[0].name
      case "@account": plan.resourceAccounts[0].name
      case "@queue-account": plan.resourceAccounts[1].name
      case "@licence": plan.licences[0].name
      default: item
      }
    }
    plan[place] = value(plan)
  }

  private static let callingPlan: [Tenant] = [.unitedStates, .france, .canada, .unitedKingdom, .germany]
  /// Those with licences left.
  private static let roomy: [Tenant] = [.unitedStates, .france, .canada]
  private static let oneWay: [Tenant] = callingPlan + [.operatorConnect, .teamsPhoneMobile]
  private static let directRouting: [Tenant] = [.directRouting, .threeCountries]

  static let all: [Damage] = people + licences + numbers + addresses + routing + services + imports

  private static let people = [
    Damage("users[@user].AccountEnabled", "False", "account-disabled"),
    Damage("users[@user].AccountType", "Guest", "account-not-a-person"),
    Damage("users[@user].AccountType", "SfbOnPremUser", "account-on-premises"),
    Damage("users[@user].UsageLocation", "", "usage-location-missing"),
    Damage("users[@user].UsageLocation", "IT", "user-number-elsewhere"),
    Damage("users[@user].UsageLocation", "Narnia", "cell-not-understood"),
    Damage("addresses[@address].CountryOrRegion", "XX", "cell-not-understood"),
    Damage("addresses[@address].CountryOrRegion", "BE", "number-location-elsewhere"),
    Damage("users[@user].TeamsUpgradeEffectiveMode", "Islands", "user-not-teams-only"),
    Damage("users[@user].EnterpriseVoiceEnabled", "False", "voice-not-enabled"),
    Damage("users[@user].EmergencyAddress", "Lyon", "user-address-unknown"),
    Damage("users[@user].EmergencyAddress", "none", "user-without-address", of: [.unitedStates, .canada]),
    Damage("users[@user].LineUri", "none", "inventory-disagrees"),
    Damage("users[@user].UsageLocation", "US", "user-number-elsewhere", of: [.directRouting]),
    Damage("users[@user].LineUri", "user-number-not-listed", of: oneWay + [.threeCountries]) { _ in "+14255550199" },
    Damage("users[@user].LineUri", "number-for-two-users") { $0.users[0].number ?? "" },
    Damage("users[@user].LineUri", "user-has-service-number", of: callingPlan) { plan in
      plan.numbers.first { $0.isServiceNumber && !plan.services.flatMap(\.numbers).contains($0.text) }?.text ?? "+18005550123"
    },
    Damage("users[@user].LineUri", "extension-without-direct-routing", of: oneWay) { ($0.users.last?.number ?? "") + ";ext=7" },
    Damage("users[@user].TeamsEmergencyCallingPolicy", "Airport", "emergency-policy-unknown"),
  ]

  private static let licences = [
    Damage("users[@user].AssignedPlans", "TEAMS1", "user-without-phone-system", of: roomy + [.germany, .directRouting]),
    Damage("users[@user].AssignedPlans", "none", "user-without-phone-system", of: roomy),
    Damage("users[@user].AssignedPlans", "TEAMS1", "free-licences-short", of: [.unitedKingdom, .operatorConnect]),
    Damage("users[@user].AssignedPlans", "TEAMS1;MCOEV", "user-without-calling-plan", of: roomy),
    Damage("users[@user].AssignedPlans", "TEAMS1;MCOEV", "free-licences-short", of: [.unitedKingdom, .germany]),
    Damage("users[@user].AssignedPlans", "TEAMS1;MCOEV=Suspended;MCOPSTN1", "phone-plan-suspended"),
    Damage("users[@user].AssignedPlans", "TEAMS1;MCOEV;MCOPSTN1=Suspended", "phone-plan-suspended", of: callingPlan),
    Damage("users[@user].AssignedPlans", "TEAMS1;MCOEV=Grace;MCOPSTN1;MCOFMC1", "phone-plan-in-grace"),
    Damage("users[@user].AssignedPlans", "TEAMS1;MCOEV;MCOPSTN1=Warning", "phone-plan-in-grace", of: callingPlan),
    Damage("users[@user].AssignedPlans", "TEAMS1;MCOEV", "user-without-phone-mobile", of: [.teamsPhoneMobile]),
    Damage("users[@user].AssignedPlans", "TEAMS1;MCOEV;MCOFMC1=Suspended", "phone-plan-suspended", of: [.teamsPhoneMobile]),
    Damage("users[@user].AssignedPlans", "TEAMS1;MCOEV;MCOFMC1=Warning", "phone-plan-in-grace", of: [.teamsPhoneMobile]),
    Damage("users[@user].AssignedPlans", "TEAMS1;MCOFMC1", "user-without-phone-system", of: [.teamsPhoneMobile]),
    Damage("users[@user].AssignedPlans", "System.Object[]", "export-ruined"),
    Damage("licences[@licence].assigned", "99", "licences-overassigned"),
    Damage("organization.cloud", "gcc-high", "licence-of-another-cloud"),
    Damage("licences[MCOPSTN1].quantity", "2", "calling-plan-licences-short", of: [.unitedStates, .threeCountries]),
    Damage("licences[MCOEV].quantity", "2", "phone-system-licences-short", of: [.france]),
    Damage("licences[Operator_Connect_Mobile].quantity", "5", "teams-phone-mobile-licences-short", of: [.teamsPhoneMobile]),
    Damage("licences[SPE_E5].quantity", "5", "phone-system-licences-short", of: [.teamsPhoneMobile]),
  ]

  private static let numbers = [
    Damage("numbers[@number].ActivationState", "AssignmentFailed", "number-activation-failed"),
    Damage("numbers[@number].ActivationState", "AssignmentPending", "number-activation-pending"),
    Damage("numbers[@number].PortInOrderStatus", "FirmOrderCommitmentAccepted", "number-still-porting"),
    Damage("numbers[@number].NumberSource", "OnPremises", "number-on-premises"),
    Damage("numbers[@number].PstnAssignmentStatus", "Unassigned", "number-not-assigned"),
    Damage("numbers[@number].AssignedPstnTargetId", "6a204bd8-9f31-4c55-8f1a-0d5f7a1c9c11", "number-assigned-elsewhere"),
    Damage("numbers[@number].PstnAssignmentStatus", "PolicyAssigned", "number-assigned-elsewhere"),
    Damage("numbers[@number].LocationId", "none", "number-without-location", of: callingPlan + [.operatorConnect]),
    Damage("numbers[@number].LocationId", "6a204bd8-9f31-4c55-8f1a-0d5f7a1c9c11", "number-location-unknown"),
    Damage("numbers[@number].LocationId", "number-location-elsewhere", of: [.threeCountries]) { plan in
      plan[AnswerPath(list: "addresses", item: plan.addresses[0].name, field: "LocationId")] ?? ""
    },
    Damage("numbers[@number].Capability", "VoiceApplicationAssignment", "user-has-service-number"),
    Damage("numbers[@number].Capability", "System.String[]", "export-ruined"),
    Damage("numbers[@number].TelephoneNumber", "+80012345678", "number-not-portable", of: callingPlan),
    Damage("numbers[@number].NumberType", "CallingPlan", "mobile-user-number", of: [.teamsPhoneMobile]),
    Damage("numbers[@number].NumberType", "CallingPlan", "user-without-calling-plan", of: [.operatorConnect]),
    Damage("numbers[@number].Capability", "UserAssignment;TeamsPhoneMobile", "user-without-phone-mobile", of: [.operatorConnect]),
    Damage("numbers[@number].TelephoneNumber", "+46846500499", "user-number-not-listed", of: [.teamsPhoneMobile]),
    Damage("numbers[@number].TelephoneNumber", "+999123456789", "number-unreadable"),
    Damage("numbers[@number].TelephoneNumber", "+3225550123", "number-location-elsewhere", of: callingPlan),
    Damage("numbers[@toll].TelephoneNumber", "+3225550123", "number-location-elsewhere", of: callingPlan),
    Damage("numbers[@number].TelephoneNumber", "+14255550199", "user-number-not-listed", of: [.unitedStates]),
    Damage("numbers[@toll].Capability", "ConferenceAssignment", "number-lacks-capability"),
    Damage("numbers[@toll].Capability", "UserAssignment", "attendant-with-user-number"),
  ]

  private static let addresses = [
    Damage("addresses[@address].ValidationStatus", "NotValidated", "address-not-validated"),
    Damage("addresses[@address].City", "Xyzzyville", "address-city-unknown", of: [.unitedStates]),
    Damage("addresses[@address].PostalCode", "1", "address-malformed"),
    Damage("addresses[@address].Description", "", "row-without-name"),
    Damage("addresses[@address].PostalCode", "13001", "address-postal-code-far", of: [.france, .germany]),
    Damage("addresses[@address].PostalCode", "EH1 1YZ", "address-postal-code-far", of: [.unitedKingdom]),
    Damage("addresses[@address].Longitude", "100", "address-coordinates-far"),
    Damage("addresses[@address].PostalCode", "", "address-incomplete"),
    Damage("addresses[@address].Latitude", "", "address-coordinates-missing"),
    Damage("addresses[@address].City", "Paris CEDEX 07", "address-cedex", of: [.france]),
    Damage("addresses[@address].StreetName", "PO Box 123", "address-po-box", of: [.unitedStates]),
  ]

  private static let routing = [
    Damage("users[@user].OnlineVoiceRoutingPolicy", "Nobody", "voice-routing-policy-unknown", of: directRouting),
    Damage("users[@user].TeamsEmergencyCallRoutingPolicy", "Airport", "emergency-policy-unknown", of: directRouting),
    Damage("users[@user].TeamsEmergencyCallRoutingPolicy", "none", "emergency-number-missing", of: directRouting),
    Damage("voice-routing-policies[FR-Everyone].usages", "none", "outbound-routing-dead", of: [.directRouting]),
    Damage("voice-routes[FR-Abroad].usages", "FR-Elsewhere", "outbound-routing-gap", of: [.directRouting]),
    Damage("voice-routes[FR-Abroad].gateways", "none", "outbound-routing-gap", of: [.directRouting]),
    Damage("voice-routes[FR-Abroad].gateways", "sbc9.tailspin.fr", "outbound-routing-gap", of: [.directRouting]),
    Damage("voice-routes[GB-Emergency].gateways", "none", "emergency-number-unrouted", of: [.threeCountries]),
    Damage("direct-routing.sbc", "sbc1.tailspin.onmicrosoft.com", "sbc-name", of: [.directRouting]),
    Damage("direct-routing.emergency-policy", "no", "direct-routing-emergency-policy", of: directRouting),
  ]

  private static let services = [
    Damage("resource-accounts[@account].licensed", "no", "resource-account-unlicensed"),
    Damage("resource-accounts[@account].application", "call-queue", "resource-account-wrong-application"),
    Damage("resource-accounts[@account].service", "attendant:Nights", "resource-account-serves-another"),
    Damage("resource-accounts[@account].service", "none", "resource-account-serves-another"),
    Damage("resource-accounts[@account].number", "+14255550199", "resource-account-number-differs"),
    Damage("resource-accounts[@account].number", "none", "resource-account-number-differs"),
    Damage("resource-accounts.licences", "1", "resource-account-licences-short"),
    Damage("call-queues[Support].resource-account", "ghost@contoso.com", "resource-account-unknown"),
    Damage("call-queues[Support].overflow", "user:", "answer-not-understood"),
    Damage("auto-attendants[Main].resource-account", "resource-account-shared") { $0.resourceAccounts[1].name },
    Damage("auto-attendants[Main].numbers", "number-for-two-services") { plan in
      plan.services.first { $0.kind == .callQueue }?.numbers.first ?? ""
    },
    Damage("auto-attendants[Main].numbers", "attendant-with-user-number", of: oneWay) { $0.users.last?.number ?? "" },
    Damage("auto-attendants[Main].numbers", "+3225550123", "service-number-not-listed", of: oneWay),
    Damage("call-queues[Support].overflow", "queue:Suport", "call-target-missing"),
    Damage("call-queues[Support].agents", "zoe@contoso.com", "agent-not-listed"),
    Damage("call-queues[Support].overflow", "attendant:Nights", "call-target-missing"),
    Damage("call-queues[Support].overflow", "queue:Support", "queue-returns-to-itself"),
    Damage("call-queues[Support].timeout", "unknown:6a204bd8-9f31-4c55-8f1a-0d5f7a1c9c11", "call-target-unexplained"),
    Damage("call-queues[Support].waiting-seconds", "1000", "queue-limits"),
    Damage("call-queues[Support].conference-mode", "no", "queue-in-transfer-mode"),
    Damage("auto-attendants[Main].operator", "user:zoe@contoso.com", "call-target-without-number"),
    Damage("auto-attendants[Main].operator", "unknown:6a204bd8-9f31-4c55-8f1a-0d5f7a1c9c11", "call-target-unexplained"),
    Damage("auto-attendants[Main].menu", "1=queue:Sales, 0=operator", "call-target-missing"),
    Damage("auto-attendants[Main].holidays", "Christmas=2025-12-25/2025-12-26=disconnect", "holidays-past"),
    Damage("auto-attendants[Main].holidays", "Christmas=2026-12-26/2026-12-25=disconnect", "holiday-dates-wrong"),
    Damage("auto-attendants[Main].language", "french", "attendant-language-and-zone"),
  ]

  private static let imports = [
    Damage("imports[numbers.json].complete", "no", "import-incomplete"),
    Damage("imports[users.json].on", "2026-09-01", "import-old"),
  ]
}
