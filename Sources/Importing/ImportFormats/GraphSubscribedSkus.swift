extension ImportFormat {
  /// The licences of the whole tenant from Microsoft Graph: `GET /subscribedSkus`.
  ///
  /// Source: subscribedsku, read 2026-11-22.
  static let graphSubscribedSkus = ImportFormat(
    id: "graphSubscribedSkus", Signature(all: ["skuPartNumber", "prepaidUnits", "consumedUnits"], isPage: true), rank: 9,
    listsAll: "licences",
    reading: ["skuPartNumber", "skuId", "prepaidUnits", "consumedUnits", "capabilityStatus", "servicePlans"]
  ) { record, discovery in
    discovery.addLicence(record)
  }
}
