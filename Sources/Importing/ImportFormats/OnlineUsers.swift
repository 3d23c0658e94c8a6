extension ImportFormat {
  /// People and resource accounts as Teams knows them: `Get-CsOnlineUser`.
  ///
  /// Of policies it shows those given directly, not those that a group brings: nothing there is not known, not none.
  ///
  /// Source: Get-CsOnlineUser, read 2026-11-22.
  static let onlineUsers = ImportFormat(
    id: "onlineUsers",
    Signature(all: ["UserPrincipalName"], one: ["EnterpriseVoiceEnabled", "LineUri", "FeatureTypes", "InterpretedUserType"]), of: .people,
    rank: 9, listsAll: "users",
    [
      Column("UserPrincipalName"),
      Column("DisplayName"),
      Column("Identity", .identifier),
      Column("ObjectId", .identifier, as: "Identity"),
      Column("AccountType", .word),
      Column("AccountEnabled", .flag(isOpposite: false)),
      Column("EnterpriseVoiceEnabled", .flag(isOpposite: false)),
      Column("LineUri", .lineURI),
      Column("TelephoneNumbers", .primaryNumber, as: "LineUri"),
      Column("OnPremLineURI", .number, isEndedByNothing: true),
      Column(reading: "SoftDeletionTimestamp"),
      Column("UsageLocation", .country),
      Column("AssignedPlan", .servicePlans, as: "AssignedPlans"),
      Column("FeatureTypes", .words),
      Column("TeamsUpgradeEffectiveMode", .word),
      Column("OnlineVoiceRoutingPolicy", .policy, isEndedByNothing: true),
      Column("TenantDialPlan", .policy, isEndedByNothing: true),
      Column("TeamsEmergencyCallingPolicy", .policy, isEndedByNothing: true),
      Column("TeamsEmergencyCallRoutingPolicy", .policy, isEndedByNothing: true),
      Column("TeamsSharedCallingRoutingPolicy", .policy, isEndedByNothing: true),
    ])
}
