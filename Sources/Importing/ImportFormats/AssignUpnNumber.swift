extension ImportFormat {
  /// Who is to have which number, with the columns `UPN` and one for the number.
  ///
  /// Source: robwatts365/MicrosoftTeamsPhone-SetCallingPlansPhoneNumberFromCSV, and public scripts that read `PhoneNumber` or `LineUri`,
  /// read 2026-11-28.
  static let assignUpnNumber = ImportFormat(
    id: "assignUpnNumber", Signature(all: ["UPN"], one: Discovery.wishedNumber), rank: 1, reading: ["UPN"] + Discovery.wishedNumber
  ) { record, discovery in discovery.addWish(record, of: "UPN") }
}
