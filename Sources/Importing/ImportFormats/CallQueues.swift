extension ImportFormat {
  /// Call queues: `Get-CsCallQueue`.
  ///
  /// 100 at most per call; agents and targets need `ConvertTo-Json -Depth 5`.
  ///
  /// Source: Get-CsCallQueue, New-CsCallQueue, read 2026-11-22.
  static let callQueues = ImportFormat(
    id: "callQueues", Signature(all: ["RoutingMethod", "AgentAlertTime"]), pageLimits: [100], listsAll: "call-queues",
    reading: [
      "Name", "Identity", "RoutingMethod", "DistributionLists", "Users", "Agents", "AgentAlertTime", "ConferenceMode",
      "PresenceBasedRouting", "AllowOptOut", "LanguageId", "OverflowThreshold", "OverflowAction", "OverflowActionTarget",
      "TimeoutThreshold", "TimeoutAction", "TimeoutActionTarget", "NoAgentAction", "NoAgentActionTarget", "ApplicationInstances",
    ]
  ) { record, discovery in
    discovery.noteLoss(record, "Agents", "Users", "OverflowActionTarget", "TimeoutActionTarget", "NoAgentActionTarget")
    for event in ["Overflow", "Timeout", "NoAgent"] {
      let column = "\(event)Action"
      guard record[column].kind == .word, record.json("\(column)Target") == nil else { continue }
      discovery.files[record.origin.file].remark(.numbersForWords(column: column), line: record.origin.line)
    }
    discovery.add(QueueReading.draft(record), to: "call-queues")
  }
}
