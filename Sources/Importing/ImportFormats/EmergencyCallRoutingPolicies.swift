internal import JSON
internal import Readiness

extension ImportFormat {
  /// Which numbers are emergency numbers, and which usage carries them: `Get-CsTeamsEmergencyCallRoutingPolicy`.
  ///
  /// Source: Get-CsTeamsEmergencyCallRoutingPolicy, New-CsTeamsEmergencyNumber, read 2026-11-22.
  static let emergencyCallRoutingPolicies = ImportFormat(
    id: "emergencyCallRoutingPolicies", Signature(all: ["EmergencyNumbers"], one: ["AllowEnhancedEmergencyServices"]),
    listsAll: "emergency-call-routing-policies",
    reading: ["Identity", "EmergencyNumbers", "AllowEnhancedEmergencyServices"]
  ) { record, discovery in
    discovery.noteLoss(record, "EmergencyNumbers", listsObjects: true)
    var policy = Draft(ItemName.policy(record.text("Identity")), from: record.origin)
    policy.set("enhanced-services", record.flag("AllowEnhancedEmergencyServices"))
    if let numbers = record.json("EmergencyNumbers")?.elements, numbers.allSatisfy({ $0.kind == .object }) {
      policy.set("numbers", numbers.compactMap { $0.text("EmergencyDialString") })
      policy.set(
        "usages",
        numbers.compactMap { number in
          number.text("EmergencyDialString").map { "\($0)=\(number.text("OnlinePSTNUsage") ?? Plan.none)" }
        })
      policy.set(
        "masks",
        numbers.compactMap { number in
          number.text("EmergencyDialMask").map { "\(number.text("EmergencyDialString") ?? "")=\($0)" }
        })
    }
    discovery.add(policy, to: "emergency-call-routing-policies")
  }
}
