internal import YAML

/// How many of the vendor's numbers an organization can hold, and the limits of ordering and porting.
///
/// Numbers of other operators and of Direct Routing have no quota; ported numbers do not count.
public enum NumberLimits {
  /// The user numbers that an organization can get: 1.1 for each Calling Plan licence and 10 more, 1 for each pay-as-you-go licence.
  ///
  /// Rounded down, since the vendor does not say. Without any Calling Plan licence the 10 are not counted. Negative counts are taken as 0.
  public static func userNumbers(callingPlanLicences: Int, payAsYouGoLicences: Int) -> Int {
    let plans = within(callingPlanLicences)
    let quota = plans == 0 ? 0 : plans * percent / 100 + extra
    return quota + within(payAsYouGoLicences)
  }

  /// The toll service numbers that an organization can get, and once more as many toll-free ones.
  ///
  /// Teams Phone and Audio Conferencing licences count together; the free Audio Conferencing ones do not count.
  public static func serviceNumbers(licences: Int) -> Int {
    bands.last { $0.from <= licences }?.numbers ?? 0
  }

  /// A limit that is one number.
  public enum Limit: String, Sendable, CaseIterable {
    /// Numbers in one port order; more need the service desk.
    case portOrderMaximum = "port-order-maximum"
    /// Characters of the organization's name in a port order.
    case portOrganizationNameLength = "port-organization-name-length"
    /// Characters of the authorizing person's name in a port order.
    case portAuthorizingPersonLength = "port-authorizing-person-length"
    /// Days between order and port in the United States, at least.
    case portMinimumLeadDaysUS = "port-minimum-lead-days-us"
    /// Days between order and port in Canada, at least.
    case portMinimumLeadDaysCA = "port-minimum-lead-days-ca"
    /// Days ahead for which a port can be asked, at most.
    case portTargetDateMaximumDays = "port-target-date-maximum-days"
  }

  /// The number that a limit is.
  public static func value(_ limit: Limit) -> Int { entry(of: limit).number("value") }

  private static let file = EmbeddedFiles.file("NumberLimits")
  private static let callingPlans = file.part("user-numbers").part("calling-plan")
  private static let serviceNumbers = file.part("service-numbers")
  private static let percent = callingPlans.number("percent")
  private static let extra = callingPlans.number("extra")
  private static let bands = serviceNumbers.part("bands").elements.map { (from: $0.number("from"), numbers: $0.number("numbers")) }

  private static func entry(of limit: Limit) -> CompactNode { file.part("limits").part(limit.rawValue) }

  /// Keeps the arithmetic clear of overflow: no organization has a billion licences.
  private static func within(_ count: Int) -> Int { min(max(count, 0), 1_000_000_000) }
}
