extension ImportFormat {
  /// By whose number people without their own call, and by which numbers they are called back: `Get-CsTeamsSharedCallingRoutingPolicy`.
  ///
  /// Source: Get-CsTeamsSharedCallingRoutingPolicy, New-CsTeamsSharedCallingRoutingPolicy, read 2026-12-01.
  static let sharedCallingRoutingPolicies = ImportFormat(
    id: "sharedCallingRoutingPolicies", Signature(all: ["ResourceAccount", "EmergencyNumbers"]),
    listsAll: "shared-calling-routing-policies",
    reading: ["Identity", "ResourceAccount", "EmergencyNumbers"]
  ) { record, discovery in
    discovery.noteLoss(record, "EmergencyNumbers")
    var policy = Draft(ItemName.policy(record.text("Identity")), from: record.origin)
    policy.fields["resource-account"] = .accounts(record.text("ResourceAccount").map { [$0] } ?? [])
    policy.set("call-back-numbers", record.list("EmergencyNumbers"))
    discovery.add(policy, to: "shared-calling-routing-policies")
  }
}
