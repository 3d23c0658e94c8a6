extension ImportFormat {
  /// People with their licences from Microsoft Graph: `GET /users`, `Get-MgUser`.
  ///
  /// Source: assignedlicense, licenseassignmentstate, read 2026-11-22.
  static let graphUsers = ImportFormat(
    id: "graphUsers",
    Signature(
      all: ["userPrincipalName", "id"], one: ["assignedLicenses", "usageLocation"],
      none: ["EnterpriseVoiceEnabled", "LineUri", "isEnterpriseVoiceEnabled"]), of: .people, rank: 7, listsAll: "users",
    [
      Column("userPrincipalName", as: "UserPrincipalName"),
      Column("displayName", as: "DisplayName"),
      Column("id", .identifier, as: "Identity"),
      Column("accountEnabled", .flag(isOpposite: false), as: "AccountEnabled"),
      Column("usageLocation", .country, as: "UsageLocation"),
      Column("assignedLicenses", .products, as: "AssignedLicenses"),
      Column("assignedPlans", .servicePlans, as: "AssignedPlans"),
      Column("preferredLanguage", as: "PreferredLanguage"),
    ])
}
