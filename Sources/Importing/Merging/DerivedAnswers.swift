internal import Facts
internal import Readiness

/// Answers to questions that follow from what the files tell.
struct DerivedAnswers {
  /// An answer.
  struct Answer {
    var id: String
    /// Nil where files tell that what they answered before is not so.
    var text: String?
    /// What is so, and not what somebody wishes: a typed answer that says otherwise is shown.
    var isFact: Bool
  }

  private let discovery: Discovery
  private let items: [String: [ResolvedItem]]
  private let plan: Plan
  private var found: [Answer] = []

  init(_ discovery: Discovery, _ items: [String: [ResolvedItem]], _ plan: Plan) {
    (self.discovery, self.items, self.plan) = (discovery, items, plan)
  }

  consuming func answers() -> [Answer] {
    var derived = self
    derived.connection()
    derived.country()
    derived.services()
    derived.emergency()
    return derived.found
  }

  private mutating func add(_ id: String, _ text: String?, isFact: Bool = true) { found.append(Answer(id: id, text: text, isFact: isFact)) }

  /// How calls reach the network: where all numbers are of one kind, the organization is connected so.
  private mutating func connection() {
    let kinds = distinct(discovery.numbers, "NumberType", limit: 2)
    let isShared = allShareNumbers
    if isShared {
      add("connection", "shared-calling")
      let type = kinds.first.flatMap { Connection(numberType: $0, isMobile: false) }
      if kinds.count == 1, let type { add("shared-calling.number-type", type.rawValue) }
    } else {
      let way = kinds.first.flatMap { Connection(numberType: $0, isMobile: numbersOfPeopleAreMobile) }
      if discovery.isWhole("numbers", plan), kinds.count == 1, let way { add("connection", way.rawValue) }
      if kinds.count > 1 || discovery.lacksNumbersHeld { add("connection", nil) }
    }
    let gateways = (items["gateways"] ?? []).filter { $0.fields["enabled"] != "no" }
    if !gateways.isEmpty { add("direct-routing.sbc", gateways.map { $0.name.lowercased() }.joined(separator: ", ")) }
    emergencyPolicy(whereAllShare: isShared)
  }

  /// Whether a policy names emergency numbers; the gateways may have been told by another import.
  private mutating func emergencyPolicy(whereAllShare isShared: Bool) {
    let lists = ["gateways", "emergency-call-routing-policies"]
    guard lists.contains(where: { items[$0]?.isEmpty == false }) else { return }
    let (gateways, policies) = (known(lists[0]), known(lists[1]))
    let id = (isShared ? Connection.sharedCalling : .directRouting).rawValue + ".emergency-policy"
    if policies.contains(where: { $0.fields["numbers"].map { $0 != Plan.none } == true }) {
      add(id, "yes")
    } else if isShared || gateways.contains(where: { $0.fields["enabled"] != "no" }), policies.contains(where: { $0.name == "Global" }),
      policies.allSatisfy({ $0.fields["numbers"] == Plan.none })
    {
      add(id, "no")
    }
  }

  /// The items of a list: those of the files, or else those that the plan has.
  private func known(_ list: String) -> [(name: String, fields: [String: String])] {
    if let items = items[list], !items.isEmpty { return items.map { ($0.name, $0.fields) } }
    return (plan.lists[list] ?? []).map { ($0.name, $0.fields) }
  }

  /// Whether every number that people may have is a mobile one; those of services never are.
  private var numbersOfPeopleAreMobile: Bool {
    let numbers = discovery.numbers
    guard let capability = numbers.column("Capability") else { return false }
    var isOfPeople = CellQuestion(column: capability) { NumberUse(capability: $0).contains(.user) }
    var isMobile = CellQuestion(column: capability) { $0.contains("TeamsPhoneMobile") }
    let ofPeople = numbers.rows.filter { isOfPeople($0, in: numbers) }
    return !ofPeople.isEmpty && ofPeople.allSatisfy { isMobile($0, in: numbers) }
  }

  /// Whether nobody has a number of their own, and most who call, or may, have a policy for Shared Calling: the numbers are services'.
  ///
  /// Who is left without policy, or without calling switched on, is for the rules to name.
  private var allShareNumbers: Bool {
    let people = discovery.people
    guard discovery.isWhole("users", plan), let line = people.column("LineUri"), let voice = people.column("EnterpriseVoiceEnabled"),
      let policy = people.column("TeamsSharedCallingRoutingPolicy")
    else { return false }
    var isGranted = CellQuestion(column: policy) { $0 != Plan.none && $0 != "Global" }
    let numbered = people.rows.contains { !people.isExcluded($0) && people.withCell($0, line) { $0.first } == UInt8(ascii: "+") }
    let granted = people.rows.count { !people.isExcluded($0) && isGranted($0, in: people) }
    let others = people.rows.count { discovery.isCaller($0, line, voice) && !isGranted($0, in: people) }
    return !numbered && granted > others
  }

