extension ImportFormat {
  /// Emergency addresses to make, with the columns of `New-CsOnlineLisCivicAddress`.
  ///
  /// Source: New-CsOnlineLisCivicAddress, read 2026-11-22.
  static let emergencyBulkCmdletParameters = ImportFormat(
    id: "emergencyBulkCmdletParameters",
    Signature(all: ["CompanyName", "CountryOrRegion", "StreetName"], none: ["CivicAddressId", "LocationId"]), of: .places, rank: 3,
    .civicAddress)
}
