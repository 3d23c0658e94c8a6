extension ImportFormat {
  /// Switches whose place is known for emergency calls: `Get-CsOnlineLisSwitch`.
  ///
  /// The service does not check that the place exists.
  ///
  /// Source: Get-CsOnlineLisSwitch, read 2026-11-22.
  static let lisSwitches = ImportFormat(
    id: "lisSwitches", Signature(all: ["ChassisId", "LocationId"], none: ["PortId"]),
    reading: ["ChassisId", "Description", "LocationId"]
  ) { record, discovery in
    discovery.addNetworkPlace(record.text("ChassisId"), kind: "switch", record)
  }
}
