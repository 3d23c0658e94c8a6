extension ImportFormat {
  /// Every emergency place, with its address: `Get-CsOnlineLisLocation`.
  ///
  /// Source: Get-CsOnlineLisLocation, read 2026-11-22.
  static let lisLocations = ImportFormat(
    id: "lisLocations", Signature(all: ["LocationId", "CivicAddressId"], one: ["Location", "IsDefault"]), of: .places, rank: 9,
    listsAll: "addresses",
    .civicAddress + [
      Column("ValidationStatus", .validation),
      Column("CivicAddressId", .identifier),
      Column("LocationId", .identifier),
      Column("Location"),
    ])
}
