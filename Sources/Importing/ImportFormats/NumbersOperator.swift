extension ImportFormat {
  /// A pool of numbers with their operators, as consultants' scripts take it.
  ///
  /// Source: mozziemozz/TeamsPhoneAutomation, read 2026-11-22.
  static let numbersOperator = ImportFormat(
    id: "numbersOperator", Signature(all: ["PhoneNumber", "Operator"]), of: .numbers, rank: 2,
    [
      Column("PhoneNumber", .number, as: "TelephoneNumber"),
      Column("Operator", as: "PstnPartnerName"),
    ])
}
