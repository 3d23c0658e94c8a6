extension ImportFormat {
  /// The emergency addresses, each with its default place: `Get-CsOnlineLisCivicAddress`.
  ///
  /// Source: Get-CsOnlineLisCivicAddress, read 2026-11-22.
  static let lisCivicAddresses = ImportFormat(
    id: "lisCivicAddresses", Signature(all: ["CivicAddressId", "DefaultLocationId"]), of: .places, rank: 8,
    [
      Column("Description"),
      Column("CompanyName"),
      Column("HouseNumber"),
      Column("HouseNumberSuffix"),
      Column("PreDirectional"),
      Column("StreetName"),
      Column("StreetSuffix"),
      Column("PostDirectional"),
      Column("City"),
      Column("CityAlias"),
      Column("CountyOrDistrict"),
      Column("StateOrProvince"),
      Column("PostalCode"),
      Column("CountryOrRegion", .country),
      Column("Latitude"),
      Column("Longitude"),
      Column("Elin"),
      Column("CompanyTaxId"),
      Column("ValidationStatus", .validation),
      Column("CivicAddressId", .identifier),
      Column("DefaultLocationId", .identifier, as: "LocationId"),
    ])
}
