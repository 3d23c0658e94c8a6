internal import Readiness

/// A policy that says who is told of emergency calls.
struct EmergencyCallingPolicyRow {
  private static let modes = ["NotificationOnly", "ConferenceMuted", "ConferenceUnMuted"]

  var name: String
  /// Parameter to value, only what the plan tells.
  var fields: [(String, String)]

  static func all(of plan: Plan) -> [EmergencyCallingPolicyRow] {
    PolicyItem.all("emergency-calling-policies", of: plan).map { policy in
      let mode = policy["notification-mode"].flatMap { written in modes.first { $0.lowercased() == written.lowercased() } }
      let fields = [
        ("Description", policy["description"]), ("NotificationGroup", policy["notification-group"]), ("NotificationMode", mode),
        ("NotificationDialOutNumber", policy["notification-number"].flatMap(Identifier.phoneNumber)),
        ("ExternalLocationLookupMode", policy["external-location-lookup"].map { $0 == "yes" ? "Enabled" : "Disabled" }),
      ]
      return EmergencyCallingPolicyRow(name: policy.name, fields: fields.compactMap { key, value in value.map { (key, $0) } })
    }
  }

  var value: PowerShellValue { .table([("Name", .text(name))] + fields.map { ($0.0, .text($0.1)) }) }
}

/// A policy that says which numbers are emergency numbers, and through which usage their calls leave.
struct EmergencyRoutingPolicyRow {
  var name: String
  var isEnhanced: Bool
  /// What is dialled, what else may be dialled for it, and its usage.
  var numbers: [(dialled: String, masks: String, usage: String)]

  /// All with at least one number; dialled strings and masks are digits.
  static func all(of plan: Plan) -> [EmergencyRoutingPolicyRow] {
    PolicyItem.all("emergency-call-routing-policies", of: plan).compactMap { policy in
      let (masks, usages) = (policy.pairs("masks"), policy.pairs("usages"))
      let numbers = policy.values("numbers").filter(isDigits).map { dialled in
        let mask = masks[dialled].flatMap { $0.split(separator: ";").allSatisfy(isDigits) ? $0 : nil }
        return (dialled: dialled, masks: mask ?? "", usage: usages[dialled].flatMap { $0 == Plan.none ? nil : $0 } ?? "")
      }
      guard !numbers.isEmpty else { return nil }
      return EmergencyRoutingPolicyRow(name: policy.name, isEnhanced: policy["enhanced-services"] == "yes", numbers: numbers)
    }
  }

  private static func isDigits(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.count <= 10 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  var value: PowerShellValue {
    let rows = numbers.map { number in
      PowerShellValue.table([("Dialled", .text(number.dialled)), ("Masks", .text(number.masks)), ("Usage", .text(number.usage))])
    }
    return .table([("Name", .text(name)), ("Enhanced", .flag(isEnhanced)), ("Numbers", .list(rows))])
  }
}

/// A policy of a list of the plan, by the name that people are given it by.
private struct PolicyItem {
  let name: String
  private let item: Plan.Item

  /// All but the one that holds for everybody, which is there already.
  static func all(_ list: String, of plan: Plan) -> [PolicyItem] {
    (plan.lists[list] ?? []).compactMap { item in
      let name = item.name.hasPrefix("Tag:") ? String(item.name.dropFirst(4)) : item.name
      return name == "Global" ? nil : PolicyItem(name: name, item: item)
    }
  }

  subscript(field: String) -> String? { item.known(field) }

  func values(_ field: String) -> [String] {
    (self[field] ?? "").split(separator: ",").map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
  }

  /// `911=Emergency, 112=Emergency` by what stands before the sign.
  func pairs(_ field: String) -> [String: String] {
    let pairs = values(field).compactMap { entry -> (String, String)? in
      let parts = entry.split(separator: "=", maxSplits: 1)
      return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }
    return Dictionary(pairs) { first, _ in first }
  }
}
