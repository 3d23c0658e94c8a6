extension ImportFormat {
  /// The licences of the whole tenant: `Get-MgSubscribedSku`.
  ///
  /// A plain CSV file loses how many were bought; with `-ExpandProperty PrepaidUnits`, as the vendor's pages advise, it has them in columns.
  ///
  /// Source: Get-MgSubscribedSku, read 2026-11-22.
  static let mgSubscribedSkus = ImportFormat(
    id: "mgSubscribedSkus", Signature(all: ["SkuPartNumber", "ConsumedUnits"]), rank: 8, listsAll: "licences",
    reading: ["skuPartNumber", "skuId", "prepaidUnits", "consumedUnits", "capabilityStatus", "servicePlans", "enabled", "warning"]
  ) { record, discovery in
    discovery.addLicence(record)
  }
}
