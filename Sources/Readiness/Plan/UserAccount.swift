/// What an export tells of a person's account besides name, number and place.
///
/// A million people share a few hundred such accounts: each is understood once, and a row refers to it.
public final class UserAccount: Sendable {
  /// What kind of account the directory says it is.
  public enum Kind: Sendable { case person, resourceAccount, guest, onPremises, ineligible }

  /// What kind of account it is; nil when not known.
  public let kind: Kind?
  /// Whether anyone can sign in with it; nil when not known.
  public let isEnabled: Bool?
  /// Whether Teams has switched calling on for the account; nil when not known.
  public let isVoiceEnabled: Bool?
  /// Whether calls ring in Teams rather than in Skype for Business; nil when not known.
  public let isTeamsOnly: Bool?
  /// What the licences give; nil when not known.
  public let licensing: Licensing?
  /// The column of licences in which a careless export left the name of a type; nil when there is none.
  public let ruinedColumn: String?
  /// The voice routing policy in lower case, `global` for the common one; nil when not known.
  public let voiceRoutingPolicy: String?
  /// The emergency calling policy in lower case, `global` for the common one; nil when not known.
  public let emergencyCallingPolicy: String?
  /// The emergency call routing policy in lower case, `global` for the common one; nil when not known.
  public let emergencyCallRoutingPolicy: String?
  /// The Shared Calling policy in lower case, `global` for the common one; nil when not known.
  public let sharedCallingPolicy: String?

  static let columns = [
    "AssignedPlans", "AssignedLicenses", "FeatureTypes", "AccountType", "AccountEnabled", "EnterpriseVoiceEnabled",
    "TeamsUpgradeEffectiveMode", "OnlineVoiceRoutingPolicy", "TeamsEmergencyCallingPolicy", "TeamsEmergencyCallRoutingPolicy",
    "TeamsSharedCallingRoutingPolicy",
  ]

  init(cells: [String]) {
    licensing = Licensing(plans: cells[0], licences: cells[1], features: cells[2])
    ruinedColumn = zip(Self.columns, cells.prefix(3)).first { Licensing.isTypeName($0.1) }?.0
    kind = Self.kind(cells[3])
    isEnabled = Self.truth(cells[4])
    isVoiceEnabled = Self.truth(cells[5])
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

  private static func truth(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes": true
    case "false", "no": false
    default: nil
    }
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

  /// The accounts met so far, by their cells.
  struct Collection {
    private var accounts: [[String]: UserAccount] = [:]
    private var last: (cells: [String], account: UserAccount)?

    /// The account of a row's cells, the columns of `UserAccount` in their order.
    mutating func account(_ cells: ArraySlice<String>) -> UserAccount {
      // Neighbours are mostly alike, and comparing is cheaper than hashing.
      if let last, last.cells.elementsEqual(cells) { return last.account }
      let cells = Array(cells)
      let account = accounts[cells] ?? UserAccount(cells: cells)
      accounts[cells] = account
      last = (cells, account)
      return account
    }
  }
}

/// What the account tells, asked of the person.
extension UserRow {
  var isEnabled: Bool? { account.isEnabled }
  var isVoiceEnabled: Bool? { account.isVoiceEnabled }
  var isTeamsOnly: Bool? { account.isTeamsOnly }
  var licensing: Licensing? { account.licensing }
  var voiceRoutingPolicy: String? { account.voiceRoutingPolicy }
  var emergencyCallingPolicy: String? { account.emergencyCallingPolicy }
  var emergencyCallRoutingPolicy: String? { account.emergencyCallRoutingPolicy }
  var sharedCallingPolicy: String? { account.sharedCallingPolicy }
}