  /// The country, where all people use their licences in one; there is no other then.
  private mutating func country() {
    let countries = distinct(discovery.people, "UsageLocation", limit: 2)
    if discovery.isWhole("users", plan), countries.count == 1, let country = countries.first {
      add("organization.country", country)
      add("organization.other-countries", Plan.none, isFact: false)
    }
    if countries.count > 1 {
      add("organization.country", nil)
      add("organization.other-countries", nil)
    }
  }

  private mutating func services() {
    if items["call-queues"]?.isEmpty == false { add("wishes.call-queues", "yes") }
    if items["auto-attendants"]?.isEmpty == false { add("wishes.auto-attendants", "yes") }
    let bridge = discovery.bridge
    if bridge.isThere {
      add("wishes.audio-conferencing", "yes")
      add("audio-conferencing.provider", "microsoft", isFact: false)
    }
    if bridge.numbersAreKnown {
      add("audio-conferencing.numbers", bridge.numbers.isEmpty ? Plan.none : bridge.numbers.joined(separator: ", "))
    }
    if !bridge.organizers.isEmpty { add("audio-conferencing.organizers", String(bridge.organizers.count), isFact: false) }
    licences()
    let numbers = discovery.numbers
    if let capability = numbers.column("Capability") {
      // Every number of Direct Routing can be a person's or a service's.
      var isOfService = CellQuestion(column: capability) { NumberUse(capability: $0) == .service }
      let status = numbers.column("PstnAssignmentStatus")
      var isServing = status.map { CellQuestion(column: $0) { ["VoiceApplicationAssigned", "ConferenceAssigned"].contains($0) } }
      let isHeldByAccount = items["resource-accounts"]?.contains { $0.fields["number"]?.hasPrefix("+") == true } == true
      if isHeldByAccount || numbers.rows.contains(where: { isOfService($0, in: numbers) || isServing?($0, in: numbers) == true }) {
        add("wishes.service-numbers", "yes", isFact: false)
      }
    }
    callers()
  }

  private mutating func licences() {
    guard discovery.licencesAreKnown else { return }
    let licences = items["licences"] ?? []
    if licences.isEmpty { add("licences", Plan.none) }
    let segments = Set(licences.compactMap { Licences.licence($0.name)?.segment })
    // Nobody else is sold a government's products.
    let governments = [Licence.Segment.gcc, .gccHigh, .dod].filter(segments.contains)
    if governments.count == 1 { add("organization.cloud", governments[0].rawValue) }
    let ofAccounts = licences.filter { Licences.licence($0.name)?.includes.resourceAccount == true }
    let counts = ofAccounts.compactMap { $0.fields["quantity"].flatMap { Int($0) } }
    if !counts.isEmpty, counts.count == ofAccounts.count { add("resource-accounts.licences", String(counts.reduce(0, +))) }
  }

  /// How many people call: those with a number, or with calling switched on.
  private mutating func callers() {
    let people = discovery.people
    guard let line = people.column("LineUri"), let voice = people.column("EnterpriseVoiceEnabled") else { return }
    guard people.rows.contains(where: { people.isTold($0, line) || people.isTold($0, voice) }) else { return }
    let callers = people.rows.count { discovery.isCaller($0, line, voice) }
    guard callers > 0 else { return }
    add("wishes.users", String(callers), isFact: false)
    add("wishes.calling", "yes", isFact: false)
  }

  private mutating func emergency() {
    let places = items["network-places"] ?? []
    if places.contains(where: { $0.fields["location"] != nil }) { add("emergency.dynamic", "yes") }
    let policies = items["emergency-calling-policies"] ?? []
    if policies.contains(where: { $0.fields["notification-group"].map { $0 != Plan.none } == true }) {
      add("emergency.security-desk", "yes")
    }
  }

  /// The texts of a column, as soon as there are `limit` of them no more.
  private func distinct(_ gathered: Gathered, _ name: String, limit: Int) -> Set<String> {
    guard let column = gathered.column(name) else { return [] }
    var texts: Set<String> = []
    var last: TextPool.Reference = 0
    for row in gathered.rows where !gathered.isExcluded(row) && gathered.reference(row, column) != last {
      last = gathered.reference(row, column)
      if last != 0 { texts.insert(gathered[row, column]) }
      if texts.count >= limit { break }
    }
    return texts
  }
}
