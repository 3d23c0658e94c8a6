extension ImportFormat {
  /// Which usages a person's calls may use: `Get-CsOnlineVoiceRoutingPolicy`.
  ///
  /// Source: Get-CsOnlineVoiceRoutingPolicy, read 2026-11-22.
  static let voiceRoutingPolicies = ImportFormat(
    id: "voiceRoutingPolicies", Signature(all: ["Identity", "OnlinePstnUsages", "RouteType"]), listsAll: "voice-routing-policies",
    reading: ["Identity", "OnlinePstnUsages", "Description"]
  ) { record, discovery in
    discovery.noteLoss(record, "OnlinePstnUsages")
    var policy = Draft(ItemName.policy(record.text("Identity")), from: record.origin)
    policy.set("usages", record.list("OnlinePstnUsages"))
    discovery.add(policy, to: "voice-routing-policies")
  }
}
