/// The tables of a plan folder; each is a list whose items are rows.
public enum TableID: String, Sendable, CaseIterable {
  case numbers, users, addresses

  /// The column whose text names the row.
  public var keyColumn: String {
    switch self {
    case .numbers: "TelephoneNumber"
    case .users: "UserPrincipalName"
    case .addresses: "Description"
    }
  }

  /// The columns of a new table, named as in Microsoft's exports where those have one.
  var standardHeader: [String] {
    switch self {
    case .numbers: ["TelephoneNumber", "NumberType", "Capability", "IsoCountryCode", "City"]
    case .users: ["UserPrincipalName", "DisplayName", "UsageLocation", "LineUri", "EmergencyAddress"]
    case .addresses:
      [
        "Description", "CompanyName", "HouseNumber", "StreetName", "StreetSuffix", "City", "StateOrProvince", "PostalCode",
        "CountryOrRegion",
        "Latitude", "Longitude", "ValidationStatus",
      ]
    }
  }

  /// The file's name in the plan folder.
  public var fileName: String { rawValue + ".csv" }

  /// The column that keeps a field: `usage-location` is `UsageLocation`; a few have names of their own.
  func column(of field: String) -> String {
    switch (self, field) {
    case (.users, "number"): "LineUri"
    case (.users, "address"), (.numbers, "address"): "EmergencyAddress"
    case (.addresses, "country"): "CountryOrRegion"
    case (.addresses, "validation"): "ValidationStatus"
    default: field.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
  }

  /// The table that keeps the items of a list; nil for a list in `plan.yaml`.
  ///
  /// User and service numbers are kinds of one table's rows.
  public init?(list: String) {
    switch list {
    case "numbers", "user-numbers", "service-numbers": self = .numbers
    default: self.init(rawValue: list)
    }
  }
}
