/// Who made a report and for whom; without it a report is plain.
public struct Branding: Sendable {
  /// Who hands the report over.
  var preparedBy: String?
  /// For whom it is; nil for the organization of the plan.
  var customer: String?
  /// A picture at the head of the page.
  public var logo: Logo?
  /// The colour of headings and links.
  public var accent: Accent?

  /// A report that says of itself only what it is.
  public init(preparedBy: String? = nil, customer: String? = nil, logo: Logo? = nil, accent: Accent? = nil) {
    (self.preparedBy, self.customer, self.logo, self.accent) = (preparedBy, customer, logo, accent)
  }
}
