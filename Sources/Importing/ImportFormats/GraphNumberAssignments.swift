extension ImportFormat {
  /// The phone number inventory as Microsoft Graph tells it: `GET /admin/teams/telephoneNumberManagement/numberAssignments`.
  ///
  /// It returns 1000 at most per call.
  ///
  /// Source: teamsadministration-numberassignment, read 2026-11-22.
  static let graphNumberAssignments = ImportFormat(
    id: "graphNumberAssignments",
    Signature(all: ["telephoneNumber", "assignmentStatus"], none: ["AcquiredCapabilities"]), of: .numbers, rank: 7,
    pageLimits: [1000], listsAll: "numbers",
    [
      Column("telephoneNumber", .number, as: "TelephoneNumber"),
      Column("numberType", .word, as: "NumberType"),
      Column("activationState", .word, as: "ActivationState"),
      Column("assignmentTargetId", .identifier, as: "AssignedPstnTargetId"),
      Column("assignmentCategory", .word, as: "AssignmentCategory"),
      Column("capabilities", .words, as: "Capability"),
      Column("city", as: "City"),
      Column("civicAddressId", .placeOrNone, as: "CivicAddressId"),
      Column("isoCountryCode", .country, as: "IsoCountryCode"),
      Column("locationId", .placeOrNone, as: "LocationId"),
      Column("portInStatus", .word, as: "PortInOrderStatus", isEndedByNothing: true),
      Column("assignmentStatus", .word, as: "PstnAssignmentStatus"),
      Column("numberSource", .word, as: "NumberSource"),
    ])
}
