import Checklists
import Readiness

/// Organizations in good order, each with everything answered and every task done.
enum HealthyPlan: String, CaseIterable {
  case unitedStates, france, unitedKingdom, germany, canada, directRouting, operatorConnect, sharedCalling, teamsPhoneMobile, prepaid,
    ported, threeCountries, totalsOnly

  var plan: Plan {
    var plan = Plan()
    plan["organization.name"] = "Contoso"
    plan["organization.country"] = country
    plan["organization.other-countries"] = self == .threeCountries ? "FR, GB" : Plan.none
    plan["organization.cloud"] = "worldwide"
    plan["connection"] = connection
    plan["billing"] = self == .prepaid ? "credits" : "post-usage"
    plan["roles.held"] = "licences, telephony"
    addLicences(to: &plan)
    addNumbers(to: &plan)
    addPeople(to: &plan)
    addServices(to: &plan)
    addFunding(to: &plan)
    if self == .ported { addPort(to: &plan) }
    if self == .threeCountries { addOtherCountries(to: &plan) }
    let interview = Interview(.phoneSystem)
    for step in Checklist.phoneSystem.steps {
      for task in interview.tasks(of: step, for: plan) { plan.tasks[task.id] = TaskRecord(.done, on: "2026-11-20") }
    }
    return plan
  }

  private var country: String {
    switch self {
    case .france, .totalsOnly: "FR"
    case .unitedKingdom: "GB"
    case .germany, .operatorConnect: "DE"
    case .canada: "CA"
    default: "US"
    }
  }

  private var connection: String {
    switch self {
    case .directRouting: "direct-routing"
    case .operatorConnect: "operator-connect"
    case .sharedCalling: "shared-calling"
    case .teamsPhoneMobile: "teams-phone-mobile"
    default: "calling-plan"
    }
  }

  /// Numbers of drama and examples: none of them is anyone's.
  private var numbers: (users: [String], toll: String, tollFree: String) {
    switch country {
    case "FR": (["+33199001234", "+33199001235"], "+33199005678", "+33800123456")
    case "GB": (["+442079460101", "+442079460102"], "+442079460100", "+448081570000")
    case "DE": (["+493023125101", "+493023125102"], "+493023125000", "+498001234567")
    case "CA": (["+16135550101", "+16135550102"], "+16135550100", "+18005550199")
    default: (["+14255550101", "+14255550102"], "+14255550100", "+18005550100")
    }
  }

  private var address: [String: String] {
    switch country {
    case "FR":
      [
        "HouseNumber": "12", "StreetName": "rue de la Paix", "City": "Paris", "PostalCode": "75002", "Latitude": "48.8689",
        "Longitude": "2.3316",
      ]
    case "GB":
      [
        "HouseNumber": "10", "StreetName": "Downing Street", "City": "London", "PostalCode": "SW1A 2AA", "Latitude": "51.5034",
        "Longitude": "-0.1276",
      ]
    case "DE":
      [
        "HouseNumber": "77", "StreetName": "Friedrichstraße", "City": "Berlin", "PostalCode": "10117", "Latitude": "52.5121",
        "Longitude": "13.3893",
      ]
    case "CA":
      [
        "HouseNumber": "111", "StreetName": "Wellington", "StreetSuffix": "Street", "City": "Ottawa", "StateOrProvince": "ON",
        "PostalCode": "K1A 0A9", "Latitude": "45.4236", "Longitude": "-75.7009",
      ]
    default:
      [
        "HouseNumber": "1", "StreetName": "Main", "StreetSuffix": "Street", "City": "Redmond", "StateOrProvince": "WA",
        "PostalCode": "98052",
        "Latitude": "47.67", "Longitude": "-122.12",
      ]
    }
  }

  private func addLicences(to plan: inout Plan) {
    plan["wishes.users"] = self == .totalsOnly ? "50" : "2"
    let quantity = self == .totalsOnly ? "60" : "5"
    let names =
      switch self {
      case .directRouting, .operatorConnect: ["SPE_E5"]
      case .sharedCalling: ["SPE_E5", "MCOPSTN_PAYG_1"]
      case .teamsPhoneMobile: ["SPE_E5", "Operator_Connect_Mobile"]
      case .prepaid: ["SPE_E3", "MCOEV", "MCOPSTN1", "MCOMEETADV", "MCOPSTNC"]
      default: ["SPE_E5", "MCOPSTN1"]
      }
    for name in names {
      plan.addItem(name, to: "licences")
      plan[AnswerPath(list: "licences", item: name, field: "quantity")] = quantity
    }
  }

