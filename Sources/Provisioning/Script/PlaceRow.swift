internal import Facts
internal import Readiness
internal import Tables

/// An emergency address of the plan: a civic address, or a location in one.
struct PlaceRow {
  /// The columns that the cmdlet takes, named alike.
  private static let columns = [
    "CompanyName", "CountryOrRegion", "HouseNumber", "HouseNumberSuffix", "PreDirectional", "StreetName", "StreetSuffix", "PostDirectional",
    "City", "CityAlias", "StateOrProvince", "PostalCode", "CompanyTaxId", "Latitude", "Longitude", "Elin", "Location",
  ]

  /// How the table of people names it, such as `A1`.
  var key: String
  /// The plan's name.
  var name: String
  /// The description of the civic address itself.
  var address: String
  /// The location's GUID where an import has shown it; empty otherwise.
  var locationID: String
  /// Whether the country requires coordinates and the plan has none.
  var lacksCoordinates: Bool
  var fields: [(String, String)]

  static func all(of plan: Plan) -> [PlaceRow] {
    guard let table = plan.tables[.addresses] else { return [] }
    let rows = table.rows(of: ["Description", "LocationId"] + columns) { cells, _ in cells.map { $0 == Plan.none ? "" : $0 } }
    return rows.enumerated().compactMap { index, cells in
      guard let country = Identifier.country(cells[3]) else { return nil }
      let location = cells.last ?? ""
      let suffix = ", " + location
      let address = !location.isEmpty && cells[0].hasSuffix(suffix) ? String(cells[0].dropLast(suffix.count)) : cells[0]
      let fields = zip(columns, cells.dropFirst(2)).filter { !$1.isEmpty }
        .map { ($0, ["Latitude", "Longitude"].contains($0) ? AddressRow.coordinate($1) : $1) }
      let isPlaced = ["Latitude", "Longitude"].allSatisfy { name in fields.contains { $0.0 == name } }
      return PlaceRow(
        key: "A\(index + 1)", name: cells[0], address: address, locationID: Identifier.guid(cells[1]) ?? "",
        lacksCoordinates: !isPlaced && Country(code: country)?.emergency?.coordinatesRequired != false, fields: fields)
    }
  }

  /// The row as the script keeps it.
  var value: PowerShellValue {
    .table(
      [("Key", .text(key)), ("Description", .text(name)), ("Address", .text(address)), ("LocationId", .text(locationID))]
        + (lacksCoordinates ? [("LacksCoordinates", .flag(true))] : [])
        + fields.map { ($0, .text($1)) })
  }
}
