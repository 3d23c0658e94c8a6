internal import YAML

/// What a product or a service plan gives, as far as telephony is concerned.
public struct LicenceContents: Sendable, Hashable {
  /// Joining meetings by telephone.
  public enum AudioConferencing: String, Sendable, Hashable, CaseIterable {
    /// Not included.
    case none
    /// For a monthly fee.
    case subscription
    /// Free; meetings call out to the United States and Canada only.
    case dialOutUSCAOnly = "dial-out-us-ca-only"
    /// Paid by the minute, with credits.
    case payPerMinute = "pay-per-minute"
  }

  /// Lines and minutes.
  public enum CallingPlan: Sendable, Hashable {
    /// Not included.
    case none
    /// Minutes to the user's own country; pooled.
    case domestic
    /// Minutes to the user's own country and abroad; pooled.
    case domesticAndInternational
    /// Minutes abroad.
    case international
    /// 120 minutes a month to the user's own country; pooled.
    case domestic120
    /// 240 minutes a month to the user's own country; pooled.
    case domestic240
    /// 120 minutes a month to the user's own country; each user's own.
    case domestic120PerUser
    /// An early small plan, minutes not documented.
    case domesticSmall
    /// Incoming calls; each outgoing minute is paid.
    case payAsYouGo(PayAsYouGoZone)
    /// Sold and defined by Telstra, in Australia.
    case operatorTelstra
  }

  /// Teams itself.
  public let teams: Bool
  /// Teams Phone, formerly Phone System.
  public let phoneSystem: Bool
  /// Audio Conferencing, and in which form.
  public let audioConferencing: AudioConferencing
  /// A Calling Plan, and which.
  public let callingPlan: CallingPlan
  /// Communications Credits.
  public let communicationsCredits: Bool
  /// Teams Phone for an attendant's or a queue's account, not for a person.
  public let resourceAccount: Bool
  /// A mobile number as the Teams number.
  public let teamsPhoneMobile: Bool

  /// Whether the Calling Plan takes calls and has each outgoing minute paid.
  public var isPayAsYouGo: Bool { if case .payAsYouGo = callingPlan { true } else { false } }
}

extension LicenceContents {
  init(_ node: CompactNode) {
    teams = node.flag("teams")
    phoneSystem = node.flag("phone-system")
    audioConferencing = AudioConferencing(rawValue: node.text("audio-conferencing")) ?? .none
    callingPlan = CallingPlan(code: node.text("calling-plan"))
    communicationsCredits = node.flag("communications-credits")
    resourceAccount = node.flag("resource-account")
    teamsPhoneMobile = node.flag("teams-phone-mobile")
  }
}

extension LicenceContents.CallingPlan {
  fileprivate init(code: String) {
    self =
      switch code {
      case "domestic": .domestic
      case "domestic-and-international": .domesticAndInternational
      case "international": .international
      case "domestic-120": .domestic120
      case "domestic-240": .domestic240
      case "domestic-120-per-user": .domestic120PerUser
      case "domestic-small": .domesticSmall
      case "pay-as-you-go-zone-1": .payAsYouGo(.one)
      case "pay-as-you-go-zone-2": .payAsYouGo(.two)
      case "pay-as-you-go-mexico": .payAsYouGo(.mexico)
      case "operator-telstra": .operatorTelstra
      default: .none
      }
  }
}
