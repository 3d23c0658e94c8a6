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
}
