internal import Readiness
internal import YAML

/// The plan as scalars with their places in `plan.yaml`, in the order in which a new file lists them.
struct PlanEncoder {
  struct Entry: Hashable {
    /// Keys, and items' names behind a NUL, which no name holds.
    var path: [String]

    /// The keys of the list that the entry's item is in; nil for an entry of no item.
    var list: [String]? { path.count > 2 && path[path.count - 2].first == "\0" ? Array(path.dropLast(2)) : nil }
    /// The entry of the same item's name.
    var name: Entry { Entry(path: path.dropLast() + ["name"]) }

    var steps: [Document.Step] { path.map { $0.first == "\0" ? .item(named: String($0.dropFirst())) : .key($0) } }
  }

  private(set) var order: [Entry] = []
  private(set) var values: [Entry: String] = [:]

  static func entries(of plan: Plan) -> PlanEncoder {
    var encoder = PlanEncoder()
    for (id, answer) in sorted(plan.answers) { encoder.add(keys(id), answer) }
    for (list, items) in sorted(plan.lists) {
      for item in items {
        let path = keys(place(of: list)) + ["\0" + item.name]
        encoder.add(path + ["name"], item.name)
        for (field, text) in sorted(item.fields) { encoder.add(path + [field], text) }
      }
    }
    for (id, record) in sorted(plan.tasks) { encoder.addTask(id, record) }
    for (id, text) in sorted(plan.drafts) { encoder.add([id], of: .drafts, text) }
    for (id, text) in sorted(plan.notes) { encoder.add([id], of: .notes, text) }
    for id in plan.skipped.sorted() { encoder.add([id], of: .openPoints, "later") }
    let ranked = encoder.order.enumerated().map { (rank: rank($1.path[0]), place: $0, entry: $1) }
    encoder.order = ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.entry)
    return encoder
  }

  private static func sorted<Value>(_ texts: [String: Value]) -> [(key: String, value: Value)] { texts.sorted { $0.key < $1.key } }

  private mutating func add(_ path: [String], _ text: String) {
    let entry = Entry(path: path)
    // A hand may have written two ids that lead to one place: `a.b` and `a..b`.
    if values.updateValue(text, forKey: entry) == nil { order.append(entry) }
  }

  private mutating func add(_ path: [String], of record: Plan.RecordKey, _ text: String) { add([record.rawValue] + path, text) }

  private mutating func addTask(_ id: String, _ record: TaskRecord) {
    let details = [("by", record.by), ("on", record.on), ("note", record.note)].filter { !$0.1.isEmpty }
    add([id] + (details.isEmpty ? [] : ["state"]), of: .tasks, record.state.rawValue)
    for (key, text) in details { add([id, key], of: .tasks, text) }
  }

  /// Where a list is kept whose own name leads to single answers: `resource-accounts.licences` stands beside its items.
  private static func place(of list: String) -> String { list == "resource-accounts" ? list + ".items" : list }

  /// The list that is kept at a place.
  static func list(keptAt path: String) -> String { path == place(of: "resource-accounts") ? "resource-accounts" : path }

  private static func keys(_ id: String) -> [String] { id.split(separator: ".").map(String.init) }

  /// The order of the plan's sections; what is not named stands between, by name.
  private static let sections = [
    "version", "organization", "connection", "billing", "wishes", "roles", "licences", "ordering", "user-ports", "service-ports",
    "emergency",
    "direct-routing", "audio-conferencing", "call-queues", "auto-attendants", "resource-accounts", "credits",
  ]
  private static let lastSections = Plan.RecordKey.allCases.dropFirst().map(\.rawValue)

  /// The keys that stand first wherever they are: what an item is called, where a task stands.
  private static let head: Set<String> = ["name", "state"]

  /// Sections in the order above, a name first in its item, the rest by name: the same plan gives the same file however it came about.
  static func precedes(_ left: String, _ right: String, depth: Int) -> Bool {
    guard depth == 0 else { return (head.contains(left) ? 0 : 1, left) < (head.contains(right) ? 0 : 1, right) }
    return (rank(left), left) < (rank(right), right)
  }

  private static func rank(_ section: String) -> Int {
    sections.firstIndex(of: section) ?? lastSections.firstIndex(of: section).map { sections.count + 1 + $0 } ?? sections.count
  }
}
