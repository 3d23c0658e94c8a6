extension Plan {
  /// A small plan for the examples of a rule.
  static func example(
    country: String = "US", connection: Connection = .callingPlan, billing: Billing = .postUsage, userNumbers: [String] = [],
    serviceNumbers: [String] = [], licences: [String: Int]? = nil, answers: [String: String] = [:], _ edit: (inout Plan) -> Void = { _ in }
  ) -> Plan {
    var plan = Plan()
    plan["organization.country"] = country
    plan["connection"] = connection.rawValue
    plan["billing"] = billing.rawValue
    for number in userNumbers { plan.addItem(number, to: "user-numbers") }
    for number in serviceNumbers { plan.addItem(number, to: "service-numbers") }
    if licences?.isEmpty == true { plan["licences"] = Plan.none }
    for (name, quantity) in (licences ?? [:]).sorted(by: { $0.key < $1.key }) {
      plan.addItem(name, to: "licences")
      plan[AnswerPath(list: "licences", item: name, field: "quantity")] = String(quantity)
    }
    for (id, value) in answers { plan[id] = value }
    edit(&plan)
    return plan
  }

  /// A person who calls; nil leaves a field unknown.
  mutating func addUser(_ name: String, in usageLocation: String? = "US", number: String? = nil, address: String? = nil) {
    addItem(name, to: "users")
    for (field, value) in [("usage-location", usageLocation), ("number", number), ("address", address)] {
      self[AnswerPath(list: "users", item: name, field: field)] = value
    }
  }

  /// An emergency address of Redmond, with fields changed.
  mutating func addAddress(_ name: String, country: String = "US", validation: String? = "validated", _ changed: [String: String] = [:]) {
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
  mutating func add(_ name: String, to list: String, _ fields: [String: String] = [:]) {
    if list == "call-queues" || list == "auto-attendants" { self["wishes.\(list)"] = "yes" }
    addItem(name, to: list)
    for (field, value) in fields { self[AnswerPath(list: list, item: name, field: field)] = value }
  }
}
