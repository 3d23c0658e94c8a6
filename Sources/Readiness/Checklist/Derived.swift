internal import CivicAddresses
internal import Facts
internal import PhoneNumbers

/// What conditions ask of the plan beyond single answers: `@toll-free`.
public enum Derived: String, Sendable, CaseIterable {
  case tollFree = "toll-free", billedTollFree = "billed-toll-free", toll, serviceNumbers = "service-numbers", userNumbers = "user-numbers"
  case billedDestinations = "billed-destinations", billedQueueNumbers = "billed-queue-numbers"
  case payAsYouGo = "pay-as-you-go", payPerMinute = "pay-per-minute", callingPlansSold = "calling-plans-sold", documented
  case voiceMenu = "voice-menu", resourceAccounts = "resource-accounts", assigned, unassigned, commonNumber = "common-number",
    addressAtAssignment = "address-at-assignment"
  case severalSites = "several-sites", suitesWithoutTeams = "suites-without-teams", e5
  case directRouting = "direct-routing", sharedCalling = "shared-calling", addressInUse = "address-in-use"

  /// Whether it is so in a plan; `item` is the service number at hand for `assigned`, `unassigned` and `commonNumber`, the address for `addressInUse`.
  func holds(in plan: Plan, item: String? = nil) -> Bool {
    if self == .assigned, let item { return plan.assignedNumbers.contains(item) }
    if self == .unassigned, let item { return plan.unassignedNumbers.contains(item) }
    if self == .addressInUse, let item { return plan.addressesInUse.contains { $0.name == item } }
    if self == .commonNumber, let item { return plan.commonNumbersToPlace.contains(item) }
    return plan.remembered("@" + rawValue) { isSo(in: $0) }
  }

  private func isSo(in plan: Plan) -> Bool {
    switch self {
    case .tollFree:
      !plan.numbers.that(are: [.forServices, .tollFree]).isEmpty
        || plan.isPortingServiceNumbers("toll-free")
    case .billedTollFree:
      !plan.billedTollFreeNumbers.isEmpty || plan.isPortingServiceNumbers("toll-free")
    case .billedQueueNumbers:
      plan.queues { _ in true }.flatMap { plan.values(AnswerPath(list: "call-queues", item: $0.name, field: "numbers")) }
        .contains(where: plan.isBilledTollFree)
    case .billedDestinations:
      // Calls over an operator or Direct Routing go by the carrier's contract; those of meetings do not.
      plan.isYes("wishes.call-anywhere") && (plan.isYes("wishes.audio-conferencing") || plan.isCarriedByMicrosoft)
    case .toll:
      !plan.numbers.that(are: .forServices, not: .tollFree).isEmpty
        || plan.isPortingServiceNumbers("toll")
    case .serviceNumbers: !plan.numbers.that(are: .forServices).isEmpty
    case .userNumbers: !plan.numbers.that(are: .forPeople, not: .forServices).isEmpty
    case .payAsYouGo: plan.ownsLicence(\.includes.isPayAsYouGo)
    case .payPerMinute: plan.ownsLicence { $0.includes.audioConferencing == .payPerMinute }
    case .callingPlansSold: plan.availability?.callingPlans.sold == true
    case .documented: plan.availability != nil
    case .voiceMenu: plan.ownsLicence(\.makesVoiceMenuVisible)
    case .resourceAccounts: plan.services.contains { $0.resourceAccount != nil }
    case .assigned: !plan.assignedNumbers.isEmpty
    case .unassigned: !plan.unassignedNumbers.isEmpty
    case .addressInUse: !plan.addressesInUse.isEmpty
    case .commonNumber: !plan.commonNumbersToPlace.isEmpty
    case .addressAtAssignment: plan.countries.contains { Country(code: $0)?.emergency?.addressTiedAt == .assignment }
    case .severalSites: plan.addresses.count > 1
    case .suitesWithoutTeams: plan.ownsLicence { $0.kind == .suite && !$0.includes.teams }
    case .directRouting: plan.connection == .directRouting || !plan.users(over: .directRouting).isEmpty
    case .sharedCalling: plan.connection == .sharedCalling || !plan.peopleWhoShareNumber.isEmpty
    case .e5: plan.ownsLicence { $0.kind == .suite && $0.includes.phoneSystem }
    }
  }
}

