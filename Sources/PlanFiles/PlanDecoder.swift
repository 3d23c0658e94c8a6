internal import Readiness
internal import YAML

/// Reads the plan out of `plan.yaml`.
///
/// Keys that it doesn't know stay in the file and are not part of the plan.
struct PlanDecoder {
  private let root: Node

  init(_ root: Node) { self.root = root }

  func plan() throws(PlanFileError) -> Plan {
    guard root.string?.isEmpty ?? true, root.elements.isEmpty else { throw error(.shape(key: "plan"), root) }
    if let version = root["version"], version.string != "1" { throw error(.version(version.string ?? ""), version) }
    var plan = Plan()
    // Kept apart until the end: what is set in a plan one by one is copied each time.
    var gathered = Gathered()
    // A key of dots, or of nothing, names no place: it stays in the file as it is.
    for (name, value) in root.fields where name.contains(where: { $0 != "." }) {
      switch Plan.RecordKey(rawValue: name) {
      case .version: break
      case .tasks: plan.tasks = try tasks(value)
      case .waivers: plan.waivers = try value.elements.map(waiver)
      case .drafts: plan.drafts = try texts(value, name)
      case .notes: plan.notes = try texts(value, name)
      case .openPoints: plan.skipped = Set(value.entries.compactMap(\.key.string) + value.strings)
      case nil: try collect(value, at: name, into: &gathered)
      }
    }
    (plan.answers, plan.lists) = (gathered.answers, gathered.lists)
    return plan
  }

  private struct Gathered {
    var answers: [String: String] = [:]
    var lists: [String: [Plan.Item]] = [:]
    /// The names of each list's items.
    var names: [String: Set<String>] = [:]
  }

  /// Scalars are answers, mappings nest ids, sequences of mappings are lists of items.
  private func collect(_ node: Node, at path: String, into plan: inout Gathered) throws(PlanFileError) {
    switch node.content {
    case .scalar(let text):
      if !node.isNull { plan.answers[path] = text }
    case .mapping:
      for (name, value) in node.fields { try collect(value, at: "\(path).\(name)", into: &plan) }
    case .sequence(let elements):
      if !elements.isEmpty, elements.allSatisfy({ $0.string != nil }) {
        plan.answers[path] = node.strings.joined(separator: ", ")
      } else {
        let isOurs = Plan.listNames.contains(PlanEncoder.list(keptAt: path)) || elements.allSatisfy { $0["name"]?.string != nil }
        guard isOurs else { return }
        let list = PlanEncoder.list(keptAt: path)
        for element in elements {
          let item = try item(element, of: list)
          guard plan.names[list, default: []].insert(item.name).inserted else {
            throw error(.itemTwice(list: list, name: item.name), element)
          }
          plan.lists[list, default: []].append(item)
        }
      }
    }
  }

  private func item(_ node: Node, of list: String) throws(PlanFileError) -> Plan.Item {
    guard let name = node["name"]?.string, !name.isEmpty else { throw error(.itemWithoutName(list: list), node) }
    var item = Plan.Item(name)
    for (field, value) in node.fields where field != "name" && !value.isNull {
      if let text = value.string {
        item.fields[field] = text
      } else if case .sequence = value.content {
        item.fields[field] = value.strings.joined(separator: ", ")
      }
    }
    return item
  }

  private func tasks(_ node: Node) throws(PlanFileError) -> [String: TaskRecord] {
    var records: [String: TaskRecord] = [:]
    for (id, value) in node.fields {
      let written = value["state"]?.string ?? value.string ?? ""
      guard let state = TaskRecord.State(rawValue: written) else { throw error(.shape(key: "tasks.\(id)"), value) }
      records[id] = TaskRecord(
        state, by: value["by"]?.string ?? "", on: value["on"]?.string ?? "", note: value["note"]?.string ?? "")
    }
    return records
  }

  private func waiver(_ node: Node) throws(PlanFileError) -> Waiver {
    guard let rule = node["rule"]?.string, let reason = node["reason"]?.string else { throw error(.shape(key: "waivers"), node) }
    return Waiver(
      rule: rule, subject: node["subject"]?.string, reason: reason, by: node["by"]?.string, until: node["until"]?.string)
  }

  private func texts(_ node: Node, _ key: String) throws(PlanFileError) -> [String: String] {
    guard node.elements.isEmpty, node.string == nil || node.isNull else { throw error(.shape(key: key), node) }
    return Dictionary(node.fields.map { ($0.name, $0.value.string ?? "") }) { first, _ in first }
  }

  private func error(_ reason: PlanFileError.Reason, _ node: Node) -> PlanFileError {
    PlanFileError(file: Plan.fileName, line: max(node.start.line, 1), column: max(node.start.column, 1), reason: reason)
  }
}
