extension ImportFormat {
  /// Who is to have which number.
  ///
  /// Source: robwatts365/MicrosoftTeamsPhone-SetCallingPlansPhoneNumberFromCSV, read 2026-11-22.
  static let assignUpnNumber = ImportFormat(
    id: "assignUpnNumber", Signature(all: ["UPN", "TelephoneNumber"]), rank: 1,
    reading: ["UPN", "TelephoneNumber"]
  ) { record, discovery in
    guard let user = record.text("UPN") else {
      return discovery.files[record.origin.file].remark(.rowWithoutName(column: "UPN"), line: record.origin.line, column: 1)
    }
    guard let number = discovery.number(of: record, "TelephoneNumber"), number != "none" else { return }
    discovery.wishes.append(Discovery.Wish(user: user, number: number, origin: record.origin))
  }
}
