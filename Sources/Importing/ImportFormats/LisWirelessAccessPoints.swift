extension ImportFormat {
  /// Access points whose place is known for emergency calls: `Get-CsOnlineLisWirelessAccessPoint`.
  ///
  /// The service does not check that the place exists.
  ///
  /// Source: Get-CsOnlineLisWirelessAccessPoint, read 2026-11-22.
  static let lisWirelessAccessPoints = ImportFormat(
    id: "lisWirelessAccessPoints", Signature(all: ["Bssid", "LocationId"]),
    reading: ["Bssid", "Description", "LocationId"]
  ) { record, discovery in
    discovery.addNetworkPlace(record.text("Bssid"), kind: "access-point", record)
  }
}