/// What is proposed as a default: `@next-user-number`.
public enum Proposal: String, Sendable, CaseIterable {
  case connectionForCountry = "connection-for-country", usersPlanned = "users-planned", organizationCountry = "organization-country"
  case nextUserNumber = "next-user-number", onlyAddress = "only-address", languageForCountry = "language-for-country"
  case timeZoneForCountry = "time-zone-for-country", resourceAccountsLicences = "resource-accounts-licences"

  /// The canonical answer that a plan suggests to the question of a path; nil when it suggests none.
  ///
  /// `language` is the code of the language that whoever answers has chosen.
  func value(in plan: Plan, at path: AnswerPath, for language: String) -> String? {
    switch self {
    case .connectionForCountry:
      return plan.availability.map { $0.callingPlans.sold ? Connection.callingPlan.rawValue : Connection.directRouting.rawValue }
    case .usersPlanned: return plan["wishes.users"]
    case .organizationCountry: return plan.evidentCountry(at: path) ?? plan.country
    case .nextUserNumber:
      let taken = Set(plan.users.compactMap(\.number))
      let country = usageLocation(at: path, in: plan)
      return plan.numbers.that(are: .forPeople, not: .forServices).first { number in
        !taken.contains(number.text) && (country == nil || number.number?.region == country)
      }?.text
    case .onlyAddress:
      let country = usageLocation(at: path, in: plan)
      let names = plan.isLong("addresses") ? [] : plan.names(of: "addresses")
      let near = names.filter { name in plan.country(ofAddress: name).map { $0 == country } ?? true }
      return near.count == 1 ? near[0] : nil
    case .languageForCountry:
      guard let country = plan.country else { return nil }
      let own = TimeAndLanguage.languageTag(of: language, officialIn: country)
      return [own, TimeAndLanguage.of(country)?.language].compactMap(\.self).first(where: AttendantLanguages.all.contains)
    case .timeZoneForCountry: return plan.country.flatMap { TimeAndLanguage.of($0)?.timeZone ?? plan.timeZone(ofAddressesIn: $0) }
    case .resourceAccountsLicences: return plan.resourceAccountLicencesListed.map { String($0) }
    }
  }

  /// Where the person of a path uses Teams; the organization's country until that is known.
  private func usageLocation(at path: AnswerPath, in plan: Plan) -> String? {
    path.item.flatMap { plan[AnswerPath(list: "users", item: $0, field: "usage-location")] } ?? plan.country
  }
}

extension Plan {
  /// The time zone of the emergency addresses in a country that has several; nil where it is not known, or they lie in several.
  fileprivate func timeZone(ofAddressesIn country: String) -> String? {
    guard !isLong("addresses") else { return nil }
    let zones = addresses.filter { $0.address.country == country }.map { row in
      Gazetteer.area(named: row.address[.stateOrProvince], in: country).flatMap {
        TimeAndLanguage.timeZone(ofCity: row.address[.city], in: $0.code, of: country)
      }
    }
    return Set(zones).count == 1 ? zones[0] : nil
  }

  /// What is known to be sold in the organization's country; nil when that is not documented or not answered.
  var availability: Availability? { country.flatMap { Country(code: $0)?.availability } }

  /// Whether a port order names service numbers of a type, `toll` or `toll-free`.
  fileprivate func isPortingServiceNumbers(_ type: String) -> Bool {
    items(of: "service-ports")?.contains { $0.fields["type"] == type } == true
  }

  /// The numbers that lead to a service.
  fileprivate var assignedNumbers: Set<String> { remembered("assigned numbers") { Set($0.services.flatMap(\.numbers)) } }

  /// The service numbers that lead nowhere yet; one that may serve people too is theirs unless a service has it.
  fileprivate var unassignedNumbers: Set<String> {
    remembered("unassigned numbers") { plan in
      Set(plan.numbers.that(are: .forServices, not: .forPeople).map(\.text)).subtracting(plan.assignedNumbers)
    }
  }
}
