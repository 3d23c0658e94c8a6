extension ImportFormat {
  /// People who are to have numbers; the numbers stand in a second file, row by row.
  ///
  /// Its licences and policies are wishes, not what the tenant has: they are left out.
  ///
  /// Source: Stratovate-Solutions/TeamsPhoneProvisioning, read 2026-11-22.
  static let assignUsersDids = ImportFormat(
    id: "assignUsersDids",
    Signature(all: ["UPN"], one: ["LicenseSku", "CallingPolicy", "VoiceRoutingPolicy"], none: Discovery.wishedNumber), rank: 1,
    reading: ["UPN"]
  ) { record, discovery in
    guard let user = record.text("UPN") else {
      return discovery.files[record.origin.file].remark(.rowWithoutName(column: "UPN"), line: record.origin.line, column: 1)
    }
    discovery.halves.users.append((user, record.origin))
  }
}