  private func addNumbers(to plan: inout Plan) {
    plan["ordering.user-numbers"] = "admin-center"
    plan["wishes.user-numbers"] = self == .totalsOnly ? "50" : "2"
    let users = self == .totalsOnly ? (0..<50).map { "+331990012\($0 + 10)" } : numbers.users
    for number in users { plan.addItem(number, to: "user-numbers") }
    plan["wishes.service-numbers"] = "yes"
    plan["ordering.service-numbers"] = "admin-center"
    for number in [numbers.toll, numbers.tollFree] { plan.addItem(number, to: "service-numbers") }
  }

  private func addPeople(to plan: inout Plan) {
    plan["wishes.calling"] = "yes"
    plan["organization.hybrid"] = "no"
    plan["emergency.dynamic"] = "yes"
    plan["emergency.remote-work"] = "yes"
    plan["emergency.security-desk"] = "no"
    if connection == "direct-routing" {
      plan["direct-routing.sbc"] = "sbc1.contoso.com"
      plan["direct-routing.emergency-policy"] = "yes"
    }
    if self == .sharedCalling {
      plan["shared-calling.number-type"] = "calling-plan"
      plan["shared-calling.emergency-policy"] = "yes"
      plan[AnswerPath(list: "service-numbers", item: numbers.toll, field: "address")] = "HQ"
    }
    plan.addItem("HQ", to: "addresses")
    let fields = address.merging(["CompanyName": "Contoso", "country": country, "validation": "validated"]) { $1 }
    for (field, value) in fields { plan[AnswerPath(list: "addresses", item: "HQ", field: field)] = value }
    guard self != .totalsOnly else {
      plan["users"] = Plan.none
      return
    }
    for (user, number) in zip(["ana@contoso.com", "bo@contoso.com"], numbers.users) {
      plan.addItem(user, to: "users")
      let line = self == .sharedCalling ? Plan.none : number
      for (field, value) in ["usage-location": country, "number": line, "address": "HQ"] {
        plan[AnswerPath(list: "users", item: user, field: field)] = value
      }
    }
  }

  private func addServices(to plan: inout Plan) {
    plan["wishes.audio-conferencing"] = "yes"
    plan["audio-conferencing.provider"] = "microsoft"
    plan["audio-conferencing.organizers"] = "2"
    plan["audio-conferencing.numbers"] = Plan.none
    plan["audio-conferencing.pin-length"] = "5"
    for list in ["call-queues", "auto-attendants"] { plan["wishes.\(list)"] = "yes" }
    plan.addItem("Support", to: "call-queues")
    plan.addItem("Main", to: "auto-attendants")
    let queue = [
      "numbers": numbers.tollFree, "resource-account": "support@contoso.com", "agents": "ana@contoso.com, bo@contoso.com",
      "routing": "round-robin",
    ]
    let attendant = [
      "numbers": numbers.toll, "resource-account": "main@contoso.com", "language": "en-US", "time-zone": "Pacific Standard Time",
      "menu": "1=queue:Support, 0=operator", "operator": "user:ana@contoso.com",
    ]
    for (field, value) in queue { plan[AnswerPath(list: "call-queues", item: "Support", field: field)] = value }
    for (field, value) in attendant { plan[AnswerPath(list: "auto-attendants", item: "Main", field: field)] = value }
    plan["resource-accounts.licences"] = "2"
  }

  private func addFunding(to plan: inout Plan) {
    plan["wishes.call-anywhere"] = "yes"
    guard self == .prepaid else {
      plan["credits.overage"] = "yes"
      return
    }
    for id in ["credits.set-up", "credits.auto-recharge", "credits.users-licensed"] { plan[id] = "yes" }
    plan["credits.volume-licensing"] = "no"
  }

  private func addPort(to plan: inout Plan) {
    plan["ordering.user-numbers"] = "port"
    plan["wishes.user-numbers"] = nil
    plan.addItem("Old operator", to: "user-ports")
    let order = [
      "count": "2", "carrier": "Example Telecom", "account-number": "7001234589", "billing-number": "+14255550101", "extent": "full",
      "loa": "yes", "date": "2026-11-09", "status": "completed",
    ]
    for (field, value) in order { plan[AnswerPath(list: "user-ports", item: "Old operator", field: field)] = value }
  }

  private func addOtherCountries(to plan: inout Plan) {
    for other in [Self.france, .unitedKingdom] {
      plan.addItem(other.country, to: "addresses")
      let fields = other.address.merging(["CompanyName": "Contoso", "country": other.country, "validation": "validated"]) { $1 }
      for (field, value) in fields { plan[AnswerPath(list: "addresses", item: other.country, field: field)] = value }
      let user = other.country.lowercased() + "@contoso.com"
      plan.addItem(user, to: "users")
      plan.addItem(other.numbers.users[0], to: "user-numbers")
      for (field, value) in ["usage-location": other.country, "number": other.numbers.users[0], "address": other.country] {
        plan[AnswerPath(list: "users", item: user, field: field)] = value
      }
    }
  }
}
