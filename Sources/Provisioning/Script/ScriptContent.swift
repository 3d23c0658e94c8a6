internal import Facts
internal import Locales
internal import PhoneNumbers
internal import Readiness
internal import Tables
internal import Texts

/// What the plan says that a script can carry out, with every identifier checked, and what it had to leave to people.
struct ScriptContent {
  let plan: Plan
  var people: [PersonRow] = []
  var places: [PlaceRow] = []
  var licences: [LicenceToGive] = []
  var resourceAccounts: [ResourceAccountRow] = []
  var queues: [QueueRow] = []
  var attendants: [AttendantRow] = []
  var callTargets: [CallTargetRow] = []
  var commonNumbers: [CommonNumberRow] = []
  var conferencing: ConferencingRow?
  var callingPolicies: [EmergencyCallingPolicyRow] = []
  var routingPolicies: [EmergencyRoutingPolicyRow] = []
  /// What the plan says and no line of the script does, with the reason.
  var leftToPeople: [Message] = []

  init(_ plan: Plan) {
    self.plan = plan
    let numbers = NumberFacts.all(of: plan)
    places = PlaceRow.all(of: plan)
    readConferencing()
    readPeople(numbers)
    readLicences()
    readVoiceApps(numbers)
    callingPolicies = EmergencyCallingPolicyRow.all(of: plan)
    routingPolicies = EmergencyRoutingPolicyRow.all(of: plan)
    if plan.connection == .sharedCalling { leftToPeople.append(.scriptSharedCalling) }
  }

  /// Whether a section has anything to look at.
  func hasContent(for section: ScriptSection) -> Bool {
    switch section {
    case .usageLocations: people.contains { !$0.usageLocation.isEmpty }
    case .licences: !licences.isEmpty && !people.isEmpty
    case .addresses: !places.isEmpty
    case .provisioning, .userNumbers: people.contains { !$0.number.isEmpty }
    case .resourceAccounts, .associations: !resourceAccounts.isEmpty
    case .callQueues: !queues.isEmpty
    case .autoAttendants: !attendants.isEmpty
    case .callTargets: !callTargets.isEmpty
    case .conferencing: conferencing != nil
    case .sharedCalling: !commonNumbers.isEmpty || people.contains(where: \.sharesNumber)
    case .policies: !callingPolicies.isEmpty || !routingPolicies.isEmpty || people.contains { !$0.policies.isEmpty }
    }
  }

  /// Whether the script itself mends what is wrong: common numbers without address, to which it gives the one that the plan names.
  func mends(_ finding: Finding) -> Bool {
    finding.rule == "common-number-without-address"
      && finding.subjects.allSatisfy { number in commonNumbers.contains { $0.number == number } }
  }

  // MARK: People

  private mutating func readPeople(_ numbers: [String: NumberFacts]) {
    guard let table = plan.tables[.users] else { return }
    let keys = Dictionary(places.map { ($0.name, $0) }) { first, _ in first }
    let columns =
      ["UserPrincipalName", "UsageLocation", "LineUri", "EmergencyAddress", "Identity", "AccountType"] + PersonRow.policyColumns
    var unscriptable = 0
    for cells in table.rows(of: columns, { cells, _ in cells.map { $0 == Plan.none ? "" : $0 } }) where cells[5] != "ResourceAccount" {
      guard let name = Identifier.userPrincipalName(cells[0]) else {
        leftToPeople.append(.scriptBadUser(name: cells[0].inert))
        continue
      }
      var row = PersonRow(name: name, usageLocation: Identifier.country(cells[1]) ?? "")
      row.conferenceNumber = conferencing?.number(for: row.usageLocation) ?? ""
      for (column, policy) in zip(PersonRow.policyColumns, cells.dropFirst(6)) where !policy.isEmpty && policy != "Global" {
        row.policies[column] = policy.hasPrefix("Tag:") ? String(policy.dropFirst(4)) : policy
      }
      let policy = row.policies["TeamsSharedCallingRoutingPolicy"]
      row.sharesNumber = cells[2].isEmpty && plan.isYes("wishes.calling") && (plan.connection == .sharedCalling || policy != nil)
      if !cells[2].isEmpty { readNumber(cells, of: &row, numbers, keys, &unscriptable) }
      people.append(row)
    }
    if unscriptable > 0 { leftToPeople.append(.scriptNumbersWithoutCmdlet(count: unscriptable)) }
  }

