internal import Readiness

extension ImportFormat {
  /// Who is told of emergency calls, and how: `Get-CsTeamsEmergencyCallingPolicy`.
  ///
  /// Source: Get-CsTeamsEmergencyCallingPolicy, read 2026-11-22.
  static let emergencyCallingPolicies = ImportFormat(
    id: "emergencyCallingPolicies", Signature(all: ["NotificationGroup", "NotificationMode"]), listsAll: "emergency-calling-policies",
    reading: ["Identity", "NotificationGroup", "NotificationDialOutNumber", "NotificationMode", "ExternalLocationLookupMode"]
  ) { record, discovery in
    var policy = Draft(ItemName.policy(record.text("Identity")), from: record.origin)
    policy.set("notification-group", record.text("NotificationGroup") ?? (record["NotificationGroup"].kind == .absent ? nil : Plan.none))
    policy.set("notification-number", record.text("NotificationDialOutNumber"))
    policy.set("notification-mode", record.text("NotificationMode"))
    policy.set("external-location-lookup", record.text("ExternalLocationLookupMode").map { $0 == "Enabled" })
    discovery.add(policy, to: "emergency-calling-policies")
  }
}
