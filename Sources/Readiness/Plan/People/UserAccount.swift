internal import Texts

/// What an export tells of a person's account besides name, number and place.
///
/// A million people share a few hundred such accounts: each is understood once, and a row refers to it.
final class UserAccount: Sendable {
  /// What kind of account the directory says it is.
  enum Kind: Sendable { case person, resourceAccount, guest, onPremises, ineligible }

  /// What kind of account it is; nil when not known.
  let kind: Kind?
  /// Whether anyone can sign in with it; nil when not known.
  let isEnabled: Bool?
  /// Whether Teams has switched calling on for the account; nil when not known.
  let isVoiceEnabled: Bool?
  /// Whether calls ring in Teams rather than in Skype for Business; nil when not known.
  let isTeamsOnly: Bool?
  /// What the licences give; nil when not known.
  let licensing: Licensing?
  /// The column of licences in which a careless export left the name of a type; nil when there is none.
  let ruinedColumn: String?
  /// The first column that holds a word of which nobody here knows the meaning; nil when all are understood.
  let unknownWordColumn: String?
  /// The voice routing policy in lower case, `global` for the common one; nil when not known.
  let voiceRoutingPolicy: String?
  /// The emergency calling policy in lower case, `global` for the common one; nil when not known.
  let emergencyCallingPolicy: String?
  /// The emergency call routing policy in lower case, `global` for the common one; nil when not known.
  let emergencyCallRoutingPolicy: String?
  /// The Shared Calling policy in lower case, `global` for the common one; nil when not known.
  let sharedCallingPolicy: String?
  /// Whether a policy of Shared Calling is known to be given: without a number of their own such people call over a common one.
  var mayShareNumber: Bool { ![nil, VoiceRouting.global].contains(sharedCallingPolicy) }

  static let columns = [
    "AssignedPlans", "AssignedLicenses", "FeatureTypes", "AccountType", "AccountEnabled", "EnterpriseVoiceEnabled",
    "TeamsUpgradeEffectiveMode", "OnlineVoiceRoutingPolicy", "TeamsEmergencyCallingPolicy", "TeamsEmergencyCallRoutingPolicy",
    "TeamsSharedCallingRoutingPolicy",
  ]

  init(cells: [String]) {
    licensing = Licensing(plans: cells[0], licences: cells[1], features: cells[2])
    ruinedColumn = zip(Self.columns, cells.prefix(3)).first { Licensing.isTypeName($0.1) }?.0
    kind = Self.kind(cells[3])
    isEnabled = cells[4].truth
    isVoiceEnabled = cells[5].truth
    let isUnderstood = [kind != nil || cells[3].lowercased() == "unknown", isEnabled != nil, isVoiceEnabled != nil]
    unknownWordColumn = zip(isUnderstood, 3...).first { !$0 && !cells[$1].isEmpty && cells[$1] != Plan.none }.map { Self.columns[$1] }
    isTeamsOnly = cells[6].isEmpty || cells[6] == Plan.none ? nil : cells[6].lowercased() == "teamsonly"
    voiceRoutingPolicy = Self.policy(cells[7])
    emergencyCallingPolicy = Self.policy(cells[8])
    emergencyCallRoutingPolicy = Self.policy(cells[9])
    sharedCallingPolicy = Self.policy(cells[10])
  }

  /// Whoever has no policy of their own has the common one.
  private static func policy(_ text: String) -> String? {
    guard !text.isEmpty else { return nil }
    return text == Plan.none ? VoiceRouting.global : text.policyName
  }

  private static func kind(_ text: String) -> Kind? {
    switch text.lowercased() {
    case "user": .person
    case "resourceaccount": .resourceAccount
    case "guest": .guest
    case "sfbonpremuser": .onPremises
    case "ineligibleuser": .ineligible
    default: nil
    }
  }
}
