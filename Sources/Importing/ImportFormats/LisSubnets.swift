extension ImportFormat {
  /// Subnets whose place is known for emergency calls: `Get-CsOnlineLisSubnet`.
  ///
  /// The service does not check that the place exists.
  ///
  /// Source: Get-CsOnlineLisSubnet, read 2026-11-22.
  static let lisSubnets = ImportFormat(
    id: "lisSubnets", Signature(all: ["Subnet", "LocationId"]),
    reading: ["Description", "LocationId", "Subnet"]
  ) { record, discovery in
    discovery.addNetworkPlace(record.text("Subnet"), kind: "subnet", record)
  }
}
