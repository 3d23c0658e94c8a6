internal import Readiness

extension ImportFormat {
  /// People by display name with their numbers, one file for each kind of number.
  ///
  /// A display name names nobody for certain: a row is taken for the person who holds its number.
  ///
  /// Source: timr1972/MicrosoftTeamsPhoneNumberExport, read 2026-11-22.
  static let usersLineUri = ImportFormat(
    id: "usersLineUri", Signature(all: ["DisplayName", "LineUri", "OnlineDialOutPolicy"]), rank: 2,
    reading: ["DisplayName", "LineUri", "UsageLocation"]
  ) { record, discovery in
    guard let number = discovery.number(of: record, "LineUri"), number != Plan.none else { return }
    discovery.holders.append((number, record.text("UsageLocation"), record.origin))
  }
}
