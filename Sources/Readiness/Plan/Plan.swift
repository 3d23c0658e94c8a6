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

    /// A field's text; nil where it is not known or there is nothing.
    public func known(_ field: String) -> String? { fields[field].flatMap { $0.isEmpty || $0 == Plan.none ? nil : $0 } }
  }

  /// The file of everything that no table holds, in the plan folder.
  public static let fileName = "plan.yaml"

  /// The answer that means: asked, and there is nothing.
  public static let none = "none"

  /// What stands before an id that no imported file explains.
  public static let unexplained = "unknown:"

  /// The most rows of a table that are asked about one by one.
  static let rowsAskedSingly = 100

  /// The lists that the program itself keeps in `plan.yaml`; a checklist of one's own may add others.
  public static let listNames: Set<String> = [
    "licences", "user-ports", "service-ports", "call-queues", "auto-attendants", "resource-accounts", "voice-routing-policies",
    "voice-routes", "gateways", "emergency-calling-policies", "emergency-call-routing-policies", "shared-calling-routing-policies",
    "network-places", "holidays", "imports", "unexplained",
  ]

  /// The keys of `plan.yaml` that hold no answers, in their order behind those that do, but for the version; no question can be called so.
  public enum RecordKey: String, CaseIterable, Sendable {
    case version, tasks, drafts, notes
    case openPoints = "open-points"
    case waivers
  }

  /// Single answers by question id.
  public var answers: [String: String] {
    get { read(.answers, \.answers) }
    _modify { yield &contents.answers }
  }
  /// Lists of items by id; tables are not among them.
  public var lists: [String: [Item]] {
    get { read(.lists, \.lists) }
    _modify { yield &contents.lists }
  }
  /// Phone numbers, users and emergency addresses by list id.
  public var tables: [TableID: Table] {
    get { read(.tables, \.tables) }
    _modify { yield &contents.tables }
  }
  /// What has been done, by task id (with its item in brackets).
  public var tasks: [String: TaskRecord] {
    get { read(.tasks, \.tasks) }
    _modify { yield &contents.tasks }
  }
  /// Answers that were given but are not valid yet, by path.
  public var drafts: [String: String] {
    get { read(.drafts, \.drafts) }
    _modify { yield &contents.drafts }
  }
  /// Questions put off ("don't know yet"), by path.
  public var skipped: Set<String> {
    get { read(.remarks, \.skipped) }
    _modify { yield &contents.skipped }
  }
  /// Notes on questions, by path.
  public var notes: [String: String] {
    get { read(.remarks, \.notes) }
    _modify { yield &contents.notes }
  }
  /// Findings that the organization accepts, with reason and end.
  public var waivers: [Waiver] {
    get { read(.remarks, \.waivers) }
    _modify { yield &contents.waivers }
  }
  /// What imports wrote, for the next import alone; empty before the first.
  public var importRecord: [UInt8] {
    get { read(.remarks, \.importRecord) }
    _modify { yield &contents.importRecord }
  }

  /// All that is known, each under the name of the plan's own property.
  struct Contents: Equatable, Sendable {
    var answers: [String: String] = [:]
    var lists: [String: [Item]] = [:]
    var tables = Dictionary(uniqueKeysWithValues: TableID.allCases.map { ($0, Table(header: $0.standardHeader, key: $0.keyColumn)) })
    var tasks: [String: TaskRecord] = [:]
    var drafts: [String: String] = [:]
    var skipped: Set<String> = []
    var notes: [String: String] = [:]
    var waivers: [Waiver] = []
    var importRecord: [UInt8] = []
  }

  private var contents = Contents() { didSet { state = State() } }
  private var state = State()
  private let memory = PlanMemory()
  /// Notes what is read, in the copy of the plan that something is worked out of.
  private var reads: PlanReads?

  /// An empty plan.
  public init() {}

  /// Two plans are equal when the same is known.
  public static func == (left: Plan, right: Plan) -> Bool { left.contents == right.contents }
}

/// Every look at the contents goes through here, so that nothing that was read is forgotten.
extension Plan {
  private func read<Value>(_ part: Part, _ value: (Contents) -> Value) -> Value {
    reads?.note(part)
    return value(contents)
  }

  /// A single answer, by its question's id.
  func answer(_ id: String) -> String? { read(.answer(id)) { $0.answers[id] } }

  /// The items of a list in `plan.yaml`; nil when the list is not known.
  func items(of list: String) -> [Item]? { read(.list(list)) { $0.lists[list] } }

  /// A table, empty where the plan has none.
  func table(_ id: TableID) -> Table { read(.table(id)) { $0.tables[id] } ?? Table(header: id.standardHeader, key: id.keyColumn) }

  /// What is recorded of a task, by its id.
  func record(ofTask id: String) -> TaskRecord? { read(.task(id)) { $0.tasks[id] } }

  /// What is worked out of the plan, kept as long as what was read for it is the same.
  ///
  /// - Parameters:
  ///   - key: names what is worked out; one key always means one type.
  ///   - basis: what else it is worked out of; only the value of the last one is kept.
  ///   - make: works it out of the plan that it is given, and of no other.
  /// - Returns: what was worked out, now or before.
  func remembered<Value: Sendable, Basis: Equatable & Sendable>(_ key: String, of basis: Basis = true, _ make: (Plan) -> Value) -> Value {
    if var known = memory.entry(key, as: PlanMemory.Entry<Basis, Value>.self), known.basis == basis, holds(&known, key) {
      reads?.note(known.parts)
      return known.value
    }
    var reader = self
    let reads = PlanReads()
    reader.reads = reads
    let value = make(reader)
    let parts = reads.parts
    memory.keep(PlanMemory.Entry(basis: basis, value: value, parts: parts, contents: contents, state: state), as: key)
    self.reads?.note(parts)
    return value
  }

  private func holds<Basis, Value>(_ known: inout PlanMemory.Entry<Basis, Value>, _ key: String) -> Bool {
    if known.state === state { return true }
    guard known.parts.allSatisfy({ contents.hasSame($0, as: known.contents) }) else { return false }
    (known.contents, known.state) = (contents, state)
    memory.keep(known, as: key)
    return true
  }
}
