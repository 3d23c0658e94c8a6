extension ImportFormat {
  /// Ports of switches whose place is known for emergency calls: `Get-CsOnlineLisPort`.
  ///
  /// The service does not check that the place exists.
  ///
  /// Source: Get-CsOnlineLisPort, read 2026-11-22.
  static let lisPorts = ImportFormat(
    id: "lisPorts", Signature(all: ["PortId", "ChassisId"]),
    reading: ["ChassisId", "Description", "LocationId", "PortId"]
  ) { record, discovery in
    discovery.addNetworkPlace(record.text("ChassisId").map { $0 + " " + (record.text("PortId") ?? "") }, kind: "port", record)
  }
}
