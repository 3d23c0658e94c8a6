extension ImportFormat {
  /// The whole phone number inventory, which `Export-CsAcquiredPhoneNumber` prepares and a link delivers.
  ///
  /// Source: Export-CsAcquiredPhoneNumber, Get-CsExportAcquiredPhoneNumberStatus, read 2026-11-22.
  static let acquiredPhoneNumbers = ImportFormat(
    id: "acquiredPhoneNumbers",
    Signature(all: ["TelephoneNumber", "AcquiredCapabilities"], one: ["AssignmentStatus", "TargetId"]), of: .numbers, rank: 8,
    listsAll: "numbers",
    [
      Column("TelephoneNumber", .number),
      Column("NumberType", .word),
      Column("ActivationState", .word),
      Column("TargetId", .identifier, as: "AssignedPstnTargetId"),
      Column("AssignmentCategory", .word),
      Column("AcquiredCapabilities", .words, as: "Capability"),
      Column("PlaceName", as: "City"),
      Column("CivicAddressId", .place),
      Column("IsoCountryCode", .country),
      Column("LocationId", .place),
      Column("PortInOrderStatus", .word, isEndedByNothing: true),
      Column("AssignmentStatus", .word, as: "PstnAssignmentStatus"),
      Column("PartnerName", as: "PstnPartnerName"),
      Column("NumberSource", .word),
    ])
}
