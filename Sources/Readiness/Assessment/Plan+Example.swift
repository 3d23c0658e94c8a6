extension Plan {
  /// A small plan for the examples of a rule.
  static func example(
    country: String = "US", connection: Connection = .callingPlan, billing: Billing = .postUsage, userNumbers: [String] = [],
    serviceNumbers: [String] = [], licences: [String: Int]? = nil, answers: [String: String] = [:], _ edit: (inout Plan) -> Void = { _ in }
  ) -> Plan {
    var plan = Plan(
      country, connection, billing, userNumbers: userNumbers, serviceNumbers: serviceNumbers, licences: licences, answers: answers)
    edit(&plan)
    return plan
  }

  // Hundreds of examples call these: a copy in each would take the compiler longer than all else.
  @inline(never) private init(
    _ country: String, _ connection: Connection, _ billing: Billing, userNumbers: [String], serviceNumbers: [String],
    licences: [String: Int]?, answers: [String: String]
  ) {
    self.init()
    self["organization.country"] = country
    self["connection"] = connection.rawValue
    self["billing"] = billing.rawValue
    for number in userNumbers { addItem(number, to: "user-numbers") }
    for number in serviceNumbers { addItem(number, to: "service-numbers") }
    if licences?.isEmpty == true { self["licences"] = Plan.none }
    for (name, quantity) in (licences ?? [:]).sorted(by: { $0.key < $1.key }) {
      addItem(name, to: "licences")
      self[AnswerPath(list: "licences", item: name, field: "quantity")] = String(quantity)
    }
    for (id, value) in answers { self[id] = value }
  }

  /// A column that an export fills for a person.
  enum UserColumn: String {
    case id = "Identity", type = "AccountType", enabled = "AccountEnabled", voice = "EnterpriseVoiceEnabled"
    case plans = "AssignedPlans", licences = "AssignedLicenses", features = "FeatureTypes", mode = "TeamsUpgradeEffectiveMode"
    case routing = "OnlineVoiceRoutingPolicy", emergencyCalling = "TeamsEmergencyCallingPolicy"
    case emergencyRouting = "TeamsEmergencyCallRoutingPolicy", sharedCalling = "TeamsSharedCallingRoutingPolicy"
  }

  /// A column that an export fills for a number.
  enum NumberColumn: String {
    case type = "NumberType", capability = "Capability", activation = "ActivationState", port = "PortInOrderStatus"
    case blocked = "AssignmentBlockedState", blockedUntil = "AssignmentBlockedUntil", source = "NumberSource"
    case status = "PstnAssignmentStatus", holder = "AssignedPstnTargetId"
    case category = "AssignmentCategory", location = "LocationId"
  }

  /// A person who calls; nil leaves a field unknown.
  @inline(never) mutating func addUser(
    _ name: String, in usageLocation: String? = "US", number: String? = nil, address: String? = nil, _ columns: [UserColumn: String] = [:]
  ) {
    addItem(name, to: "users")
    for (field, value) in [("usage-location", usageLocation), ("number", number), ("address", address)] {
      self[AnswerPath(list: "users", item: name, field: field)] = value
    }
    for (column, value) in columns { self[AnswerPath(list: "users", item: name, field: column.rawValue)] = value }
  }

  /// A number for people, as the inventory has it.
  @inline(never) mutating func addNumber(_ number: String, _ columns: [NumberColumn: String] = [:]) {
    addItem(number, to: "user-numbers")
    for (column, value) in columns { self[AnswerPath(list: "numbers", item: number, field: column.rawValue)] = value }
  }

  /// Direct Routing for the United States that reaches a gateway; the fields of one item changed.
  @inline(never) mutating func addRouting(
    usages: String = "US", routed: String = "US", gateways: String = "sbc1.contoso.com", enabled: String = "yes"
  ) {
    add("Everyone", to: "voice-routing-policies", ["usages": usages])
    add("US route", to: "voice-routes", ["usages": routed, "gateways": gateways, "pattern": ".*"])
    add("sbc1.contoso.com", to: "gateways", ["enabled": enabled])
  }

  /// An emergency address of Redmond, with fields changed.
  @inline(never) mutating func addAddress(
    _ name: String, country: String = "US", validation: String? = "validated", _ changed: [String: String] = [:]
  ) {
    addItem(name, to: "addresses")
    var fields = [
      "CompanyName": "Contoso", "HouseNumber": "1", "StreetName": "Main", "StreetSuffix": "Street", "City": "Redmond",
      "StateOrProvince": "WA",
      "PostalCode": "98052", "Latitude": "47.67", "Longitude": "-122.12", "country": country,
    ]
    fields["validation"] = validation
    fields.merge(changed) { $1 }
    for (field, value) in fields { self[AnswerPath(list: "addresses", item: name, field: field)] = value }
  }

  /// A call queue, auto attendant or port order with some fields.
  @inline(never) mutating func add(_ name: String, to list: String, _ fields: [String: String] = [:]) {
    if list == "call-queues" || list == "auto-attendants" { self["wishes.\(list)"] = "yes" }
    addItem(name, to: list)
    for (field, value) in fields { self[AnswerPath(list: list, item: name, field: field)] = value }
  }
}
