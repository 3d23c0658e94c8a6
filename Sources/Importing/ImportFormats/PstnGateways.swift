extension ImportFormat {
  /// Session border controllers: `Get-CsOnlinePSTNGateway`.
  ///
  /// Source: Get-CsOnlinePSTNGateway, read 2026-11-22.
  static let pstnGateways = ImportFormat(
    id: "pstnGateways", Signature(all: ["Fqdn", "SipSignalingPort"]), listsAll: "gateways",
    reading: [
      "Identity", "Fqdn", "SipSignalingPort", "Enabled", "MaxConcurrentSessions", "SendSipOptions", "MediaBypass", "PidfLoSupported",
      "GatewaySiteId",
    ]
  ) { record, discovery in
    guard let name = record.text("Fqdn") ?? record.text("Identity") else { return }
    var gateway = Draft(name, from: record.origin)
    gateway.set("enabled", record.flag("Enabled"))
    gateway.set("port", record.text("SipSignalingPort"))
    gateway.set("sessions", record.text("MaxConcurrentSessions"))
    gateway.set("sip-options", record.flag("SendSipOptions"))
    gateway.set("media-bypass", record.flag("MediaBypass"))
    gateway.set("location", record.flag("PidfLoSupported"))
    gateway.set("site", record.text("GatewaySiteId"))
    discovery.add(gateway, to: "gateways")
  }
}
