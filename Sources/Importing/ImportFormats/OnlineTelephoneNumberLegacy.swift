extension ImportFormat {
  /// The phone number inventory of the module's old cmdlet: `Get-CsOnlineTelephoneNumber`.
  ///
  /// It knows Calling Plan numbers only, as digits without plus, and returns 500 unless asked for more.
  ///
  /// Source: Get-CsOnlineTelephoneNumber, read 2026-11-22.
  static let onlineTelephoneNumberLegacy = ImportFormat(
    id: "onlineTelephoneNumberLegacy",
    Signature(all: ["Id", "InventoryType"], one: ["CityCode", "O365Region", "ActivationState"]), of: .numbers, rank: 3, pageLimits: [500],
    [
      Column("Id", .number, as: "TelephoneNumber"),
      Column("ActivationState", .word),
      Column("InventoryType", .inventoryType, as: "Capability"),
      Column("CityCode", .countryOfCityCode, as: "IsoCountryCode"),
      Column("TargetType", .targetType, as: "PstnAssignmentStatus"),
      Column("UserId", .identifier, as: "AssignedPstnTargetId"),
      Column("CivicAddressId", .place),
      Column("LocationId", .place),
      Column("PortInOrderStatus", .word, isEndedByNothing: true),
    ])
}
