extension ImportFormat {
  /// People as Teams knows them, from Microsoft Graph: `GET /admin/teams/userConfigurations`.
  ///
  /// Its policies are those in effect, groups' included: what is not listed is none.
  ///
  /// Source: teamsadministration-teamsuserconfiguration, read 2026-11-22.
  static let graphTeamsUserConfigurations = ImportFormat(
    id: "graphTeamsUserConfigurations",
    Signature(all: ["isEnterpriseVoiceEnabled", "featureTypes"]), of: .people, rank: 8, listsAll: "users",
    [
      Column("userPrincipalName", as: "UserPrincipalName"),
      Column("id", .identifier, as: "Identity"),
      Column("accountType", .word, as: "AccountType"),
      Column("isEnterpriseVoiceEnabled", .flag(isOpposite: false), as: "EnterpriseVoiceEnabled"),
      Column("featureTypes", .words, as: "FeatureTypes"),
      Column("telephoneNumbers", .primaryNumber, as: "LineUri"),
      Column("effectivePolicyAssignments", .effectivePolicy(.voiceRouting), as: "OnlineVoiceRoutingPolicy"),
      Column("effectivePolicyAssignments", .effectivePolicy(.dialPlan), as: "TenantDialPlan"),
      Column("effectivePolicyAssignments", .effectivePolicy(.emergencyCalling), as: "TeamsEmergencyCallingPolicy"),
      Column("effectivePolicyAssignments", .effectivePolicy(.emergencyCallRouting), as: "TeamsEmergencyCallRoutingPolicy"),
      Column("effectivePolicyAssignments", .effectivePolicy(.sharedCalling), as: "TeamsSharedCallingRoutingPolicy"),
    ])
}
