internal import Facts

/// What one person's licences give, as an export tells it.
public struct Licensing: Hashable, Sendable {
  /// How a service plan stands; the better of two subscriptions counts.
  public enum Standing: Int, Comparable, Sendable {
    /// Not usable: suspended or locked out.
    case suspended
    /// Usable, but the subscription has ended: days of grace.
    case ending
    /// In order.
    case enabled

    /// True for the worse one.
    public static func < (left: Standing, right: Standing) -> Bool { left.rawValue < right.rawValue }
  }

  /// Teams Phone; nil without it.
  public private(set) var phoneSystem: Standing?
  /// A Calling Plan of any kind; nil without one.
  public private(set) var callingPlan: Standing?
  /// Teams Phone Mobile; nil without it.
  private(set) var phoneMobile: Standing?
  /// Teams itself; nil when the export names nothing of the kind, which proves nothing.
  private(set) var teams: Standing?
  /// Whether Teams is known not to be there.
  var lacksTeams: Bool { teams == nil && (namesProducts || isTeamsTakenAway) }
  /// Whether whole products were named, so that what is not among them is not there.
  private var namesProducts = false
  /// Whether Teams was taken away or switched off, and no list of features says that it is there all the same.
  private var isTeamsTakenAway = false
  /// Whether a product of a room or shared device is named.
  private(set) var isOfDevice = false

  /// The worst standing among the plans for calls that the person has.
  public var worstCallStanding: Standing? { [phoneSystem, callingPlan, phoneMobile].compactMap { $0 }.min() }

  /// Reads the columns `AssignedPlans`, `AssignedLicenses` and `FeatureTypes`, the first that tells something; nil when none does.
  ///
  /// Behind a service plan for calls that is not known here, features tell what it gives.
  public init?(plans: String, licences: String, features: String) {
    if Self.tells(plans) {
      for entry in plans.split(separator: ";") { addPlan(entry) }
      if plans.split(separator: ";").contains(where: Self.isUnknownCallPlan) {
        for feature in features.split(separator: ";") { addFeature(feature) }
      }
    } else if Self.tells(licences) {
      namesProducts = true
      for name in licences.split(separator: ";") {
        if let licence = Licences.licence(String(name)) { add(licence.includes, .enabled) }
      }
    } else if Self.tells(features), features != Plan.none {
      // An empty list of features is also seen where a licence exists.
      for feature in features.split(separator: ";") { addFeature(feature) }
    } else {
      return nil
    }
    if features.split(separator: ";").contains("Teams") { isTeamsTakenAway = false }
    let products = Self.tells(licences) ? licences.split(separator: ";").map { Licences.licence(String($0)) } : []
    isOfDevice = products.contains { $0?.kind == .deviceOrRoom }
    // Of the service plans nobody may have listed Teams; products that are all known and do not give it prove that it is not there.
    if !namesProducts { namesProducts = !products.isEmpty && products.allSatisfy { $0?.includes.teams == false } }
  }

  /// Whether a cell names a type instead of what it held: `System.Object[]`.
  static func isTypeName(_ cell: String) -> Bool {
    cell.hasPrefix("System.") || cell.hasPrefix("@{") || cell.hasPrefix("Microsoft.")
  }

  private static func tells(_ cell: String) -> Bool { !cell.isEmpty && !isTypeName(cell) }

  private mutating func addPlan(_ entry: Substring) {
    guard entry != Plan.none else { return }
    let parts = entry.split(separator: "=", maxSplits: 1)
    let name = String(parts.first ?? "")
    let standing: Standing
    switch parts.count > 1 ? parts[1].lowercased() : "enabled" {
    case "enabled", "success": standing = .enabled
    case "warning", "grace": standing = .ending
    // What was taken away long ago stays in the list.
    case "deleted":
      if Licences.servicePlan(name)?.includes.teams == true { isTeamsTakenAway = true }
      return
    default: standing = .suspended
    }
    if let plan = Licences.servicePlan(name) {
      add(plan.includes, standing)
    } else if name.lowercased() == "teams" {
      teams = max(teams ?? standing, standing)
    }
  }

  private static func isUnknownCallPlan(_ entry: Substring) -> Bool {
    let name = entry.prefix { $0 != "=" }
    return (name.hasPrefix("MCOEV") || name.hasPrefix("MCOPSTN")) && Licences.servicePlan(String(name)) == nil
  }

  /// What a service plan already told stands.
  private mutating func addFeature(_ feature: Substring) {
    switch feature {
    case "PhoneSystem": phoneSystem = phoneSystem ?? .enabled
    case "CallingPlan": callingPlan = callingPlan ?? .enabled
    case "TeamsPhoneMobile": phoneMobile = phoneMobile ?? .enabled
    case "Teams": teams = teams ?? .enabled
    default: break
    }
  }

  private mutating func add(_ contents: LicenceContents, _ standing: Standing) {
    if contents.phoneSystem { phoneSystem = max(phoneSystem ?? standing, standing) }
    if contents.callingPlan != .none { callingPlan = max(callingPlan ?? standing, standing) }
    if contents.teamsPhoneMobile { phoneMobile = max(phoneMobile ?? standing, standing) }
    if contents.teams { teams = max(teams ?? standing, standing) }
  }
}
