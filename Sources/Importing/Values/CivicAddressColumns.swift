extension [ImportFormat.Column] {
  /// A civic address as the cmdlets of the location information service write it, in reading and in making one.
  ///
  /// Source: Get-CsOnlineLisCivicAddress and New-CsOnlineLisCivicAddress, read 2026-11-22.
  static let civicAddress = [
    ImportFormat.Column("Description"),
    ImportFormat.Column("CompanyName"),
    ImportFormat.Column("HouseNumber"),
    ImportFormat.Column("HouseNumberSuffix"),
    ImportFormat.Column("PreDirectional"),
    ImportFormat.Column("StreetName"),
    ImportFormat.Column("StreetSuffix"),
    ImportFormat.Column("PostDirectional"),
    ImportFormat.Column("City"),
    ImportFormat.Column("CityAlias"),
    ImportFormat.Column("CountyOrDistrict"),
    ImportFormat.Column("StateOrProvince"),
    ImportFormat.Column("PostalCode"),
    ImportFormat.Column("CountryOrRegion", .country),
    ImportFormat.Column("Latitude", .coordinate),
    ImportFormat.Column("Longitude", .coordinate),
    ImportFormat.Column("Elin"),
    ImportFormat.Column("CompanyTaxId"),
  ]
}
