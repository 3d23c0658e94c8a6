extension ImportFormat {
  /// Who is to have which number, with the columns of `Set-CsPhoneNumberAssignment`.
  ///
  /// `PhoneNumberType` and policies are wishes, not what the tenant has: they are left out.
  ///
  /// Source: Set-CsPhoneNumberAssignment; Cayosoft, Teams Voice Number Assignment (the form of its list), read 2026-11-28.
  static let assignCmdletParameters = ImportFormat(
    id: "assignCmdletParameters", Signature(all: ["UserPrincipalName", "PhoneNumber", "PhoneNumberType"]), rank: 1,
    reading: ["UserPrincipalName", "PhoneNumber"]
  ) { record, discovery in discovery.addWish(record, of: "UserPrincipalName") }
}
