extension ImportFormat {
  /// Which gateways carry which numbers: `Get-CsOnlineVoiceRoute`.
  ///
  /// Source: Get-CsOnlineVoiceRoute, read 2026-11-22.
  static let voiceRoutes = ImportFormat(
    id: "voiceRoutes", Signature(all: ["NumberPattern", "OnlinePstnGatewayList"]), listsAll: "voice-routes",
    reading: ["Identity", "Name", "Priority", "NumberPattern", "OnlinePstnUsages", "OnlinePstnGatewayList"]
  ) { record, discovery in
    discovery.noteLoss(record, "OnlinePstnUsages", "OnlinePstnGatewayList")
    var route = Draft(ItemName.policy(record.text("Identity") ?? record.text("Name")), from: record.origin)
    route.set("pattern", record.text("NumberPattern"))
    route.set("priority", record.text("Priority"))
    route.set("usages", record.list("OnlinePstnUsages"))
    route.set("gateways", record.list("OnlinePstnGatewayList"))
    discovery.add(route, to: "voice-routes")
  }
}