  private mutating func readNumber(
    _ cells: [String], of row: inout PersonRow, _ numbers: [String: NumberFacts], _ places: [String: PlaceRow], _ unscriptable: inout Int
  ) {
    let text = cells[2].hasPrefix("tel:") ? String(cells[2].dropFirst(4)) : cells[2]
    guard plan.connection != .sharedCalling else { return }
    guard let number = Identifier.phoneNumber(text) else {
      leftToPeople.append(.scriptBadNumber(name: row.name, number: text.inert))
      return
    }
    let facts = numbers[number]
    let place = places[cells[3]]
    let hasLocation = place == nil || (facts?.location).map { !$0.isEmpty && $0 == place?.locationID } == true
    // An import has shown it to be so: there is nothing left to do.
    if let facts, !facts.holder.isEmpty, facts.holder == cells[4].lowercased(), hasLocation { return }
    guard let type = NumberFacts.type(facts?.type ?? "", connection: plan.carrier) else {
      unscriptable += 1
      return
    }
    (row.number, row.numberType, row.place) = (number, type, place?.key ?? "")
  }

  // MARK: Licences

  private mutating func readLicences() {
    guard plan.connection != nil else { return }
    add(.phone) { $0.phoneSystem }
    if plan.connection == .callingPlan { add(.callingPlan) { $0.callingPlan != .none } }
  }

  private mutating func add(_ kind: LicenceToGive.Kind, _ gives: (LicenceContents) -> Bool) {
    let personal = plan.licences.filter { owned in
      owned.quantity != 0 && owned.licence.map { $0.kind != .resourceAccount && $0.kind != .deviceOrRoom && gives($0.includes) } == true
    }
    guard let only = personal.first?.licence else { return }
    guard personal.count == 1 else {
      leftToPeople.append(
        kind == .phone
          ? .scriptSeveralPhoneLicences(names: personal.map(\.name.inert)) : .scriptSeveralPlans(names: personal.map(\.name.inert)))
      return
    }
    let plans = Licences.servicePlans.filter { gives($0.includes) }.map(\.name)
    if let index = licences.firstIndex(where: { $0.product == only.partNumber }) {
      licences[index].plans = plans
    } else {
      licences.append(LicenceToGive(product: only.partNumber, plans: plans))
    }
  }

  // MARK: Conferencing

  private mutating func readConferencing() {
    guard plan.isYes("wishes.audio-conferencing"), (plan["audio-conferencing.provider"] ?? "microsoft") == "microsoft" else { return }
    let numbers = plan.values(AnswerPath("audio-conferencing.numbers")).compactMap { try? PhoneNumber($0) }
    let pin = plan["organization.cloud"] == "21vianet" ? nil : plan["audio-conferencing.pin-length"].flatMap { Int($0) }
    guard !numbers.isEmpty || pin != nil else { return }
    conferencing = ConferencingRow(numbers: numbers, pinLength: pin.flatMap { (4...12).contains($0) ? $0 : nil })
  }
}

/// A product that gives people what they need.
struct LicenceToGive {
  enum Kind { case phone, callingPlan }
  var product: String
  /// The service plans of which any one means that nothing is needed.
  var plans: [String]
}

/// The organization's own numbers of the conferencing bridge.
struct ConferencingRow {
  var numbers: [PhoneNumber]
  var pinLength: Int?

  /// The number that calls reach by default: it must be a toll number.
  var defaultNumber: PhoneNumber? { numbers.first { $0.type != .tollFree } }

  /// The toll number of a person's own country; nil when the bridge has none there.
  func number(for country: String) -> String? {
    country.isEmpty ? nil : numbers.first { $0.type != .tollFree && $0.region == country }?.e164
  }
}
