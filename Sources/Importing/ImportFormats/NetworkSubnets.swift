extension ImportFormat {
  /// Subnets of the organization's network and their sites, as the bulk example of `New-CsTenantNetworkSubnet` reads them.
  ///
  /// Source: manage-your-network-topology, read 2026-11-22.
  static let networkSubnets = ImportFormat(
    id: "networkSubnets", Signature(all: ["Identity", "Mask", "SiteID"]),
    reading: ["Identity", "Mask", "SiteID"]
  ) { record, discovery in
    discovery.addNetworkPlace(record.text("Identity"), kind: "network-subnet", record)
  }
}
