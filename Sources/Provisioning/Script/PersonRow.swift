internal import Readiness
internal import Tables

/// A person of the plan, as a row of the script's table: only what is still to be seen to, every identifier checked.
struct PersonRow {
  /// The columns of policies that the script can grant, named as in `users.csv`.
  static let policyColumns = [
    "OnlineVoiceRoutingPolicy", "TenantDialPlan", "TeamsEmergencyCallingPolicy", "TeamsEmergencyCallRoutingPolicy",
    "TeamsSharedCallingRoutingPolicy",
  ]

  var name: String
  var usageLocation = ""
  var number = ""
  var numberType = ""
  /// The key of the emergency address in the script.
  var place = ""
  var conferenceNumber = ""
  /// Whether they call over a common number, so that calling is to be switched on by itself.
  var sharesNumber = false
  /// Column to the policy's name.
  var policies: [String: String] = [:]
}

/// What the plan tells of a phone number's place in the tenant.
struct NumberFacts {
  var type: String
  var holder: String
  var location: String
  /// The name of the emergency address that the plan gives it.
  var address: String

  /// All numbers of a plan, by E.164 with the extension.
  static func all(of plan: Plan) -> [String: NumberFacts] {
    guard let table = plan.tables[.numbers] else { return [:] }
    var facts: [String: NumberFacts] = [:]
    let columns = ["TelephoneNumber", "NumberType", "AssignedPstnTargetId", "LocationId", "EmergencyAddress"]
    for (key, fact) in table.rows(
      of: columns,
      { cells, _ in
        let facts = NumberFacts(
          type: cells[1], holder: cells[2].lowercased(), location: cells[3].lowercased(), address: cells[4])
        return (Identifier.phoneNumber(cells[0]), facts)
      })
    {
      if let key, facts[key] == nil { facts[key] = fact }
    }
    return facts
  }

  /// The cmdlets' name of a number's kind; nil where no cmdlet assigns it.
  static func type(_ written: String, connection: Connection?) -> String? {
    if let known = ["CallingPlan", "DirectRouting", "OperatorConnect"].first(where: { $0.lowercased() == written.lowercased() }) {
      return known
    }
    guard written.isEmpty else { return nil }
    switch connection {
    case .callingPlan: return "CallingPlan"
    case .operatorConnect: return "OperatorConnect"
    case .directRouting: return "DirectRouting"
    case .teamsPhoneMobile, .sharedCalling, nil: return nil
    }
  }
}
