extension ImportFormat {
  /// Every emergency place, with its address: `Get-CsOnlineLisLocation`.
  ///
  /// Source: Get-CsOnlineLisLocation, read 2026-11-22.
  static let lisLocations = ImportFormat(
    id: "lisLocations", Signature(all: ["LocationId", "CivicAddressId", "Location"]), of: .places, rank: 9, listsAll: "addresses",
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
      Column("LocationId", .identifier),
      Column("Location"),
    ])
}
