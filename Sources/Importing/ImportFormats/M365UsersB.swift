extension ImportFormat {
  /// The download of the Microsoft 365 admin center's page of active users, from 2022 on: other names for places, else as before.
  ///
  /// Source: public scripts that read it, read 2026-11-22.
  static let m365UsersB = ImportFormat(
    id: "m365UsersB",
    Signature(all: ["User principal name", "Licenses"], one: ["CountryOrRegion", "StateOrProvince"]), of: .people, rank: 6,
    listsAll: "users",
    m365UsersA.columns)
}
