public import Tables

/// All that is known of one organization.
///
/// Answers are kept as canonical texts by path, so that a question added to a checklist needs no code here; what the rules read has typed
/// accessors in `Plan+Reading.swift`. The text `none` is an answer: asked, and there is nothing.
public struct Plan: Equatable, Sendable {
  /// One item of a list that is kept in `plan.yaml`: a call queue, a licence, a port order.
  public struct Item: Equatable, Sendable {
    /// The item's name, unique in its list.
    public var name: String
    /// Field to canonical text.
    public var fields: [String: String]

    /// An item without fields, or with some.
    public init(_ name: String, _ fields: [String: String] = [:]) { (self.name, self.fields) = (name, fields) }
  }

  /// The answer that means: asked, and there is nothing.
  public static let none = "none"

  /// The most rows of a table that are asked about one by one.
  public static let rowsAskedSingly = 100

  /// The lists that the program itself keeps in `plan.yaml`; a checklist of one's own may add others.
  public static let listNames: Set<String> = [
    "licences", "user-ports", "service-ports", "call-queues", "auto-attendants", "resource-accounts", "voice-routing-policies",
    "voice-routes", "gateways", "emergency-calling-policies", "emergency-call-routing-policies", "network-places", "holidays", "imports",
  ]

  /// Single answers by question id.
  public var answers: [String: String] = [:] { didSet { memo = Memo() } }
  /// Lists of items by id; tables are not among them.
  public var lists: [String: [Item]] = [:] { didSet { memo = Memo() } }
  /// Phone numbers, users and emergency addresses by list id.
  public var tables: [TableID: Table] = Dictionary(
    uniqueKeysWithValues: TableID.allCases.map { ($0, Table(header: $0.standardHeader, key: $0.keyColumn)) })
  { didSet { memo = Memo() } }
  /// What has been done, by task id (with its item in brackets).
  public var tasks: [String: TaskRecord] = [:] { didSet { memo = Memo() } }
  /// Answers that were given but are not valid yet, by path.
  public var drafts: [String: String] = [:]
  /// Questions put off ("don't know yet"), by path.
  public var skipped: Set<String> = []
  /// Notes on questions, by path.
  public var notes: [String: String] = [:]
  /// Findings that the organization accepts, with reason and end.
  public var waivers: [Waiver] = []
  /// What was worked out from answers, lists, tables and tasks as they are now.
  private(set) var memo = Memo()

  /// What imports wrote, for the next import alone; empty before the first.
  public var importRecord: [UInt8] = []

  /// An empty plan.
  public init() {}
}

/// What is recorded of one task.
public struct TaskRecord: Equatable, Sendable {
  /// The states that people set.
  public enum State: String, Sendable, CaseIterable { case todo, done, notNeeded = "not-needed" }

  /// Where the task stands.
  public var state: State
  /// Who did it; empty when nobody said.
  public var by: String
  /// The day it was done, as YYYY-MM-DD; empty when not known.
  public var on: String
  /// A remark.
  public var note: String

  /// A record of a task.
  public init(_ state: State, by: String = "", on: String = "", note: String = "") {
    (self.state, self.by, self.on, self.note) = (state, by, on, note)
  }
}

/// A finding that the organization accepts for a stated reason until a stated day.
public struct Waiver: Equatable, Sendable {
  /// The rule's id.
  public var rule: String
  /// The subject; nil for all of the rule's.
  public var subject: String?
  /// Why it is accepted.
  public var reason: String
  /// The last day on which it holds, as YYYY-MM-DD; nil for no end.
  public var until: String?

  /// A waiver.
  public init(rule: String, subject: String? = nil, reason: String, until: String? = nil) {
    (self.rule, self.subject, self.reason, self.until) = (rule, subject, reason, until)
  }
}
