/// A finding that the organization accepts for a stated reason until a stated day.
public struct Waiver: Equatable, Sendable {
  /// The rule's id.
  public var rule: String
  /// The subject; nil for all of the rule's.
  public var subject: String?
  /// Why it is accepted.
  public var reason: String
  /// Who accepts it; nil when nobody said so.
  public var by: String?
  /// The last day on which it holds, as YYYY-MM-DD; nil for no end.
  public var until: String?

  /// A waiver.
  public init(rule: String, subject: String? = nil, reason: String, by: String? = nil, until: String? = nil) {
    (self.rule, self.subject, self.reason, self.by, self.until) = (rule, subject, reason, by, until)
  }
}
