/// What a number is used for, as its numbering plan says; the raw values are libphonenumber's names.
public enum PhoneNumberType: String, Sendable, CaseIterable {
  case fixedLine = "FIXED_LINE"
  case mobile = "MOBILE"
  /// The plan does not tell the two apart, as in North America.
  case fixedLineOrMobile = "FIXED_LINE_OR_MOBILE"
  case tollFree = "TOLL_FREE"
  case premiumRate = "PREMIUM_RATE"
  /// Caller and called share the cost.
  case sharedCost = "SHARED_COST"
  case voip = "VOIP"
  case personalNumber = "PERSONAL_NUMBER"
  case pager = "PAGER"
  /// A company's one number, routed to its sites (universal access number).
  case uan = "UAN"
  case voicemail = "VOICEMAIL"
  /// The number is in no range of its plan.
  case unknown = "UNKNOWN"

  /// By the code that the tables use, 0 to 11.
  static let byCode: [PhoneNumberType] = [
    .unknown, .premiumRate, .tollFree, .sharedCost, .voip, .personalNumber, .pager, .uan, .voicemail, .fixedLine, .mobile,
    .fixedLineOrMobile,
  ]
}
