extension ImportFormat {
  /// The phone number inventory of today's module: `Get-CsPhoneNumberAssignment -Top 1000`.
  ///
  /// It returns 500 rows unless asked for more, and 1000 at most; the file does not say that it was cut off.
  ///
  /// Source: Get-CsPhoneNumberAssignment, read 2026-11-22.
  static let phoneNumberAssignment = ImportFormat(
    id: "phoneNumberAssignment",
    Signature(all: ["TelephoneNumber"], one: ["PstnAssignmentStatus", "AssignedPstnTargetId"]), of: .numbers, rank: 9,
    pageLimits: [500, 1000], listsAll: "numbers",
    [
      Column("TelephoneNumber", .number),
      Column("NumberType", .word),
      Column("ActivationState", .word),
      Column("AssignedPstnTargetId", .identifier),
      Column("AssignmentCategory", .word),
      Column("Capability", .words),
      Column("City"),
      Column("CivicAddressId", .place),
      Column("IsoCountryCode", .country),
      Column("LocationId", .place),
      Column("PortInOrderStatus", .word, isEndedByNothing: true),
      Column("PstnAssignmentStatus", .word),
      Column("PstnPartnerName"),
      Column("NumberSource", .word),
      Column("AssignmentBlockedState", .word),
      Column("AssignmentBlockedUntil"),
    ])
}
