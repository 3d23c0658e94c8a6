extension ImportFormat {
  /// The emergency addresses, each with its default place: `Get-CsOnlineLisCivicAddress`.
  ///
  /// Source: Get-CsOnlineLisCivicAddress, read 2026-11-22.
  static let lisCivicAddresses = ImportFormat(
    id: "lisCivicAddresses", Signature(all: ["CivicAddressId", "DefaultLocationId"]), of: .places, rank: 8,
    .civicAddress + [
      Column("ValidationStatus", .validation),
      Column("CivicAddressId", .identifier),
      Column("DefaultLocationId", .identifier, as: "LocationId"),
    ])
}
