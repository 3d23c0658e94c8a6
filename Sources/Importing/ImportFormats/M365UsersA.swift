extension ImportFormat {
  /// The download of the Microsoft 365 admin center's page of active users, as it was about 2021.
  ///
  /// Its phone number is a contact detail of the directory, not the number in Teams.
  ///
  /// Source: public scripts that read it, read 2026-11-22.
  static let m365UsersA = ImportFormat(
    id: "m365UsersA",
    Signature(all: ["User principal name", "Licenses"], one: ["Country/Region", "State"]), of: .people, rank: 5, listsAll: "users",
    [
      Column("User principal name", as: "UserPrincipalName"),
      Column("Display name", as: "DisplayName"),
      Column("Object Id", .identifier, as: "Identity"),
      Column("Usage location", .country, as: "UsageLocation"),
      Column("Block credential", .flag(isOpposite: true), as: "AccountEnabled"),
      Column(reading: "Soft deletion time stamp"),
      Column("Licenses", .productNames, as: "AssignedLicenses"),
      Column("Preferred language", as: "PreferredLanguage"),
    ])
}
