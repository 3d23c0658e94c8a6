/// How calls reach the telephone network.
public enum Connection: String, Sendable, CaseIterable {
  case callingPlan = "calling-plan", operatorConnect = "operator-connect", teamsPhoneMobile = "teams-phone-mobile"
  case directRouting = "direct-routing", sharedCalling = "shared-calling"

  /// Whether calls go by the contract of another carrier than Microsoft.
  var isOfCarrier: Bool {
    switch self {
    case .operatorConnect, .teamsPhoneMobile, .directRouting: true
    case .callingPlan, .sharedCalling: false
    }
  }
}
