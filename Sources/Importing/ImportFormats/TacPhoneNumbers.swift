extension ImportFormat {
  /// The download of the Teams admin center's page of phone numbers.
  ///
  /// Its people and accounts stand there by their display names: a name that only one has is theirs. The heading is not documented.
  ///
  /// Source: see-a-list-of-phone-numbers-in-your-organization, read 2026-11-22.
  static let tacPhoneNumbers = ImportFormat(
    id: "tacPhoneNumbers",
    Signature(all: ["Phone number"], one: ["Assignment status", "Number type"], none: ["User principal name"]), of: .numbers, rank: 4,
    listsAll: "numbers",
    [
      Column("Phone number", .number, as: "TelephoneNumber"),
      Column("Number type", .word, as: "NumberType"),
      Column("Activation status", .word, as: "ActivationState"),
      Column("Activation state", .word, as: "ActivationState"),
      Column("Location", as: "City"),
      Column("Usage", .inventoryType, as: "Capability"),
      Column("Assignment status", .unassigned, as: "PstnAssignmentStatus"),
      Column("Assigned to", .holder, as: "AssignedPstnTargetId"),
      Column("Status", .word, as: "PortInOrderStatus"),
    ])
}
